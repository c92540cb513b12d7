package org.warmsunset.office.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Memberships;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.Unit;
import org.warmsunset.organisation.UnitKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

class VolumeTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final UnitId U1 = UnitId.of("U1");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final MemoryProgrammeStore store = new MemoryProgrammeStore();
    private int records;

    private ServiceRecord.Builder record(String elder, int day, int minutes) {
        records++;
        return ServiceRecord.builder()
                .id(RecordId.of("R" + records))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of("V1"))
                .day(LocalDate.of(2026, 10, day))
                .addKinds(ServiceKind.CHAT)
                .minutes(minutes);
    }

    @Test
    void services_are_added_up_by_month_unit_and_channel() {
        store.write(session -> {
            for (String id : List.of("E1", "E2")) {
                session.elders()
                        .insert(Elder.builder()
                                .id(ElderId.of(id))
                                .name("王桂兰")
                                .district(DAOLI)
                                .build());
            }
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(VolunteerId.of("V1"))
                            .name("赵敏")
                            .district(DAOLI)
                            .build());
            session.register(UnitKind.UNIT)
                    .insert(Unit.builder().id(U1).name("松涛社区").build());
            session.entries()
                    .insert(Entry.builder(Memberships.SORT)
                            .id(EntryId.of("N1"))
                            .elder(ElderId.of("E1"))
                            .unit(U1)
                            .day(LocalDate.of(2026, 10, 10))
                            .build());
            session.careLog()
                    .append(List.of(
                            record("E1", 9, 10).channel(Channel.PHONE).build(),
                            record("E1", 10, 20).channel(Channel.PHONE).build(),
                            record("E1", 11, 30).channel(Channel.PHONE).build(),
                            record("E2", 11, 40).channel(Channel.PHONE).build(),
                            record("E2", 12, 50).build(),
                            record("E2", 13, 60).outcome(Outcome.ATTEMPTED).build(),
                            record("E2", 21, 70).build()));
            return session;
        });
        Window window = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 10, 20));

        Volume volume = store.read(session -> Volume.of(session, window));

        assertThat(volume.lines())
                .containsExactly(
                        new Volume.Line(new Volume.Key(OCTOBER, Optional.empty(), Optional.empty()), 1, 1, 50),
                        new Volume.Line(
                                new Volume.Key(OCTOBER, Optional.empty(), Optional.of(Channel.PHONE)), 2, 2, 50),
                        new Volume.Line(
                                new Volume.Key(OCTOBER, Optional.of(U1), Optional.of(Channel.PHONE)), 1, 2, 50));
    }
}
