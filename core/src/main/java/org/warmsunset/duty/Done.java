package org.warmsunset.duty;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Fact;

/** By what a duty is done: services, the contact card, or a fact that is known. */
public sealed interface Done permits Done.ByService, Done.ByCard, Done.ByKnowing {
    /**
     * By services.
     *
     * @param kinds the kinds of service any of which will do, at least one
     * @param onDays on how many days, at least 1
     * @param minutes how many minutes those services must have in all, 0 when it does not matter
     */
    record ByService(Set<ServiceKind> kinds, int onDays, int minutes) implements Done {
        /**
         * Checks the numbers and keeps a copy of the set.
         *
         * @param kinds the kinds of service any of which will do, at least one
         * @param onDays on how many days, 1 to 366
         * @param minutes how many minutes those services must have in all, 0 to 527,040 (a year's)
         * @throws IllegalArgumentException if there is no kind or a number is out of range
         */
        public ByService {
            Check.that(!kinds.isEmpty(), "by", "names no kind of service");
            Check.range("onDays", onDays, 1, Cycle.MOST_DAYS);
            Check.range("minutes", minutes, 0, Cycle.MOST_DAYS * 24 * 60);
            kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        }
    }

    /**
     * By both copies of the contact card, handed over.
     *
     * @param renewWithinDays within how many days after a change of the elder's or the volunteer's contact it must be
     *     renewed; {@link #NEVER} when it need not
     */
    record ByCard(int renewWithinDays) implements Done {
        /** It need not be renewed. */
        public static final int NEVER = Integer.MAX_VALUE;

        /**
         * Checks the number.
         *
         * @param renewWithinDays within how many days it must be renewed, at least 0
         * @throws IllegalArgumentException if it is below 0
         */
        public ByCard {
            Check.range("renewWithinDays", renewWithinDays, 0, NEVER);
        }
    }

    /**
     * By a fact that the volunteer confirmed.
     *
     * @param fact the fact
     * @param freshDays how many days after its confirmation it is still fresh; {@link #FOR_EVER} when it does not go
     *     stale
     */
    record ByKnowing(Fact fact, int freshDays) implements Done {
        /** It does not go stale. */
        public static final int FOR_EVER = Integer.MAX_VALUE;

        /**
         * Checks the number.
         *
         * @param fact the fact
         * @param freshDays how many days after its confirmation it is still fresh, at least 1
         * @throws IllegalArgumentException if it is below 1
         */
        public ByKnowing {
            Check.range("freshDays", freshDays, 1, FOR_EVER);
        }
    }
}
