package org.warmsunset.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.ValueStyle;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.Verdict;
import org.warmsunset.pairing.PairingDays;

/**
 * What is to be done next 待办: every pending duty whose period has begun, whatever year it belongs to, and every
 * standing duty that an open pairing has missed; what is owed to the elder herself stands for anybody to do.
 *
 * @param asOf the as-of day
 * @param items the items, ordered by due day, pairing (none first), elder and duty
 */
public record Worklist(LocalDate asOf, List<Item> items) {
    /**
     * Keeps a copy of the list.
     *
     * @param asOf the as-of day
     * @param items the items, ordered by due day, pairing (none first), elder and duty
     */
    public Worklist {
        items = List.copyOf(items);
    }

    /** One thing to be done. */
    @Value.Immutable
    @ValueStyle
    public interface Item {
        /** {@return the pairing; empty for what is owed to the elder herself} */
        Optional<PairingId> pairing();

        /** {@return whom it is for} */
        ElderId elder();

        /** {@return who is to do it; empty when anybody may} */
        Optional<VolunteerId> volunteer();

        /** {@return the duty} */
        OwedDuty duty();

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
         * @param duties the duties that are {@linkplain Duties#openOn open} on the as-of day
         */
        public Builder(Duties duties) {
            this.duties = duties;
            this.asOf = duties.window().asOf();
        }

        @Override
        public DateRange bounds() {
            return duties.bounds();
        }

        @Override
        public boolean asksForMinutes() {
            return duties.askForMinutes();
        }

        @Override
        public List<Item> judge(CaseFile file) {
            List<Item> hers = new ArrayList<>();
            for (PairingDays pairing : file.pairings()) {
                duties.judge(file, pairing, (duty, period, verdict) -> {
                    if (isOpen(duty, verdict, pairing.span())) {
                        hers.add(item(file, duty, period, verdict)
                                .pairing(pairing.id())
                                .volunteer(pairing.volunteer())
                                .dueBy(dueBy(duty, period, file.activeDays(pairing, period)))
                                .build());
                    }
                });
            }
            duties.judgeElder(file, (duty, period, verdict) -> {
                if (isOpen(duty, verdict, DateRange.always())) {
                    hers.add(item(file, duty, period, verdict)
                            .dueBy(dueBy(duty, period, file.daysWithoutAbsence(period)))
                            .build());
                }
            });
            return hers;
        }

        private boolean isOpen(OwedDuty duty, Verdict verdict, DateRange span) {
            return verdict == Verdict.PENDING
                    || (verdict == Verdict.MISSED && duty.duty().isStanding() && span.contains(asOf));
        }

        private static LocalDate dueBy(OwedDuty duty, DateRange period, DaySet active) {
            return duty.duty().isStanding()
                    ? period.last()
                    : active.last(period).orElseThrow();
        }

        private static Item.Builder item(CaseFile file, OwedDuty duty, DateRange period, Verdict verdict) {
            Item.Builder item = Item.builder();
            item.elder(file.elder()).duty(duty).period(period).overdue(verdict == Verdict.MISSED);
            return item;
        }

        @Override
        public void add(List<Item> hers) {
            items.addAll(hers);
        }

        @Override
        public Worklist result() {
            items.sort(Comparator.comparing(Item::dueBy)
                    .thenComparing(
                            item -> item.pairing().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Item::elder)
                    .thenComparing(Item::duty, OwedDuty.IN_ORDER)
                    .thenComparing(item -> item.period().first()));
            return new Worklist(asOf, items);
        }
    }
}
