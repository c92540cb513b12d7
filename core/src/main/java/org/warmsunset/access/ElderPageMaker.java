package org.warmsunset.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Reply;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.SurveyDiff;
import org.warmsunset.archive.Surveys;
import org.warmsunset.archive.Traits;
import org.warmsunset.archive.Wishes;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.NeedCategory;

/** Makes the page of one elder. */
final class ElderPageMaker {
    private static final Set<Column<?>> OF_HEALTH = Set.of(Surveys.HEALTH, Surveys.MEDICATION, Surveys.MENTAL_STATE);

    private final ElderFile file;
    private final LocalDate day;
    private final List<Pairing> pairings;
    private final List<Entry> entries;
    private final List<ServiceRecord> records;
    private final Archive archive;
    private final boolean showsHealth;
    private final boolean showsIdentity;

    ElderPageMaker(ElderFile file, LocalDate day, Set<Detail> seen) {
        OnDay on = new OnDay(day);
        this.file = file;
        this.day = day;
        this.pairings = on.pairings(file.pairings());
        this.entries = on.entries(file.entries());
        this.records = on.records(file.records());
        this.archive = Archive.of(entries);
        this.showsHealth = seen.contains(Detail.HEALTH)
                && archive.consent(Consents.Purpose.HEALTH, day)
                        .filter(answer -> answer == Consents.Answer.GIVEN)
                        .isPresent();
        this.showsIdentity = seen.contains(Detail.IDENTITY);
    }

    ElderPage page() {
        CaseFile care = CaseFile.of(file.elder(), pairings, CareDays.none(), entries, KnownAt.now());
        Elder elder = elder();
        ElderPage.Builder page = ElderPage.builder();
        page.asOf(day)
                .elder(elder.withDistrict(care.districtOn(day.toEpochDay())))
                .showsHealth(showsHealth)
                .status(care.statusOn(day.toEpochDay()))
                .tier(archive.tier(day))
                .unit(archive.unit(day))
                .putAllConsents(consents())
                .addAllSurveys(surveys())
                .addAllSupport(elder.needs().stream().map(this::support).toList())
                .addAllFacts(facts())
                .addAllPairings(pairings)
                .addAllEntries(entries.stream()
                        .filter(entry -> entry.sort() != Surveys.SORT)
                        .toList())
                .addAllNotes(records.stream()
                        .filter(record -> record.note().isPresent())
                        .toList());
        return page.build();
    }

    ElderPage pageFor(VolunteerId volunteer) {
        ElderPage whole = page();
        return whole.withPairings(whole.pairings().stream()
                        .map(pairing -> isWith(volunteer, pairing) ? pairing : PairingKind.PAIRING.erased(pairing))
                        .toList())
                .withEntries(whole.entries().stream()
                        .filter(entry -> isForVolunteers(entry.sort()))
                        .map(entry -> entry.sort() == Traits.SORT ? entry : EntryKind.ENTRY.erased(entry))
                        .toList())
                .withNotes(whole.notes().stream()
                        .filter(record -> record.volunteer().equals(volunteer))
                        .toList());
    }

    private static boolean isWith(VolunteerId volunteer, Pairing pairing) {
        return pairing.volunteer().equals(volunteer);
    }

    private static boolean isForVolunteers(Sort sort) {
        return sort != Proposals.SORT && sort != Wishes.SORT;
    }

    /** Her form with what the survey and the residence in force say, and without what she does not let be seen. */
    private Elder elder() {
        Elder form = archive.survey(day).map(this::surveyed).orElse(file.elder());
        Elder home = archive.inForce(day, entry -> entry.sort() == Residences.SORT)
                .flatMap(residence -> residence.get(Residences.ADDRESS))
                .map(form::withAddress)
                .orElse(form);
        Elder shown = showsHealth
                ? home
                : home.withHealth(Optional.empty())
                        .withMedication(Optional.empty())
                        .withMentalState(Optional.empty());
        return showsIdentity ? shown : shown.withResidentId(Optional.empty()).withOtherDocument(Optional.empty());
    }

    private Elder surveyed(Entry survey) {
        return file.elder()
                .withHealth(survey.get(Surveys.HEALTH))
                .withMedication(survey.get(Surveys.MEDICATION))
                .withMentalState(survey.get(Surveys.MENTAL_STATE).or(file.elder()::mentalState))
                .withSupportByChildren(survey.get(Surveys.SUPPORT_BY_CHILDREN).or(file.elder()::supportByChildren))
                .withLiving(survey.get(Surveys.LIVING).flatMap(Reply::content))
                .withHobbies(survey.get(Surveys.HOBBIES))
                .withNeeds(survey.get(Surveys.NEEDS).flatMap(Reply::content).orElse(List.of()))
                .withSurveyedOn(survey.day())
                .withSurveyedBy(survey.get(Surveys.FILLED_BY))
                .withRemarks(survey.get(Surveys.REMARKS));
    }

    private Map<Consents.Purpose, Consents.Answer> consents() {
        Map<Consents.Purpose, Consents.Answer> answers = new EnumMap<>(Consents.Purpose.class);
        for (Consents.Purpose purpose : Consents.Purpose.values()) {
            archive.consent(purpose, day).ifPresent(answer -> answers.put(purpose, answer));
        }
        return answers;
    }

    private List<ElderPage.Survey> surveys() {
        return archive.surveys(day).stream()
                .map(survey ->
                        new ElderPage.Survey(shown(survey), archive.diff(survey).map(this::shown)))
                .toList();
    }

    private Entry shown(Entry survey) {
        return showsHealth ? survey : survey.withContents(survey.contents().without(OF_HEALTH));
    }

    private SurveyDiff shown(SurveyDiff diff) {
        return showsHealth
                ? diff
                : new SurveyDiff(diff.changes().stream()
                        .filter(change -> !OF_HEALTH.contains(change.question()))
                        .toList());
    }

    private ElderPage.Support support(NeedCategory need) {
        List<LocalDate> days = records.stream()
                .filter(record -> record.isDone()
                        && need.send().isPresent()
                        && need.send().equals(record.send()))
                .map(ServiceRecord::day)
                .toList();
        return new ElderPage.Support(
                need, need.send(), days.size(), days.stream().max(Comparator.naturalOrder()));
    }

    private List<ElderPage.Confirmation> facts() {
        Map<Fact, ElderPage.Confirmation> last = new EnumMap<>(Fact.class);
        for (Pairing pairing : pairings) {
            pairing.knownFacts().stream()
                    .map(known -> new ElderPage.Confirmation(known.fact(), known.confirmedOn(), pairing.volunteer()))
                    .forEach(each -> last.merge(
                            each.fact(), each, (one, other) -> one.on().isBefore(other.on()) ? other : one));
        }
        return new ArrayList<>(last.values());
    }
}
