package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.ElderFile;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.access.VolunteerFile;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;

class PersonJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 27);
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .start(DAY)
            .addSuspensions(Suspension.builder().firstDay(DAY).reason("住院").build())
            .addCards(ContactCard.builder().addServices(Send.LAW).issuedOn(DAY).build())
            .addKnownFacts(new KnownFact(Fact.HEALTH, DAY))
            .build();
    private static final ServiceRecord RECORD = ServiceRecord.builder()
            .id(RecordId.of("R1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .day(DAY)
            .addKinds(ServiceKind.CHAT)
            .minutes(30)
            .note("听京剧")
            .build();
    private static final JournalEntry ENTRY = JournalEntry.after(
            null,
            Instant.parse("2026-10-30T04:00:00Z"),
            Access.of("li", "letter"),
            Deed.EXPORT,
            Subject.of(ElderId.of("E1")));
    private static final String PAIRING_JSON =
            "'otherForms':[],'pairings':[{'pairing':'P1','elder':'E1','volunteer':'V1',"
                    + "'start':'2026-10-27','end':null,'endReason':null,'follows':null,'voidedAt':null,"
                    + "'cards':[{'services':['LAW'],'issuedOn':'2026-10-27','volunteerCopyOn':null,'elderCopyOn':null}],"
                    + "'knowledge':[{'fact':'HEALTH','confirmedOn':'2026-10-27'}],"
                    + "'suspensions':[{'firstDay':'2026-10-27','lastDay':null,'reason':'住院'}]}],";

    private static String compact(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s", "").replace('"', '\'');
    }

    private static final Entry AWAY = Entry.builder(States.SORT)
            .id(EntryId.of("N1"))
            .elder(ElderId.of("E1"))
            .day(DAY)
            .put(States.STATUS, Status.AWAY)
            .build();

    @Test
    void an_elder_s_file_has_all_of_her_data() {
        Elder elder = Elder.builder()
                .id(ElderId.of("E1"))
                .name("王桂兰")
                .birthMonth(YearMonth.of(1941, 5))
                .district(DAOLI)
                .phone(PhoneNumber.parse("84694904", "0451"))
                .residentId(ResidentId.parse("230199194105120884", DAY))
                .health("高血压")
                .addNeeds(NeedCategory.LEGAL_AID)
                .addRelatives(Relative.builder().relation("女儿").name("李静").build())
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PersonJson.write(
                new ElderFile(elder, List.of(), List.of(PAIRING), List.of(RECORD), List.of(AWAY), List.of(ENTRY)), out);

        assertThat(compact(out))
                .isEqualTo("{'elder':'E1','name':'王桂兰','sex':null,'birthMonth':'1941-05','ethnicity':null,"
                        + "'district':'230102','address':null,'phone':'84694904','idNumber':'230199194105120884',"
                        + "'health':'高血压','medication':null,'mentalState':null,'supportByChildren':null,"
                        + "'living':null,'hobbies':null,'needs':['LEGAL_AID'],'surveyedOn':null,"
                        + "'surveyedBy':null,'remarks':null,'otherDocument':null,"
                        + "'relatives':[{'relation':'女儿','name':'李静','workplaceOrResidence':null,'phone':null}],"
                        + PAIRING_JSON
                        + "'records':[{'record':'R1','elder':'E1','volunteer':'V1','standInFor':null,"
                        + "'day':'2026-10-27','kinds':['CHAT'],'send':null,'minutes':30,'channel':null,"
                        + "'outcome':null,'event':null,'recordedAt':null,'voidedAt':null,'note':'听京剧',"
                        + "'startTime':null}],'archive':[{'sort':'state','entry':'N1','elder':'E1','from':'2026-10-27',"
                        + "'status':'AWAY','tier':null,'recordedAt':null,'voidedAt':null}],"
                        + "'journal':[{'number':1,'at':'2026-10-30T04:00:00Z','who':'li','why':'letter',"
                        + "'deed':'EXPORT','hash':'" + ENTRY.hash() + "'}]}");
    }

    @Test
    void a_volunteer_s_file_has_all_of_hers() {
        Volunteer volunteer = Volunteer.builder()
                .id(VolunteerId.of("V1"))
                .name("赵敏")
                .district(DAOLI)
                .addServices(Send.WARMTH)
                .addSpecialities("理发")
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PersonJson.write(
                new VolunteerFile(volunteer, List.of(), List.of(PAIRING), List.of(), List.of(), List.of()), out);

        assertThat(compact(out))
                .isEqualTo("{'volunteer':'V1','name':'赵敏','sex':null,'mobile':null,'idNumber':null,"
                        + "'district':'230102','services':['WARMTH'],'specialities':['理发'],'team':null,"
                        + "'channel':null,'recruitedOn':null,'otherDocument':null," + PAIRING_JSON
                        + "'records':[],'archive':[],'journal':[]}");
    }
}
