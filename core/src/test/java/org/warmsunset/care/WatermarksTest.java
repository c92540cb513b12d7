package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;

class WatermarksTest {
    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void what_is_after_the_watermark_of_its_district_is_not_known() {
        Watermarks watermarks = new Watermarks(Map.of(DISTRICT, DAY));

        assertThat(watermarks.isBeyond(DISTRICT, DAY.toEpochDay())).isFalse();
        assertThat(watermarks.isBeyond(DISTRICT, DAY.toEpochDay() + 1)).isTrue();
        assertThat(watermarks.isEmpty()).isFalse();
    }

    @Test
    void without_a_watermark_everything_is_known() {
        assertThat(Watermarks.none().isBeyond(DISTRICT, DAY.toEpochDay())).isFalse();
        assertThat(Watermarks.none().isEmpty()).isTrue();
    }
}
