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
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.Circumstances;
import org.warmsunset.care.KnownAt;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.CasePage;
import org.warmsunset.storage.jdbi.sql.DamagedException;
import org.warmsunset.storage.jdbi.sql.Failures;
import org.warmsunset.storage.jdbi.sql.Row;
import org.warmsunset.storage.jdbi.sql.RowContext;
import org.warmsunset.storage.jdbi.sql.Sql;

/** Reads case files a page at a time: each table's rows of the page come {@link Packed}. */
public final class CaseFiles {
    public static final String ELDERS = joined(
            "elder_id || ',' || district || ',' || coalesce(cast(surveyed_on as text), '') || ','",
            ", (select min(entry_id) from {entry})",
            "{elder} where elder_id > ? order by elder_id limit ?");
    public static final String PAIRINGS =
            joined("days", "", "{pairing} where elder_id between ? and ? order by elder_id, pairing_id");

    private static final String IDS = "select elder_id from {elder} where elder_id > ? order by elder_id limit ?";

    private final Sql sql;
    private final Map<String, DistrictCode> districts = new HashMap<>();
    private final Map<Long, Circumstances> surveyed = new HashMap<>();

    public CaseFiles(Sql sql) {
        this.sql = sql;
    }

    private static String joined(String text, String more, String rows) {
        return "select string_agg(packed, '')%s from (select %s as packed from %s) as page".formatted(more, text, rows);
    }

    public CasePage page(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit (%d) is below 1".formatted(limit));
        }
        return sql.isSalvaging() ? salvaged(after, limit, days, knownAt) : whole(after, limit, days, knownAt);
    }

    /** A page that lacks the files that cannot be made: of all elders at once when it can, else one by one. */
    private CasePage salvaged(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        List<CaseFile> files = new ArrayList<>();
        if (!add(files, after, limit, days, knownAt)) {
            ElderId before = after;
            for (ElderId elder : ids(after, limit)) {
                add(files, before, 1, days, knownAt);
                before = elder;
            }
        }
        return CasePage.of(ids(after, limit), files::stream);
    }

    private boolean add(List<CaseFile> files, @Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        try {
            files.addAll(whole(after, limit, days, knownAt).files().toList());
            return true;
        } catch (BrokenException e) {
            // Whoever walks through the elders sees that a file is missing.
            return false;
        }
    }

    private List<ElderId> ids(@Nullable ElderId after, int limit) {
        List<ElderId> ids = sql.list(IDS, CaseFiles::id, after == null ? "" : after.value(), limit);
        if (ids.size() == limit) {
            return ids;
        }
        return sql.list(IDS, CaseFiles::id, after == null ? "" : after.value(), Integer.MAX_VALUE).stream()
                .limit(limit)
                .toList();
    }

    private static ElderId id(Row row) throws SQLException {
        String id = row.text();
        try {
            return ElderId.of(id);
        } catch (RuntimeException e) {
            throw new DamagedException(RowContext.of("elder", id), "elder_id");
        }
    }

    private CasePage whole(@Nullable ElderId after, int limit, DateRange days, KnownAt knownAt) {
        Homes homes = sql.value(ELDERS, this::homes, after == null ? "" : after.value(), limit);
        if (homes.elders().isEmpty()) {
            return CasePage.of(List.of());
        }
        ElderId first = homes.elders().get(0);
        ElderId last = homes.elders().get(homes.elders().size() - 1);
        byte[] pairings = sql.value(PAIRINGS, Row::packed, first.value(), last.value());
        Supplier<CareSource> care = knownAt.isNow() ? stored(first, last, days) : recorded(first, last, days, knownAt);
        CaseEntries entries = homes.archive() ? CaseEntries.read(sql, first, last, knownAt) : CaseEntries.NONE;
        Failures failures = sql.failures();
        return CasePage.of(
                homes.elders(),
                () -> failures.made(() -> new CaseRows(homes, new Packed(pairings), care.get(), entries, failures))
                        .files());
    }

    /**
     * Where elders live.
     *
     * @param elders some elders, ordered by id
     * @param districts of each her district
     * @param forms of each what her form says
     * @param archive whether there are entries of anybody
     */
    record Homes(List<ElderId> elders, List<DistrictCode> districts, List<Circumstances> forms, boolean archive) {}

    private Homes homes(Row row) throws SQLException {
        Packed packed = new Packed(row.packed());
        Homes homes = new Homes(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                row.optionalText().isPresent());
        while (packed.hasNext()) {
            homes.elders().add(ElderId.of(packed.text()));
            homes.districts().add(districts.computeIfAbsent(packed.text(), DistrictCode::parse));
            homes.forms().add(packed.skip("") ? Circumstances.none() : surveyed(packed.day()));
        }
        return homes;
    }

    /** Many elders are surveyed on one day. */
    private Circumstances surveyed(long day) {
        return surveyed.computeIfAbsent(
                day, first -> Circumstances.builder().addSurveys(first).build());
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
