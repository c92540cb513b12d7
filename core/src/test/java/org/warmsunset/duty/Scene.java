package org.warmsunset.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.archive.ContactChanges;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.care.Watermarks;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;

/** One pairing, what was done for it, and the questions that a test asks. */
public final class Scene {
    public static final RuleBook RULES = Books.CARING_DAUGHTERS_2019;

    private Pairing pairing = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .start(LocalDate.of(2025, 1, 1))
            .build();
    private final List<ServiceRecord> records = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private RuleBook rules = RULES;
    private Watermarks marks = Watermarks.none();
    private boolean isPaired = true;

    private Scene() {}

    public static Scene scene() {
        return new Scene();
    }

    public Scene by(RuleBook book) {
        rules = book;
        return this;
    }

    public Scene with(Pairing another) {
        pairing = another;
        return this;
    }

    public Scene from(String start) {
        pairing = pairing.withStart(day(start));
        return this;
    }

    public Scene until(String end) {
        pairing = pairing.withEnd(day(end));
        return this;
    }

    public Scene suspended(String first, String last) {
        return suspended(
                Suspension.builder().firstDay(day(first)).lastDay(day(last)).build());
    }

    public Scene suspendedFrom(String first) {
        return suspended(Suspension.builder().firstDay(day(first)).build());
    }

    private Scene suspended(Suspension suspension) {
        List<Suspension> more = new ArrayList<>(pairing.suspensions());
        more.add(suspension);
        pairing = pairing.withSuspensions(more);
        return this;
    }

    public Scene done(ServiceKind kind, String... days) {
        for (String day : days) {
            add(record(day, kind));
        }
        return this;
    }

    public Scene add(ServiceRecord record) {
        records.add(record);
        return this;
    }

    /** A record of V1 for E1, with the next id. */
    public ServiceRecord record(String day, ServiceKind... kinds) {
        return ServiceRecord.builder()
                .id(RecordId.of("R" + (records.size() + 1)))
                .elder(ElderId.of("E1"))
                .volunteer(VolunteerId.of("V1"))
                .day(day(day))
                .addKinds(kinds)
                .build();
    }

    public RuleBook rules() {
        return rules;
    }

    public Pairing pairing() {
        return pairing;
    }

    public List<ServiceRecord> records() {
        return List.copyOf(records);
    }

    public CaseFile file() {
        Elder elder = Elder.builder()
                .id(pairing.elder())
                .name("王桂兰")
                .district(DistrictCode.parse("230102"))
                .build();
        CareDays care = CareDays.timed(elder.id(), records, KnownAt.now());
        return CaseFile.of(elder, isPaired ? List.of(pairing) : List.of(), care, entries, KnownAt.now());
    }

    /** Nobody is paired with the elder. */
    public Scene unpaired() {
        isPaired = false;
        return this;
    }

    public Scene status(String from, Status status) {
        return says(Entry.builder(States.SORT).put(States.STATUS, status), from);
    }

    public Scene tier(String from, String tier) {
        return says(Entry.builder(States.SORT).put(States.TIER, tier), from);
    }

    public Scene incident(String day, String kind) {
        return says(Entry.builder(Incidents.SORT).put(Incidents.KIND, kind), day);
    }

    public Scene livesIn(String from, String district) {
        return says(Entry.builder(Residences.SORT).put(Residences.DISTRICT, DistrictCode.parse(district)), from);
    }

    public Scene surveyed(String day) {
        return says(Entry.builder(Surveys.SORT), day);
    }

    public Scene contactChanged(String day) {
        return says(Entry.builder(ContactChanges.SORT).put(ContactChanges.WHAT, ContactChanges.What.PHONE), day);
    }

    public Scene volunteersContactChanged(String day) {
        entries.add(Entry.builder(ContactChanges.SORT)
                .put(ContactChanges.WHAT, ContactChanges.What.NAME)
                .id(EntryId.of("N" + entries.size()))
                .volunteer(pairing.volunteer())
                .day(day(day))
                .build());
        return this;
    }

    private Scene says(Entry.Builder entry, String day) {
        entries.add(entry.id(EntryId.of("N" + entries.size()))
                .elder(pairing.elder())
                .day(day(day))
                .build());
        return this;
    }

    /** A card that was issued, and both copies handed over, on a day. */
    public Scene card(String day) {
        List<ContactCard> cards = new ArrayList<>(pairing.cards());
        cards.add(ContactCard.builder()
                .issuedOn(day(day))
                .volunteerCopyOn(day(day))
                .elderCopyOn(day(day))
                .build());
        return with(pairing.withCards(cards));
    }

    public Scene knows(Fact fact, String... days) {
        List<KnownFact> facts = new ArrayList<>(pairing.knownFacts());
        for (String day : days) {
            facts.add(new KnownFact(fact, day(day)));
        }
        return with(pairing.withKnownFacts(facts));
    }

    public Scene completeUntil(String day) {
        marks = new Watermarks(Map.of(DistrictCode.parse("230102"), day(day)));
        return this;
    }

    /** How a duty stands in the period that ends on a day. */
    public Optional<Verdict> verdict(String duty, String first, String last, String asOf) {
        DateRange wanted = range(first, last);
        List<Verdict> verdicts = new ArrayList<>();
        duties(first, last, asOf).judge(file(), PairingDays.of(pairing), (found, period, verdict) -> {
            if (found.code().equals(duty) && (found.duty().isStanding() || period.equals(wanted))) {
                verdicts.add(verdict);
            }
        });
        return verdicts.stream().findFirst();
    }

    public Duties duties(String from, String to, String asOf) {
        return Duties.in(new Window(day(from), day(to), day(asOf)), rules, FestivalCalendar.china())
                .with(marks);
    }

    public List<Finding> findings(String from, String to, String asOf) {
        return duties(from, to, asOf).explain(file(), pairing.id(), records, KnownAt.now());
    }

    /** The findings of one duty, such as {@code 2026-10-26..2026-11-01 MET}. */
    public List<String> lines(String duty, String from, String to, String asOf) {
        return findings(from, to, asOf).stream()
                .filter(finding -> finding.duty().code().equals(duty))
                .map(finding -> finding.period() + " " + finding.verdict())
                .toList();
    }

    /** What is owed to the elder herself, such as {@code 2026-10-01..2026-10-31 MET}. */
    public List<String> elderLines(String duty, String from, String to, String asOf) {
        return duties(from, to, asOf).explainElder(file(), records, KnownAt.now()).stream()
                .filter(finding -> finding.duty().code().equals(duty))
                .map(finding -> finding.period() + " " + finding.verdict())
                .toList();
    }

    public Finding finding(String duty, String from, String to, String asOf) {
        return findings(from, to, asOf).stream()
                .filter(finding -> finding.duty().code().equals(duty))
                .findFirst()
                .orElseThrow();
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static DateRange range(String first, String last) {
        return DateRange.of(day(first), day(last));
    }
}
