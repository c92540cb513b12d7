package org.warmsunset.storage.jdbi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.PairingDays;

/**
 * Reads case files a page at a time: each table's rows of the page come {@link Packed}, and are merged by their order.
 */
final class CaseFiles {
    static final String ELDERS = packed("elder where elder_id > ? order by elder_id limit ?", "elder_id", "district");
    static final String PAIRINGS = packed(
            "pairing where elder_id between ? and ? order by elder_id, pairing_id",
            "elder_id",
            "pairing_id",
            "volunteer_id",
            "start_day",
            optional("end_day"),
            optional("card_issued_on"),
            optional("card_volunteer_copy_on"),
            optional("card_elder_copy_on"),
            "known_facts");
    static final String SUSPENSIONS = packed(
            "suspension where elder_id between ? and ? order by elder_id, pairing_id, nth",
            "elder_id",
            "pairing_id",
            "first_day",
            optional("last_day"));

    private static final long NEVER = LocalDate.MAX.toEpochDay();

    private static final byte[] NOTHING = {};
    private static final List<Fact> FACTS = List.of(Fact.values());

    private final Sql sql;
    private final Map<String, DistrictCode> districts = new HashMap<>();

    CaseFiles(Sql sql) {
        this.sql = sql;
    }

    static String days(Dialect dialect) {
        return dialect.packed(
                "concat_ws(',', elder_id, year, '')",
                "days",
                "care_year where elder_id between ? and ? and year between ? and ? order by elder_id, year");
    }

    private static String packed(String rows, String... columns) {
        return "select string_agg(packed, '') from (select concat_ws(',', %s, '') as packed from %s) as page"
                .formatted(String.join(", ", columns), rows);
    }

    private static String optional(String number) {
        return "coalesce(cast(%s as text), '')".formatted(number);
    }

    List<CaseFile> page(@Nullable ElderId after, int limit, DateRange days) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        Packed homes = rows(ELDERS, after == null ? "" : after.value(), limit);
        List<ElderId> elders = new ArrayList<>();
        List<DistrictCode> homeDistricts = new ArrayList<>();
        sql.parse(() -> {
            while (homes.hasNext()) {
                elders.add(ElderId.of(homes.text()));
                homeDistricts.add(districts.computeIfAbsent(homes.text(), DistrictCode::parse));
            }
        });
        return elders.isEmpty() ? List.of() : files(elders, homeDistricts, days);
    }

    private List<CaseFile> files(List<ElderId> elders, List<DistrictCode> homes, DateRange days) {
        String first = elders.get(0).value();
        String last = elders.get(elders.size() - 1).value();
        Packed pairings = rows(PAIRINGS, first, last);
        Packed pauses = rows(SUSPENSIONS, first, last);
        Packed care = care(first, last, days);
        List<CaseFile> files = new ArrayList<>(elders.size());
        sql.parse(() -> {
            for (int i = 0; i < elders.size(); i++) {
                ElderId elder = elders.get(i);
                files.add(new CaseFile(elder, homes.get(i), pairings(elder, pairings, pauses), care(elder, care)));
            }
            if (pairings.hasNext() || pauses.hasNext() || care.hasNext()) {
                throw new IllegalStateException("there are rows out of order, or of no elder");
            }
        });
        return files;
    }

    private Packed care(String first, String last, DateRange days) {
        return sql.value(
                days(sql.dialect()),
                row -> new Packed(row.optionalBytes().orElse(NOTHING)),
                first,
                last,
                days.first().getYear(),
                days.last().getYear());
    }

    private Packed rows(String query, Object... arguments) {
        return sql.value(query, Row::packed, arguments);
    }

    private static List<PairingDays> pairings(ElderId elder, Packed pairings, Packed pauses) {
        List<PairingDays> hers = new ArrayList<>(1);
        while (pairings.skip(elder.value())) {
            hers.add(pairing(elder, PairingId.of(pairings.text()), pairings, pauses));
        }
        return hers;
    }

    private static PairingDays pairing(ElderId elder, PairingId id, Packed pairings, Packed pauses) {
        PairingDays.Builder days = new PairingDays.Builder(id, elder, VolunteerId.of(pairings.text()));
        long start = pairings.day();
        long end = pairings.day(NEVER);
        long issued = pairings.day(NEVER);
        long volunteerCopy = pairings.day(NEVER);
        long elderCopy = pairings.day(NEVER);
        // A card that lacks one of its three days is not complete.
        days.cardCompletedOn(Math.max(issued, Math.max(volunteerCopy, elderCopy)));
        if (!pairings.skip("")) {
            do {
                days.confirmedOn(pairings.code(FACTS), pairings.day());
            } while (pairings.goesOn());
        }
        while (pauses.skip(elder.value(), id.value())) {
            days.suspended(pauses.day(), pauses.day(NEVER));
        }
        return days.build(start, end);
    }

    private static CareDays care(ElderId elder, Packed care) {
        if (!care.skip(elder.value())) {
            return CareDays.none();
        }
        CareDays.Builder days = new CareDays.Builder();
        do {
            int year = Math.toIntExact(care.number());
            while (!care.skip("")) {
                days.add(VolunteerId.of(care.text()), DayBits.calendar(year, care));
            }
        } while (care.skip(elder.value()));
        return days.build();
    }
}
