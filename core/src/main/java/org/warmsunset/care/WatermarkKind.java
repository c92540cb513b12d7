package org.warmsunset.care;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Shape;

/** What a {@link Watermark} consists of. */
public final class WatermarkKind {
    /** The watermarks, one of a district. */
    public static final Kind<DistrictCode, Watermark> WATERMARK = Kind.of(
            "watermark",
            "watermarks.csv",
            Watermark::district,
            Shape.of(Mark::new, Mark::watermark)
                    .required(
                            "district",
                            Forms.DISTRICT,
                            Watermark::district,
                            (mark, district) -> mark.district = district)
                    .required("complete_until", Forms.DAY, Watermark::completeUntil, (mark, day) -> mark.until = day)
                    .build(),
            List.of());

    private WatermarkKind() {}

    /** Gathers a watermark. */
    private static final class Mark {
        private @Nullable DistrictCode district;
        private @Nullable LocalDate until;

        private Watermark watermark() {
            return new Watermark(requireNonNull(district, "district"), requireNonNull(until, "complete_until"));
        }
    }
}
