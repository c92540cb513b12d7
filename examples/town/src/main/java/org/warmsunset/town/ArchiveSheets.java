package org.warmsunset.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The archive of the town, without chance: a federation of three levels to which everybody belongs, teams, consents,
 * and one of each thing that happens in a programme: a move, a death, a second survey, a proposal that an elder refuses
 * and one that is open, a referral that was answered and one that is open, an award, hours from before.
 */
final class ArchiveSheets {

    private static final String CITY = "CITY";
    private static final LocalDate MOVED = LocalDate.of(2026, 7, 1);

    private final List<Elder> elders;
    private final List<Volunteer> volunteers;
    private final List<Pairing> pairings;
    private final Endings endings;

    ArchiveSheets(List<Elder> elders, List<Volunteer> volunteers, List<Pairing> pairings, Endings endings) {
        this.elders = elders;
        this.volunteers = volunteers;
        this.pairings = pairings;
        this.endings = endings;
    }

    SortedMap<String, String> write() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("units.csv", units());
        files.put("memberships.csv", memberships());
        files.put("teams.csv", teams());
        files.put("team_members.csv", teamMembers());
        files.put("consents.csv", consents());
        files.put("states.csv", states());
        files.put("residences.csv", residences());
        files.put("contact_changes.csv", contactChanges());
        files.put("surveys.csv", surveys());
        files.put("incidents.csv", incidents());
        files.put("referrals.csv", referrals());
        files.put("proposals.csv", proposals());
        files.put("credentials.csv", credentials());
        files.put("opening_hours.csv", openingHours());
        return files;
    }

    private static String federation(District district) {
        return "F" + district.code();
    }

    private static String home(District district) {
        return "H" + district.code();
    }

    private static String units() {
        Sheet sheet = new Sheet("unit_id", "name", "parent", "kind", "district");
        sheet.row(CITY, "哈尔滨市妇女联合会", "", "FEDERATION", "");
        for (District district : District.all()) {
            sheet.row(federation(district), district.shortName() + "妇女联合会", CITY, "FEDERATION", district.code());
            sheet.row(
                    home(district),
                    district.communities().get(0) + "女性之家",
                    federation(district),
                    "WOMENS_HOME",
                    district.code());
        }
        return sheet.text();
    }

    private String memberships() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "volunteer_id", "unit_id", "from");
        elders.forEach(elder ->
                sheet.row("M-" + elder.id(), elder.id(), "", home(elder.district()), ProgrammeYear.FIRST.toString()));
        volunteers.forEach(volunteer -> sheet.row(
                "M-" + volunteer.id(),
                "",
                volunteer.id(),
                home(volunteer.district()),
                volunteer.enrolment().day().toString()));
        sheet.row("M-" + moved().id() + "-2", moved().id(), "", home(whither()), MOVED.toString());
        return sheet.text();
    }

    /** The first elder with one volunteer for the whole year. */
    private Elder moved() {
        return pairings.stream()
                .filter(pairing ->
                        pairing.span().isOpen() && pairing.span().first().equals(ProgrammeYear.FIRST))
                .findFirst()
                .orElseThrow()
                .elder();
    }

    private static District whither() {
        return District.all().get(1);
    }

    private List<String> teamNames() {
        return volunteers.stream()
                .map(volunteer -> volunteer.enrolment().team())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private String teamId(String name) {
        return String.format(Locale.ROOT, "T%02d", teamNames().indexOf(name) + 1);
    }

    /** A team belongs to the federation of its first volunteer's district, and is good at what its name says. */
    private String teams() {
        Sheet sheet = new Sheet("team_id", "name", "speciality", "unit_id");
        for (String name : teamNames()) {
            Volunteer first = volunteers.stream()
                    .filter(volunteer -> volunteer.enrolment().team().equals(name))
                    .findFirst()
                    .orElseThrow();
            String speciality = name.replace(first.district().shortName(), "").replaceFirst("队$", "");
            sheet.row(teamId(name), name, speciality, federation(first.district()));
        }
        return sheet.text();
    }

    private String teamMembers() {
        Sheet sheet = new Sheet("entry_id", "team_id", "volunteer_id", "on", "step");
        for (Volunteer volunteer : volunteers) {
            String team = volunteer.enrolment().team();
            if (!team.isEmpty()) {
                String day = volunteer.enrolment().day().toString();
                sheet.row("J-" + volunteer.id(), teamId(team), volunteer.id(), day, "JOINED");
            }
        }
        return sheet.text();
    }

    /** Everybody agreed to be visited and to have a card; every fifth did not agree to have her health told. */
    private String consents() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "purpose", "on", "answer", "given_by");
        for (int i = 0; i < elders.size(); i++) {
            Elder elder = elders.get(i);
            List<String> purposes = i % 5 == 4 ? List.of("SERVICE", "CARD") : List.of("SERVICE", "HEALTH", "CARD");
            for (String purpose : purposes) {
                String day = elder.survey().day().toString();
                sheet.row("C-" + elder.id() + "-" + purpose, elder.id(), purpose, day, "GIVEN", "SELF");
            }
        }
        return sheet.text();
    }

    private String states() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "from", "status", "tier");
        Pairing death = endings.death();
        sheet.row(
                "S-" + death.elder().id(),
                death.elder().id(),
                death.span().last().toString(),
                "DECEASED",
                "");
        return sheet.text();
    }

    private String residences() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "from", "district", "address");
        sheet.row(
                "R-" + moved().id(),
                moved().id(),
                MOVED.toString(),
                whither().code(),
                whither().name() + whither().streets().get(0) + "8号1单元302室");
        return sheet.text();
    }

    private String contactChanges() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "volunteer_id", "on", "what");
        sheet.row("A-" + moved().id(), moved().id(), "", MOVED.toString(), "ADDRESS");
        return sheet.text();
    }

    /** A second survey of whoever moved: she hears less, and now needs help with daily life alone. */
    private String surveys() {
        Sheet sheet = new Sheet(
                "entry_id", "elder_id", "filled_on", "filled_by", "health", "living", "hobbies", "needs", "medication");
        Survey first = moved().survey();
        sheet.row(
                "Q-" + moved().id(),
                moved().id(),
                "2026-07-10",
                first.surveyor(),
                "听力下降",
                "ALONE",
                Sheet.list(first.hobbies()),
                "DAILY_LIVING",
                "无");
        return sheet.text();
    }

    private String incidents() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "day", "kind", "note");
        sheet.row("I-" + moved().id(), moved().id(), "2026-06-20", "FALL", "雨天在楼道滑倒，未骨折。");
        return sheet.text();
    }

    private String referrals() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "referral", "at", "step", "contact", "outcome");
        List<Elder> inNeed = elders.stream()
                .filter(elder -> elder.survey().needs().contains("EMERGENCY_AID"))
                .limit(2)
                .toList();
        String first = inNeed.get(0).id();
        sheet.row("Z1", first, "Z-1", "2026-09-14T02:00:00Z", "OPENED", "社区卫生服务中心", "");
        sheet.row("Z2", first, "Z-1", "2026-09-14T09:30:00Z", "CLOSED", "社区卫生服务中心", "已送医，家属到场。");
        sheet.row("Z3", inNeed.get(1).id(), "Z-2", "2026-10-31T08:00:00Z", "OPENED", "街道民政办", "");
        return sheet.text();
    }

    /** The first two elders without anybody: one refused, the other has not answered yet. */
    private String proposals() {
        Sheet sheet = new Sheet("entry_id", "elder_id", "volunteer_id", "on", "step");
        Set<String> paired =
                pairings.stream().map(pairing -> pairing.elder().id()).collect(Collectors.toSet());
        Set<String> busy =
                pairings.stream().map(pairing -> pairing.volunteer().id()).collect(Collectors.toSet());
        List<Elder> alone = elders.stream()
                .filter(elder -> !paired.contains(elder.id()))
                .limit(2)
                .toList();
        List<Volunteer> free = volunteers.stream()
                .filter(volunteer -> !busy.contains(volunteer.id()))
                .limit(2)
                .toList();
        String elder = alone.get(0).id();
        String volunteer = free.get(0).id();
        sheet.row("B1", elder, volunteer, "2026-10-12", "PROPOSED");
        sheet.row("B2", elder, volunteer, "2026-10-13", "VOLUNTEER_ACCEPTED");
        sheet.row("B3", elder, volunteer, "2026-10-15", "ELDER_DECLINED");
        sheet.row("B4", alone.get(1).id(), free.get(1).id(), "2026-10-26", "PROPOSED");
        return sheet.text();
    }

    /** The volunteer of whoever moved was honoured in spring, and is not proposed again so soon. */
    private String credentials() {
        Sheet sheet = new Sheet("entry_id", "volunteer_id", "team_id", "kind", "title", "on");
        sheet.row("K1", first().id(), "", "AWARD", "贴心女儿", "2026-03-08");
        sheet.row("K2", first().id(), "", "TRAINING", "老年人心理慰藉", "2025-12-06");
        return sheet.text();
    }

    private Volunteer first() {
        return pairings.get(0).volunteer();
    }

    private String openingHours() {
        Sheet sheet = new Sheet("entry_id", "volunteer_id", "on", "minutes", "source");
        sheet.row("O1", first().id(), ProgrammeYear.FIRST.toString(), "15600", "志愿黑龙江平台，2025-10-31 导出");
        return sheet.text();
    }
}
