package org.warmsunset.access;

import java.util.Set;

/** What may be seen of a person, beside that she is there. */
public enum Detail {
    /** Her name, how she is reached, and how she lives: what whoever cares for her needs. */
    CONTACT,
    /** What others wrote about her: notes, wishes, answers to proposals. */
    NOTES,
    /** Her health, her medication and her state of mind. */
    HEALTH,
    /** The number of her identity card, or of another document. */
    IDENTITY;

    /** {@return what is seen without a reason of its own: all but health and identity} */
    public static Set<Detail> ordinary() {
        return Set.of(CONTACT, NOTES);
    }

    /** {@return everything; health and identity are asked for with a reason that the journal keeps} */
    public static Set<Detail> all() {
        return Set.of(values());
    }
}
