package org.warmsunset.storage.jdbi;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.storage.jdbi.PairingRow.Pause;

/** Reads case files a page at a time: one query of each table, whose rows are merged by their common order. */
final class CaseFiles {
    static final String ELDERS = "select elder_id, district from elder where elder_id > ? order by elder_id limit ?";
    static final String PAIRINGS = PairingRow.SELECT + "where elder_id between ? and ? order by elder_id, pairing_id";
    static final String SUSPENSIONS =
            PairingRow.SELECT_SUSPENDED_DAYS + "where elder_id between ? and ? order by elder_id, pairing_id, nth";
    static final String DAYS = "select elder_id, volunteer_id, year, days from care_days"
            + " where elder_id between ? and ? and year between ? and ? order by elder_id, volunteer_id, year";

    private final Sql sql;

    CaseFiles(Sql sql) {
        this.sql = sql;
    }

    private record Home(ElderId elder, DistrictCode district) {}

    private record Care(ElderId elder, VolunteerId volunteer, int year, DayBits days) {}

    /** Rows in the order of their elders, taken from the front. */
    private static final class Queue<T> {
        private final List<T> rows;
        private int next;

        Queue(List<T> rows) {
            this.rows = rows;
        }

        boolean hasNext() {
            return next < rows.size();
        }

        T peek() {
            return rows.get(next);
        }

        T take() {
            return rows.get(next++);
        }
    }

    List<CaseFile> page(@Nullable ElderId after, int limit, DateRange days) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        List<Home> homes = sql.list(ELDERS, CaseFiles::readHome, after == null ? "" : after.value(), limit);
        if (homes.isEmpty()) {
            return List.of();
        }
        String first = homes.get(0).elder().value();
        String last = homes.get(homes.size() - 1).elder().value();
        Queue<Pairing> pairings = new Queue<>(sql.list(PAIRINGS, PairingRow::read, first, last));
        Queue<Pause> pauses = new Queue<>(sql.list(SUSPENSIONS, PairingRow::readPause, first, last));
        Queue<Care> care = new Queue<>(sql.list(
                DAYS,
                CaseFiles::readCare,
                first,
                last,
                days.first().getYear(),
                days.last().getYear()));
        List<CaseFile> files = new ArrayList<>(homes.size());
        for (Home home : homes) {
            files.add(new CaseFile(
                    home.elder(), home.district(), pairings(home.elder(), pairings, pauses), care(home.elder(), care)));
        }
        return files;
    }

    private static List<Pairing> pairings(ElderId elder, Queue<Pairing> pairings, Queue<Pause> pauses) {
        List<Pairing> hers = new ArrayList<>(1);
        while (pairings.hasNext() && pairings.peek().elder().equals(elder)) {
            Pairing pairing = pairings.take();
            hers.add(pauses.hasNext() && pauses.peek().isOf(pairing) ? paused(pairing, pauses) : pairing);
        }
        return hers;
    }

    private static Pairing paused(Pairing pairing, Queue<Pause> pauses) {
        List<Suspension> suspensions = new ArrayList<>(1);
        while (pauses.hasNext() && pauses.peek().isOf(pairing)) {
            suspensions.add(pauses.take().suspension());
        }
        return pairing.withSuspensions(suspensions);
    }

    private static CareDays care(ElderId elder, Queue<Care> care) {
        Map<VolunteerId, CareCalendar> byVolunteer = new HashMap<>();
        while (care.hasNext() && care.peek().elder().equals(elder)) {
            VolunteerId volunteer = care.peek().volunteer();
            byVolunteer.put(volunteer, calendar(elder, volunteer, care));
        }
        return CareDays.of(byVolunteer);
    }

    private static CareCalendar calendar(ElderId elder, VolunteerId volunteer, Queue<Care> care) {
        CareCalendar.Builder calendar = new CareCalendar.Builder();
        while (care.hasNext()
                && care.peek().volunteer().equals(volunteer)
                && care.peek().elder().equals(elder)) {
            Care year = care.take();
            year.days().into(calendar, year.year());
        }
        return calendar.build();
    }

    private static Home readHome(Row row) throws SQLException {
        return new Home(ElderId.of(row.text()), DistrictCode.parse(row.text()));
    }

    private static Care readCare(Row row) throws SQLException {
        ElderId elder = ElderId.of(row.text());
        VolunteerId volunteer = VolunteerId.of(row.text());
        int year = Math.toIntExact(row.number());
        return new Care(elder, volunteer, year, DayBits.of(year, row.bytes()));
    }
}
