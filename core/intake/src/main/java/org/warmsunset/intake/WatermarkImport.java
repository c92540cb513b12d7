package org.warmsunset.intake;

import java.util.Optional;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.kind.Forms;
import org.warmsunset.storage.Versioned;

/** Takes watermarks in. One that goes back is taken, and said aloud: what was known is not known any more. */
final class WatermarkImport {
    private final ImportRun run;
    private final Upserts<DistrictCode, Watermark> watermarks;
    private final FirstLines lines = new FirstLines();

    WatermarkImport(ImportRun run) {
        this.run = run;
        this.watermarks = new Upserts<>(
                run.session().register(WatermarkKind.WATERMARK),
                WatermarkKind.WATERMARK,
                DraftType.WATERMARKS,
                run.log());
    }

    void run() {
        run.forEach(DraftType.WATERMARKS, this::take);
        watermarks.flush();
    }

    private void take(Draft<Watermark> row) {
        DistrictCode district = Forms.DISTRICT.read(row.firstCell(), run.reading());
        if (!lines.isFirst(district, district.toString(), row, run.log())) {
            return;
        }
        Optional<Versioned<Watermark>> stored = watermarks.stored(district);
        Watermark watermark = row.value(run.reading(), null);
        stored.map(Versioned::value)
                .filter(before -> watermark.completeUntil().isBefore(before.completeUntil()))
                .ifPresent(before -> run.log()
                        .setBack(new Imported.SetBack(district, before.completeUntil(), watermark.completeUntil())));
        watermarks.put(watermark, stored.orElse(null));
    }
}
