package org.warmsunset.testkit;

import java.time.LocalDate;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.organisation.Team;
import org.warmsunset.organisation.Unit;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;

/** The plainest values that there can be. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    static final DistrictCode DISTRICT = DistrictCode.parse("230102");

    private Samples() {}

    static Elder elder(String id) {
        return Elder.builder().id(ElderId.of(id)).name("王桂兰").district(DISTRICT).build();
    }

    static Volunteer volunteer(String id) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name("𠮷田")
                .district(DISTRICT)
                .build();
    }

    static Unit unit(String id) {
        return Unit.builder().id(UnitId.of(id)).name("建北社区").build();
    }

    static Team team(String id) {
        return Team.builder().id(TeamId.of(id)).name("巾帼一队").build();
    }

    static Pairing pairing(String id, String elder, String volunteer) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of(volunteer))
                .start(LocalDate.of(2026, 3, 1))
                .build();
    }

    /** A chat of V1 with E1. */
    static ServiceRecord chat(String id, LocalDate day) {
        return record(id, "E1", "V1", day, ServiceKind.CHAT);
    }

    static ServiceRecord record(String id, String elder, String volunteer, LocalDate day, ServiceKind kind) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of(volunteer))
                .day(day)
                .addKinds(kind)
                .build();
    }
}
