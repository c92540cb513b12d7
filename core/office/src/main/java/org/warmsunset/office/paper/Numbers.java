package org.warmsunset.office.paper;

import java.util.Optional;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;

/** How phone and identity numbers stand on a paper. */
public enum Numbers {
    /** With stars, so that the paper may be lost: {@code 139****0001}. */
    MASKED,
    /** As they are, for who has a reason. */
    WHOLE;

    String phone(Optional<PhoneNumber> phone) {
        return phone.map(known -> this == WHOLE ? known.asTyped() : known.toString())
                .orElse("");
    }

    String identity(Optional<ResidentId> number) {
        return number.map(known -> this == WHOLE ? known.number() : known.toString())
                .orElse("");
    }
}
