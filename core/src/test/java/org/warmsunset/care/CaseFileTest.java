package org.warmsunset.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;

class CaseFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_case_file_has_the_suspended_days_but_not_why() {
        Suspension open = Suspension.builder().firstDay(DAY).reason("住院").build();
        Suspension ended =
                Suspension.builder().firstDay(DAY).lastDay(DAY.plusDays(3)).build();
        Pairing pairing = Pairing.builder()
                .id(PairingId.of("P1"))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of("V1"))
                .start(DAY)
                .addSuspensions(open, ended)
                .build();

        CaseFile file = new CaseFile(pairing.elder(), DistrictCode.parse("230102"), List.of(pairing), CareDays.none());

        assertThat(file.pairings())
                .containsExactly(pairing.withSuspensions(
                        Suspension.builder().firstDay(DAY).build(), ended));
    }
}
