package org.warmsunset.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Duplicate;
import org.warmsunset.people.Duplicate.Ground;
import org.warmsunset.people.Volunteer;

/** One person under two ids. */
class SamePersonTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final ResidentId NUMBER = ResidentId.parse("230199194105120083", TODAY);
    private static final ElderId E3 = ElderId.of("E3");
    private static final VolunteerId V3 = VolunteerId.of("V3");

    private final Office office = new Office();
    private final WarmSunset programme = office.programme();

    @BeforeEach
    void addOneWhoIsBoth() {
        office.store().write(session -> {
            session.elders()
                    .insert(Office.elder("E3", "宫晓梅").withResidentId(NUMBER).withBirthMonth(YearMonth.of(1941, 5)));
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(V3)
                            .name("宫晓梅")
                            .district(DistrictCode.parse("230102"))
                            .residentId(NUMBER)
                            .build());
            return session;
        });
    }

    private static Pairing pairing(String id, String elder, VolunteerId volunteer) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(volunteer)
                .start(TODAY)
                .build();
    }

    @Test
    void a_volunteer_who_is_an_elder_too_is_not_paired_with_herself() {
        assertThatExceptionOfType(PairedWithHerselfException.class)
                .isThrownBy(() -> programme.pairings().pair(pairing("P1", "E3", V3)))
                .withMessage("pairing P1 joins volunteer V3 with herself, who is elder E3")
                .satisfies(refused -> assertThat(refused.elder()).isEqualTo(E3))
                .satisfies(refused -> assertThat(refused.volunteer()).isEqualTo(V3));
        programme.pairings().pair(pairing("P1", "E1", V3));
        programme.pairings().pair(pairing("P2", "E3", VolunteerId.of("V1")));

        assertThat(programme.people().twice().withHerself()).isEmpty();
    }

    @Test
    void who_is_there_twice_is_told() {
        Pairing withHerself = pairing("P1", "E3", V3);
        office.store().write(session -> {
            session.elders().insert(Office.elder("E4", "宫 晓梅").withBirthMonth(YearMonth.of(1941, 5)));
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(VolunteerId.of("V4"))
                            .district(DistrictCode.parse("230102"))
                            .residentId(NUMBER)
                            .build());
            session.pairings().insert(withHerself);
            return session;
        });

        Twice twice = programme.people().twice();

        assertThat(twice.elders()).containsExactly(new Duplicate<>(E3, ElderId.of("E4"), Ground.NAME_AND_BIRTH));
        assertThat(twice.volunteers()).containsExactly(new Duplicate<>(V3, VolunteerId.of("V4"), Ground.NUMBER));
        assertThat(twice.withHerself()).containsExactly(withHerself);
    }
}
