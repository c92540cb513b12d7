package org.warmsunset.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Served;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.people.Volunteer;
import org.warmsunset.recognition.HoursLedger;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;

/** The ledger of hours held against the page of rules, read minute by minute. */
class NaiveHoursTest {
    private static final int SEEDS = 400;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void the_ledger_agrees_with_the_rules_read_minute_by_minute_in_whatever_order_a_month_comes() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed);
            HoursRules rules = programme.rules().versions().get(0).hours();
            HoursLedger.Builder builder = new HoursLedger.Builder(rules, ZONE);
            List<ServiceRecord> records = crowded(programme, new Random(seed));
            Collections.shuffle(records, new Random(seed));
            records.sort(Comparator.comparing(record -> record.day().withDayOfMonth(1)));

            records.stream().map(Served::of).forEach(builder::add);
            HoursLedger ledger = builder.build();

            for (Volunteer volunteer : programme.volunteers()) {
                assertThat(ledger.of(volunteer.id())).isEqualTo(naive(volunteer.id(), records, rules));
            }
        });
    }

    /** The records that count, on few days, so that they meet. */
    private static List<ServiceRecord> crowded(RandomProgramme programme, Random random) {
        List<ServiceRecord> records = new ArrayList<>();
        for (ServiceRecord record : programme.records()) {
            if (record.isDone() && record.voidedAt().isEmpty()) {
                records.add(record.withDay(LocalDate.of(2026, 1, 29).plusDays(random.nextInt(6))));
            }
        }
        return records;
    }

    private static VolunteerHours naive(VolunteerId volunteer, List<ServiceRecord> records, HoursRules rules) {
        List<ServiceRecord> hers = records.stream()
                .filter(record -> record.volunteer().equals(volunteer))
                .filter(record -> isLongest(record, records))
                .toList();
        long held = 0;
        Map<LocalDate, Integer> minutes = new TreeMap<>();
        Map<LocalDate, Set<Integer>> covered = new HashMap<>();
        for (ServiceRecord record : hers) {
            if (isLate(record, rules)) {
                held += record.minutes().orElse(0);
            } else if (record.startTime().isEmpty()) {
                minutes.merge(record.day(), record.minutes().orElse(0), Integer::sum);
            } else {
                int start = record.startTime().get().toSecondOfDay() / 60;
                for (int minute = start; minute < start + record.minutes().orElse(0); minute++) {
                    covered.computeIfAbsent(record.day().plusDays(minute / 1440), day -> new HashSet<>())
                            .add(minute % 1440);
                }
            }
        }
        covered.forEach((day, those) -> minutes.merge(day, those.size(), Integer::sum));
        long credited = minutes.values().stream()
                .mapToLong(day -> Math.min(day, rules.dailyCapMinutes()))
                .sum();
        long stars =
                rules.stars().stream().filter(hours -> credited >= hours * 60L).count();
        return new VolunteerHours(volunteer, credited, 0, 0, held, (int) stars);
    }

    private static boolean isLongest(ServiceRecord record, List<ServiceRecord> records) {
        return record.eventId().isEmpty()
                || records.stream()
                        .filter(other -> other.volunteer().equals(record.volunteer())
                                && other.day().equals(record.day())
                                && other.eventId().equals(record.eventId()))
                        .collect(Collectors.minBy(Comparator.<ServiceRecord>comparingInt(
                                        other -> -other.minutes().orElse(0))
                                .thenComparing(ServiceRecord::id)))
                        .orElseThrow()
                        .equals(record);
    }

    private static boolean isLate(ServiceRecord record, HoursRules rules) {
        return record.recordedAt()
                .map(at -> ChronoUnit.DAYS.between(record.day(), at.atZone(ZONE).toLocalDate()))
                .filter(days -> days > rules.lateEntryDays())
                .isPresent();
    }
}
