package org.warmsunset.archive;

/** The memberships 归属: to which unit an elder or a volunteer belongs from which day on. */
public final class Memberships {
    /** The sort. */
    public static final Sort SORT = Sort.from("membership", "memberships.csv")
            .elderOrVolunteer()
            .unit()
            .day()
            .build();

    private Memberships() {}
}
