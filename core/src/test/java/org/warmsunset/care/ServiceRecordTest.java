package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;

class ServiceRecordTest {
    private static ServiceRecord.Builder chat() {
        return ServiceRecord.builder()
                .id(RecordId.of("R1"))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of("V1"))
                .day(LocalDate.of(2026, 10, 27))
                .addKinds(ServiceKind.CHAT);
    }

    @Test
    void cuts_instants_to_the_milliseconds_that_every_store_keeps() {
        ServiceRecord record = chat().recordedAt(Instant.parse("2026-10-27T08:00:00.001999Z"))
                .voidedAt(Instant.parse("2026-10-28T08:00:00.000001Z"))
                .build();

        assertThat(record.recordedAt()).contains(Instant.parse("2026-10-27T08:00:00.001Z"));
        assertThat(record.voidedAt()).contains(Instant.parse("2026-10-28T08:00:00Z"));
    }

    @Test
    void refuses_a_kind_that_is_named_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat().addKinds(ServiceKind.CHAT).build())
                .withMessage("service record R1 names a kind twice: [CHAT, CHAT]");
    }

    @Test
    void takes_the_minutes_of_a_day_and_no_more() {
        assertThat(chat().minutes(1440).build().minutes()).hasValue(1440);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chat().minutes(1441).build())
                .withMessage("minutes (1441) of service record R1 are outside 0 to 1440");
    }
}
