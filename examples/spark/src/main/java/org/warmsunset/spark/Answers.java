package org.warmsunset.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.warmsunset.report.Counts;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.LineSink;
import org.warmsunset.report.ListedLine;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;

/**
 * The library's answers as rows: a line for each pairing and each elder, and sums that add up, whoever made them. The
 * columns of verdicts hold counts; those of silence are for elders, those of needs for coverage.
 */
final class Answers {
    static final String WHAT = "what";
    static final String ID = "id";
    static final String DISTRICT = "district";
    static final List<String> NUMBERS = List.of(
            "members",
            "met",
            "missed",
            "excused",
            "pending",
            "unknown",
            "contact_days",
            "longest_silence",
            "uncovered_days",
            "served",
            "services");

    /** What stands in {@link #WHAT} of lines; all else are sums. */
    static final List<String> LINES = List.of("pairing", "listed", "elder");

    static final StructType SCHEMA = schema();

    private static final int VERDICTS = 1;
    private static final int SILENCE = 6;
    private static final int NEEDS = 9;

    private final List<Row> rows = new ArrayList<>();

    private static StructType schema() {
        StructType schema = new StructType()
                .add(WHAT, DataTypes.StringType)
                .add(ID, DataTypes.StringType)
                .add(DISTRICT, DataTypes.StringType);
        for (String number : NUMBERS) {
            schema = schema.add(number, DataTypes.LongType);
        }
        return schema;
    }

    /** Gives what was added since the last time. */
    List<Row> take() {
        List<Row> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    LineSink sink() {
        return new LineSink() {
            @Override
            public void pairing(PairingLine line) {
                add(
                        "pairing",
                        line.pairing().value(),
                        line.district().toString(),
                        1,
                        line.kept().counts());
            }

            @Override
            public void listed(ListedLine line) {
                add(
                        "listed",
                        line.elder().value(),
                        line.district().toString(),
                        1,
                        line.kept().counts());
            }

            @Override
            public void elder(ElderLine line) {
                add(
                        "elder",
                        line.elder().value(),
                        null,
                        0,
                        SILENCE,
                        line.contactDays(),
                        line.longestSilence(),
                        line.uncoveredDays());
            }
        };
    }

    void add(Summary summary) {
        add("", summary.pairings());
        if (summary.listed() != null) {
            add("listed ", summary.listed());
        }
        summary.overlays().forEach(overlay -> add("overlay", overlay.overlay(), null, 0, overlay.counts()));
    }

    private void add(String of, Sums sums) {
        sums.districts()
                .forEach(line -> add(
                        of + "district",
                        line.district().toString(),
                        line.district().toString(),
                        line.members(),
                        line.counts()));
        if (sums.units() != null) {
            sums.units()
                    .forEach(line -> add(
                            of + "unit",
                            line.unit() == null ? null : line.unit().id().value(),
                            null,
                            line.members(),
                            line.counts()));
        }
    }

    void add(Coverage coverage) {
        for (Coverage.DistrictNeeds district : coverage.districts()) {
            for (NeedLine need : district.needs()) {
                add(
                        "need",
                        need.need().name(),
                        district.district().toString(),
                        need.elders(),
                        NEEDS,
                        need.served(),
                        need.services());
            }
        }
    }

    private void add(String what, @Nullable String id, @Nullable String district, int members, Counts counts) {
        add(
                what,
                id,
                district,
                members,
                VERDICTS,
                counts.met(),
                counts.missed(),
                counts.excused(),
                counts.pending(),
                counts.unknown());
    }

    private void add(
            String what, @Nullable String id, @Nullable String district, int members, int first, int... numbers) {
        @Nullable Object[] row = new Object[3 + NUMBERS.size()];
        row[0] = what;
        row[1] = id;
        row[2] = district;
        for (int i = 0; i < NUMBERS.size(); i++) {
            row[3 + i] = 0L;
        }
        row[3] = (long) members;
        for (int i = 0; i < numbers.length; i++) {
            row[3 + first + i] = (long) numbers[i];
        }
        rows.add(RowFactory.create(row));
    }
}
