package org.warmsunset.people;

/** A person whose data were erased. */
public final class ErasedPerson {
    /** What stands for her name. */
    public static final String NAME = "***";

    private ErasedPerson() {}
}
