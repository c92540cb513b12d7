package org.warmsunset.storage.sharded;

import java.time.LocalDate;
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

/** Plain values. */
final class Values {
    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");
    private static final VolunteerId V1 = VolunteerId.of("V1");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private Values() {}

    static Elder elder(ElderId id) {
        return Elder.builder().id(id).name("王桂兰").district(DISTRICT).build();
    }

    static Volunteer volunteer(String id) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name("李秀英")
                .district(DISTRICT)
                .build();
    }

    static Pairing pairing(String id, ElderId elder) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(elder)
                .volunteer(V1)
                .start(DAY)
                .build();
    }

    /** A chat on a day of 2025 and later, counted from 0. */
    static ServiceRecord chat(String id, ElderId elder, int day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(elder)
                .volunteer(V1)
                .day(DAY.plusDays(day))
                .addKinds(ServiceKind.CHAT)
                .build();
    }
}
