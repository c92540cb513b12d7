package org.warmsunset.archive;

import java.util.List;

/** The sorts of entries that the archive holds. */
public final class Sorts {
    /** All of them, in the order of a folder's files. */
    public static final List<Sort> ALL = List.of(
            Surveys.SORT,
            States.SORT,
            Incidents.SORT,
            Consents.SORT,
            Residences.SORT,
            Memberships.SORT,
            ContactChanges.SORT,
            Proposals.SORT,
            Referrals.SORT,
            TeamSteps.SORT,
            Traits.SORT,
            Wishes.SORT,
            Credentials.SORT,
            OpeningHours.SORT,
            HourCorrections.SORT,
            Certificates.SORT,
            CertificateSteps.SORT,
            Merges.SORT);

    private Sorts() {}

    /**
     * Finds a sort.
     *
     * @param name its name, such as {@code state}
     * @return the sort
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Sort named(String name) {
        for (Sort sort : ALL) {
            if (sort.name().equals(name)) {
                return sort;
            }
        }
        throw new IllegalArgumentException("there is no such sort of entries, only " + ALL);
    }
}
