package org.warmsunset.guide;

import java.time.LocalDate;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.programme.WarmSunset;

/** An elder, a volunteer, their pairing and a chat. */
final class People {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");

    static final Elder ELDER =
            Elder.builder().id(ElderId.of("E1")).name("王桂兰").district(DAOLI).build();

    static final Volunteer VOLUNTEER = Volunteer.builder()
            .id(VolunteerId.of("V1"))
            .name("赵敏")
            .district(DAOLI)
            .build();

    static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ELDER.id())
            .volunteer(VOLUNTEER.id())
            .start(LocalDate.of(2024, 10, 14))
            .build();

    static final ServiceRecord CHAT = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(ELDER.id())
            .volunteer(VOLUNTEER.id())
            .day(LocalDate.of(2024, 10, 24))
            .addKinds(ServiceKind.CHAT)
            .build();

    private People() {}

    /** Adds the two. */
    static void addTo(WarmSunset programme) {
        Access access = Access.of("li.na", "forms of 2024-10-12");
        programme.personalData(access).add(ELDER);
        programme.personalData(access).add(VOLUNTEER);
    }
}
