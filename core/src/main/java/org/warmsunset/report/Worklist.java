package org.warmsunset.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.PairingDays;

/**
 * What is to be done next 待办: every pending duty whose period has begun, whatever year it belongs to, and every
 * standing duty that an open pairing has missed.
 *
 * @param asOf the as-of day
 * @param items the items, ordered by due day, then pairing, then duty
 */
public record Worklist(LocalDate asOf, List<Item> items) {
    /**
     * Keeps a copy of the list.
     *
     * @param asOf the as-of day
     * @param items the items, ordered by due day, then pairing, then duty
     */
    public Worklist {
        items = List.copyOf(items);
    }

    /** One thing to be done. */
    @Value.Immutable
    @ValueStyle
    public interface Item {
        /** {@return the pairing} */
        PairingId pairing();

        /** {@return whom it is for} */
        ElderId elder();

        /** {@return who is to do it} */
        VolunteerId volunteer();

        /** {@return the duty} */
        Duty duty();

        /** {@return the period; for a standing duty the days from the pairing's start to the deadline} */
        DateRange period();

        /** {@return the last day on which it can be, or could have been, done in time} */
        LocalDate dueBy();

        /** {@return whether that day is past} */
        boolean overdue();

        /** {@return a builder} */
        static Builder builder() {
            return new Builder();
        }

        /** Builds an {@link Item}. Not thread-safe. */
        final class Builder extends ImmutableItem.Builder {
            Builder() {}
        }
    }

    /** Gathers the items of case files. Not thread-safe. */
    public static final class Builder implements Question<List<Item>, Worklist> {
        private final Duties duties;
        private final LocalDate asOf;
        private final List<Item> items = new ArrayList<>();

        /**
         * Makes a builder.
         *
         * @param asOf the as-of day
         * @param book the rule data
         * @param festivals the days of the festivals
         */
        public Builder(LocalDate asOf, RuleBook book, FestivalCalendar festivals) {
            this.duties = Duties.openOn(asOf, book, festivals);
            this.asOf = asOf;
        }

        @Override
        public DateRange bounds() {
            return duties.bounds();
        }

        @Override
        public List<Item> judge(CaseFile file) {
            List<Item> hers = new ArrayList<>();
            for (PairingDays pairing : file.pairings()) {
                duties.judge(
                        pairing,
                        file.care().of(pairing.volunteer()),
                        (duty, period, verdict) -> dueBy(pairing, duty, period, verdict)
                                .ifPresent(day -> hers.add(item(pairing, duty, period, day, verdict))));
            }
            return hers;
        }

        @Override
        public void add(List<Item> hers) {
            items.addAll(hers);
        }

        private Optional<LocalDate> dueBy(PairingDays pairing, Duty duty, DateRange period, Verdict verdict) {
            if (verdict == Verdict.PENDING) {
                return duty.isStanding()
                        ? Optional.of(period.last())
                        : pairing.activeDays(period).last(period);
            }
            boolean overdue = verdict == Verdict.MISSED
                    && duty.isStanding()
                    && pairing.span().contains(asOf);
            return overdue ? Optional.of(period.last()) : Optional.empty();
        }

        private static Item item(PairingDays pairing, Duty duty, DateRange period, LocalDate dueBy, Verdict verdict) {
            return Item.builder()
                    .pairing(pairing.id())
                    .elder(pairing.elder())
                    .volunteer(pairing.volunteer())
                    .duty(duty)
                    .period(period)
                    .dueBy(dueBy)
                    .overdue(verdict == Verdict.MISSED)
                    .build();
        }

        @Override
        public Worklist result() {
            items.sort(Comparator.comparing(Item::dueBy)
                    .thenComparing(Item::pairing)
                    .thenComparing(Item::duty)
                    .thenComparing(item -> item.period().first()));
            return new Worklist(asOf, items);
        }
    }
}
