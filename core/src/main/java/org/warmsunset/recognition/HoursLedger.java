package org.warmsunset.recognition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.duty.HoursRules;

/**
 * The credited minutes of volunteers 志愿时长: those of each one's own done records, stand-in or not.
 *
 * <ul>
 *   <li>Records that share an event and a day count once for a volunteer, that with the most minutes, then with the
 *       least id: a weekly choir under one event id is one event a week.
 *   <li>What was recorded more than {@link HoursRules#lateEntryDays()} after its day is held, not credited.
 *   <li>A minute that two records cover by their start times counts once, on the day on which it lies, which for the
 *       minutes after midnight is the next one.
 *   <li>A day gives {@link HoursRules#dailyCapMinutes()} at most.
 * </ul>
 */
public final class HoursLedger {
    private final HoursRules rules;
    private final Map<VolunteerId, Long> credited;
    private final Map<VolunteerId, Long> held;

    private HoursLedger(Builder builder) {
        this.rules = builder.rules;
        this.credited = Map.copyOf(builder.credited);
        this.held = Map.copyOf(builder.held);
    }

    /**
     * Gives the hours of a volunteer by her records alone.
     *
     * @param volunteer the volunteer
     * @return her hours; none when nothing of hers was added
     */
    public VolunteerHours of(VolunteerId volunteer) {
        return of(volunteer, 0, 0);
    }

    /**
     * Gives the hours of a volunteer, with what she brought with her and what was corrected.
     *
     * @param volunteer the volunteer
     * @param opening the minutes of her opening balances
     * @param corrected the minutes of corrections, below 0 when more was taken away than added
     * @return her hours
     */
    public VolunteerHours of(VolunteerId volunteer, long opening, long corrected) {
        long minutes = Math.max(0, credited.getOrDefault(volunteer, 0L) + opening + corrected);
        return new VolunteerHours(
                volunteer,
                minutes,
                opening,
                corrected,
                held.getOrDefault(volunteer, 0L),
                VolunteerHours.stars(minutes, rules.stars()));
    }

    /**
     * Credits what was served. Takes the months in their order, so that its memory grows with the volunteers and one
     * month's records. Not thread-safe.
     */
    public static final class Builder {
        private static final int DAY = 24 * 60;
        private static final Comparator<Served> LONGEST =
                Comparator.comparingInt(Served::minutes).thenComparing(Served::record, Comparator.reverseOrder());

        private final HoursRules rules;
        private final ZoneId zone;
        private final Map<VolunteerId, Long> credited = new HashMap<>();
        private final Map<VolunteerId, Long> held = new HashMap<>();
        private final Map<Attendance, Served> events = new HashMap<>();
        private final Map<VolunteerId, OpenDays> openDays = new HashMap<>();
        private long nextMonth = Long.MIN_VALUE;

        private record Attendance(VolunteerId volunteer, String event, LocalDate day) {}

        /**
         * Begins a ledger.
         *
         * @param rules how hours are credited
         * @param zone where the instant at which a record was made becomes a day
         */
        public Builder(HoursRules rules, ZoneId zone) {
            this.rules = rules;
            this.zone = zone;
        }

        /**
         * Adds what was served.
         *
         * @param served a done and not voided record that counts, of the month of the one before or a later one
         */
        public void add(Served served) {
            if (served.day().toEpochDay() >= nextMonth) {
                LocalDate month = served.day().withDayOfMonth(1);
                settle(month.toEpochDay());
                nextMonth = month.plusMonths(1).toEpochDay();
            }
            if (served.event() == null) {
                credit(served);
            } else {
                Attendance attendance = new Attendance(served.volunteer(), served.event(), served.day());
                events.merge(attendance, served, (one, other) -> LONGEST.compare(one, other) < 0 ? other : one);
            }
        }

        private void credit(Served served) {
            if (isLate(served)) {
                held.merge(served.volunteer(), (long) served.minutes(), Long::sum);
            } else if (served.start() != null) {
                cover(served, served.start());
            } else if (rules.dailyCapMinutes() < HoursRules.NO_LIMIT) {
                openDays(served).add(served.day().toEpochDay(), served.minutes());
            } else {
                credited.merge(served.volunteer(), (long) served.minutes(), Long::sum);
            }
        }

        private boolean isLate(Served served) {
            return rules.holdLate()
                    && served.recordedAt() != null
                    && served.recordedAt().atZone(zone).toLocalDate().toEpochDay()
                                    - served.day().toEpochDay()
                            > rules.lateEntryDays();
        }

        private void cover(Served served, LocalTime start) {
            OpenDays days = openDays(served);
            long day = served.day().toEpochDay();
            int from = start.getHour() * 60 + start.getMinute();
            int today = Math.min(served.minutes(), DAY - from);
            days.add(day, from, today);
            if (served.minutes() > today) {
                days.add(day + 1, 0, served.minutes() - today);
            }
        }

        private OpenDays openDays(Served served) {
            return openDays.computeIfAbsent(served.volunteer(), first -> new OpenDays());
        }

        /** Adds up the days before a day, of which nothing comes any more. */
        private void settle(long before) {
            events.values().forEach(this::credit);
            events.clear();
            openDays.forEach((volunteer, days) ->
                    credited.merge(volunteer, days.settle(before, rules.dailyCapMinutes()), Long::sum));
            openDays.values().removeIf(OpenDays::isEmpty);
        }

        /** {@return the ledger of all that was added} */
        public HoursLedger build() {
            settle(Long.MAX_VALUE);
            return new HoursLedger(this);
        }
    }
}
