package org.warmsunset.storage.jdbi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;

/** Some people, and what of theirs must never be told. */
final class People {
    static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    static final ElderId ELDER = ElderId.of("E1");
    static final VolunteerId VOLUNTEER = VolunteerId.of("V1");

    private static final DistrictCode DISTRICT = DistrictCode.parse("230102");

    /** Every text of {@link #elder()} that says who she is or how she is. */
    static final List<String> SECRETS =
            List.of("王桂兰", "23010219410501002", "13900000001", "道里区经纬街", "高血压", "降压药", "女儿王小兰", "84694904");

    private People() {}

    static Elder elder() {
        return Elder.builder()
                .id(ELDER)
                .name("王桂兰")
                .birthMonth(YearMonth.of(1941, 5))
                .district(DISTRICT)
                .address("道里区经纬街1号")
                .phone(PhoneNumber.parse("84694904", "0451"))
                .residentId(ResidentId.parse(withCheckCharacter("23010219410501002"), DAY))
                .health("高血压")
                .medication("降压药")
                .addRelatives(Relative.builder()
                        .relation("女儿")
                        .name("女儿王小兰")
                        .phone(PhoneNumber.parse("139 0000 0001", "0451"))
                        .build())
                .build();
    }

    static Volunteer volunteer() {
        return Volunteer.builder().id(VOLUNTEER).name("李红").district(DISTRICT).build();
    }

    static Pairing pairing() {
        return Pairing.builder()
                .id(PairingId.of("P1"))
                .elder(ELDER)
                .volunteer(VOLUNTEER)
                .start(DAY)
                .build();
    }

    static ServiceRecord chat(String id, LocalDate day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(ELDER)
                .volunteer(VOLUNTEER)
                .day(day)
                .addKinds(ServiceKind.CHAT)
                .note("她说女儿王小兰要来")
                .build();
    }

    /** Stores an elder, a volunteer, their pairing and two chats. */
    static void store(ProgrammeStore store) {
        store.write(session -> {
            session.elders().insert(elder());
            session.volunteers().insert(volunteer());
            session.pairings().insert(pairing());
            session.careLog().append(List.of(chat("R1", DAY), chat("R2", DAY.plusDays(1))));
            return session;
        });
    }

    /** Writes the elder again, who is at some version. */
    static void update(ProgrammeStore store, long version) {
        store.write(session -> {
            session.elders().update(elder(), version);
            return session;
        });
    }

    static void append(ProgrammeStore store, ServiceRecord record) {
        store.write(session -> {
            session.careLog().append(List.of(record));
            return session;
        });
    }

    private static String withCheckCharacter(String body) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
