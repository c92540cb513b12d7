package org.warmsunset.storage.jdbi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DaySet;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.PairingDays;

/** Reads case files a page at a time: each table's rows of the page come {@link Packed}, and are merged by their order. */
final class CaseFiles {
    static final String ELDERS = "select string_agg(elder_id || ',' || district || ',', '')"
            + " from (select elder_id, district from elder where elder_id > ? order by elder_id limit ?) as page";
    static final String PAIRINGS = "select string_agg(elder_id || ',' || pairing_id || ',' || volunteer_id"
            + " || ',' || start_day || ',' || coalesce(cast(end_day as text), '')"
            + " || ',' || coalesce(cast(card_issued_on as text), '')"
            + " || ',' || coalesce(cast(card_volunteer_copy_on as text), '')"
            + " || ',' || coalesce(cast(card_elder_copy_on as text), '') || ',' || known_facts || ',', '')"
            + " from (select * from pairing where elder_id between ? and ? order by elder_id, pairing_id) as page";
    static final String SUSPENSIONS = "select string_agg(elder_id || ',' || pairing_id"
            + " || ',' || first_day || ',' || coalesce(cast(last_day as text), '') || ',', '')"
            + " from (select * from suspension where elder_id between ? and ?"
            + " order by elder_id, pairing_id, nth) as page";

    private static final long NEVER = LocalDate.MAX.toEpochDay();

    private static final byte[] NOTHING = {};
    private static final List<Fact> FACTS = List.of(Fact.values());

    private final Sql sql;
    private final Map<String, DistrictCode> districts = new HashMap<>();

    CaseFiles(Sql sql) {
        this.sql = sql;
    }

    static String days(Dialect dialect) {
        return "select " + dialect.packed("elder_id || ',' || volunteer_id || ',' || year || ','", "days")
                + " from (select * from care_days where elder_id between ? and ? and year between ? and ?"
                + " order by elder_id, volunteer_id, year) as page";
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
        return sql.list(
                        days(sql.dialect()),
                        row -> new Packed(row.optionalBytes().orElse(NOTHING)),
                        first,
                        last,
                        days.first().getYear(),
                        days.last().getYear())
                .get(0);
    }

    private Packed rows(String query, Object... arguments) {
        return sql.list(query, row -> Packed.of(row.optionalText().orElse("")), arguments)
                .get(0);
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
        long start = pairings.number();
        long end = pairings.number(NEVER);
        // A card that lacks one of its three days is not complete.
        days.cardCompletedOn(
                Math.max(pairings.number(NEVER), Math.max(pairings.number(NEVER), pairings.number(NEVER))));
        if (!pairings.skip("")) {
            do {
                days.confirmedOn(pairings.code(FACTS), pairings.number());
            } while (pairings.goesOn());
        }
        while (pauses.skip(elder.value(), id.value())) {
            days.suspended(pauses.number(), pauses.number(NEVER));
        }
        return days.build(start, end);
    }

    private static CareDays care(ElderId elder, Packed care) {
        if (!care.skip(elder.value())) {
            return CareDays.none();
        }
        Map<VolunteerId, CareCalendar> byVolunteer = new HashMap<>();
        do {
            VolunteerId volunteer = VolunteerId.of(care.text());
            byVolunteer.put(volunteer, calendar(elder, volunteer, care));
        } while (care.skip(elder.value()));
        return CareDays.of(byVolunteer);
    }

    private static CareCalendar calendar(ElderId elder, VolunteerId volunteer, Packed care) {
        Map<ServiceKind, DaySet> byKind = new EnumMap<>(ServiceKind.class);
        do {
            int year = Math.toIntExact(care.number());
            DayBits.of(year, care).into(byKind, year);
        } while (care.skip(elder.value(), volunteer.value()));
        return CareCalendar.of(byKind);
    }
}
