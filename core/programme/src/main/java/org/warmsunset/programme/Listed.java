package org.warmsunset.programme;

import java.util.Optional;
import org.warmsunset.basics.DistrictCode;

/**
 * What a list shows of a person. Her form is opened by {@link PersonalData#lookUp}, which is journalled.
 *
 * @param id her id
 * @param name her name; empty when she was erased
 * @param district her district
 * @param <K> the type of the id
 */
public record Listed<K extends Comparable<K>>(K id, Optional<String> name, DistrictCode district) {
    /** {@return the id and the district, for a log} */
    @Override
    public String toString() {
        return id + " in " + district;
    }
}
