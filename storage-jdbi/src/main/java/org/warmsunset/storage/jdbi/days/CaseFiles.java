package org.warmsunset.storage.jdbi.days;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.jdbi.sql.Failures;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.Sql;

/** Reads case files a page at a time: each table's rows of the page come {@link Packed}. */
public final class CaseFiles {
    public static final String ELDERS =
            joined("elder_id || ',' || district || ','", "{elder} where elder_id > ? order by elder_id limit ?");
    public static final String PAIRINGS =
            joined("days", "{pairing} where elder_id between ? and ? order by elder_id, pairing_id");

    private final Sql sql;
    private final Map<String, DistrictCode> districts = new HashMap<>();

    public CaseFiles(Sql sql) {
        this.sql = sql;
    }

    private static String joined(String text, String rows) {
        return "select string_agg(packed, '') from (select %s as packed from %s) as page".formatted(text, rows);
    }

    public CasePage page(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        Homes homes = sql.value(ELDERS, this::homes, after == null ? "" : after.value(), limit);
        if (homes.elders().isEmpty()) {
            return CasePage.of(List.of());
        }
        ElderId first = homes.elders().get(0);
        ElderId last = homes.elders().get(homes.elders().size() - 1);
        byte[] pairings = sql.value(PAIRINGS, Row::packed, first.value(), last.value());
        Supplier<CareSource> care = knownAt.isNow() ? stored(first, last, days) : recorded(first, last, days, knownAt);
        Failures failures = sql.failures();
        return CasePage.of(
                homes.elders(),
                () -> failures.made(() -> new CaseRows(homes, new Packed(pairings), care.get(), failures))
                        .files());
    }

    /**
     * Where elders live.
     *
     * @param elders some elders, ordered by id
     * @param districts of each her district
     */
    record Homes(List<ElderId> elders, List<DistrictCode> districts) {}

    private Homes homes(Row row) throws SQLException {
        Homes homes = new Homes(new ArrayList<>(), new ArrayList<>());
        Packed packed = new Packed(row.packed());
        while (packed.hasNext()) {
            homes.elders().add(ElderId.of(packed.text()));
            homes.districts().add(districts.computeIfAbsent(packed.text(), DistrictCode::parse));
        }
        return homes;
    }

    private Supplier<CareSource> stored(ElderId first, ElderId last, DateRange days) {
        byte[] years = sql.value(
                KeptCare.query(sql.dialect()),
                Row::packed,
                first.value(),
                last.value(),
                days.first().getYear(),
                days.last().getYear());
        return () -> new KeptCare(new Packed(years));
    }

    private Supplier<CareSource> recorded(ElderId first, ElderId last, DateRange days, KnownAt knownAt) {
        List<byte[]> months = RecordedCare.read(sql, first, last, days, knownAt);
        return () -> new RecordedCare(months);
    }
}
