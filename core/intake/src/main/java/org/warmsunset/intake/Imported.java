package org.warmsunset.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.people.Duplicate;

/**
 * What was taken in, what was not, and why.
 *
 * @param counts how many rows of each file became what, in the order of {@link DraftType#all()}
 * @param rejected the rows that were not taken in, by file and line
 * @param warnings what was taken in and should be looked at, by file and line
 * @param changes which columns of what is stored are others now
 * @param movedElders the stored elders whose district is another now
 * @param twice the persons who seem to be there under two ids, one of them new or changed
 * @param setBack the watermarks that go back
 * @param otherFiles what else the source holds and nobody read
 */
public record Imported(
        Map<DraftType<?>, Count> counts,
        List<Rejected> rejected,
        List<Problem> warnings,
        List<Change> changes,
        List<MovedElder> movedElders,
        List<Twice> twice,
        List<SetBack> setBack,
        List<String> otherFiles) {
    /**
     * What became of the rows of a file.
     *
     * @param added how many are new
     * @param changed how many replaced what was stored
     * @param unchanged how many were stored already
     * @param rejected how many were not taken in
     */
    public record Count(long added, long changed, long unchanged, long rejected) {
        /** {@return whether there was no row at all} */
        public boolean isNothing() {
            return added + changed + unchanged + rejected == 0;
        }
    }

    /**
     * A column of something stored that an import changed.
     *
     * @param file the file, such as {@code pairings.csv}
     * @param id what was changed
     * @param column its column
     */
    public record Change(String file, String id, String column) {}

    /**
     * A stored elder whose district an import changed. Reports of days before count the elder in the new one, too.
     *
     * @param elder who
     * @param before the district that was stored
     * @param after the one that is stored now
     */
    public record MovedElder(ElderId elder, DistrictCode before, DistrictCode after) {}

    /**
     * A person who seems to be there under two ids.
     *
     * @param one the lesser id
     * @param other the greater one
     * @param ground what tells so
     */
    public record Twice(Subject one, Subject other, Duplicate.Ground ground) {}

    /**
     * A watermark that an import set back: what lies after the day was known, and is not known any more.
     *
     * @param district the district
     * @param before until which day its records were complete
     * @param after until which day they are now
     */
    public record SetBack(DistrictCode district, LocalDate before, LocalDate after) {}

    /**
     * Keeps copies of the lists.
     *
     * @param counts how many rows of each file became what, in the order of {@link DraftType#all()}
     * @param rejected the rows that were not taken in, by file and line
     * @param warnings what was taken in and should be looked at, by file and line
     * @param changes which columns of what is stored are others now
     * @param movedElders the stored elders whose district is another now
     * @param twice the persons who seem to be there under two ids, one of them new or changed
     * @param setBack the watermarks that go back
     * @param otherFiles what else the source holds and nobody read
     */
    public Imported {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
        changes = List.copyOf(changes);
        movedElders = List.copyOf(movedElders);
        twice = List.copyOf(twice);
        setBack = List.copyOf(setBack);
        otherFiles = List.copyOf(otherFiles);
    }

    /** {@return everything that was wrong, by file and line} */
    public List<Problem> problems() {
        return rejected.stream().flatMap(row -> row.problems().stream()).toList();
    }
}
