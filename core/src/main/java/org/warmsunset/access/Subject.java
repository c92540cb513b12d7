package org.warmsunset.access;

import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/**
 * Whose data they are: an elder or a volunteer, by id.
 *
 * @param kind which of the two
 * @param id the text of the id
 */
public record Subject(Kind kind, String id) {
    /** What a person is in the programme. Its name is part of the hash of an entry and never changes. */
    public enum Kind {
        /** An elder. */
        ELDER,
        /** A volunteer. */
        VOLUNTEER
    }

    /**
     * Names an elder.
     *
     * @param elder her id
     * @return the subject
     */
    public static Subject of(ElderId elder) {
        return new Subject(Kind.ELDER, elder.value());
    }

    /**
     * Names a volunteer.
     *
     * @param volunteer her id
     * @return the subject
     */
    public static Subject of(VolunteerId volunteer) {
        return new Subject(Kind.VOLUNTEER, volunteer.value());
    }
}
