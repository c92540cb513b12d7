package org.warmsunset.storage.jdbi.days;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/** The days of care that records say: of each who did what for whom, {@link Packed}, some months at a time. */
public final class RecordedCare implements CareSource {
    private static final List<ServiceKind> KINDS = List.of(ServiceKind.values());

    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** Whether a record says that something was done: without an outcome it does. */
    public static final String IS_DONE = "(outcome is null or outcome in (%s))"
            .formatted(Stream.of(Outcome.values())
                    .filter(Outcome::isDone)
                    .map(outcome -> "'" + outcome + "'")
                    .collect(joining(", ")));

    /** Whether a row was known, and stood, by an instant that is given twice. */
    static final String KNOWN = "(recorded_at is null or recorded_at <= ?) and (voided_at is null or voided_at > ?)";

    private final Map<String, Map<String, CareCalendar.Builder>> byElder = new HashMap<>();

    public RecordedCare(List<byte[]> months) {
        months.forEach(records -> addAll(new Packed(records)));
    }

    /** Says again what {@link CareDays#of} says: what was done, known by then, and not voided by then. */
    public static String query(int months) {
        return "select string_agg(elder_id || ',' || volunteer_id || ',' || coalesce(stand_in_for, '') || ',' || day || ','"
                + " || kinds || ',', '') from {service_record} " + Months.ofElders(months)
                + " and " + IS_DONE + " and " + KNOWN;
    }

    public static List<byte[]> read(Sql sql, ElderId first, ElderId last, DateRange days, KnownAt knownAt) {
        long instant = millis(knownAt);
        List<Integer> stored = Months.stored(sql, days);
        List<byte[]> months = new ArrayList<>();
        for (int from = 0; from < stored.size(); from += Sql.CHUNK) {
            List<Integer> chunk = stored.subList(from, Math.min(from + Sql.CHUNK, stored.size()));
            List<Object> arguments = new ArrayList<>(chunk);
            arguments.addAll(List.of(first.value(), last.value(), days.firstEpochDay(), days.lastEpochDay()));
            arguments.addAll(List.of(instant, instant));
            months.add(sql.value(query(chunk.size()), Row::packed, arguments.toArray()));
        }
        return months;
    }

    @Override
    public CareDays take(ElderId elder) {
        Map<String, CareCalendar.Builder> hers = byElder.remove(elder.value());
        return hers == null ? CareDays.none() : careDays(hers);
    }

    @Override
    public boolean hasMore() {
        return !byElder.isEmpty();
    }

    public Map<ElderId, CareDays> byElder() {
        Map<ElderId, CareDays> care = new HashMap<>();
        byElder.forEach((elder, hers) -> care.put(ElderId.of(elder), careDays(hers)));
        return care;
    }

    /** What is recorded has been by the end of time, and what is voided is not voided later than that. */
    static long millis(KnownAt knownAt) {
        return knownAt.instant().map(RecordedCare::millis).orElse(Long.MAX_VALUE);
    }

    /** An instant beyond all that can be stored is before or after all of it. */
    private static long millis(Instant instant) {
        if (instant.isAfter(LAST)) {
            return Long.MAX_VALUE;
        }
        return instant.isBefore(FIRST) ? Long.MIN_VALUE : instant.toEpochMilli();
    }

    /** Rows of one elder, and often of one volunteer, follow each other. */
    private void addAll(Packed records) {
        String elder = "";
        String volunteer = "";
        Map<String, CareCalendar.Builder> hers = Map.of();
        List<ServiceKind> kinds = new ArrayList<>();
        while (records.hasNext()) {
            if (!records.skip(elder)) {
                elder = records.text();
                hers = byElder.computeIfAbsent(elder, first -> new HashMap<>());
            }
            if (!records.skip(volunteer)) {
                volunteer = records.text();
            }
            String paired = records.skip("") ? "" : records.text();
            LocalDate day = LocalDate.ofEpochDay(records.number());
            kinds.clear();
            do {
                kinds.add(records.code(KINDS));
            } while (records.goesOn());
            add(hers, volunteer, kinds, day);
            if (!paired.isEmpty()) {
                add(hers, paired, kinds, day);
            }
        }
    }

    private static void add(
            Map<String, CareCalendar.Builder> hers, String volunteer, List<ServiceKind> kinds, LocalDate day) {
        hers.computeIfAbsent(volunteer, first -> new CareCalendar.Builder()).add(kinds, day);
    }

    private static CareDays careDays(Map<String, CareCalendar.Builder> byVolunteer) {
        CareDays.Builder days = new CareDays.Builder();
        byVolunteer.forEach((volunteer, calendar) -> days.add(VolunteerId.of(volunteer), calendar.build()));
        return days.build();
    }
}
