package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Residences;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.Surveys;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Phase;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.report.Progress.DistrictDone;
import org.warmsunset.report.Progress.PhaseLine;

/** The phases of the plan of 2019. */
class ProgressTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final DistrictCode NANGANG = DistrictCode.parse("230103");
    private static final Phase SURVEY = phase(Phase.Step.SURVEY, "2019-08-12", "2019-08-31");
    private static final Phase RECRUITMENT = phase(Phase.Step.RECRUITMENT, "2019-07-01", "2019-08-31");
    private static final Phase PAIRING = phase(Phase.Step.PAIRING, "2019-08-12", "2019-12-31");
    private static final LocalDate END = day("2019-12-31");

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Phase phase(Phase.Step step, String from, String to) {
        return new Phase(step, day(from), day(to));
    }

    private static Elder elder(String id, String surveyedOn) {
        return Elder.builder()
                .id(ElderId.of(id))
                .name("王桂兰")
                .district(DAOLI)
                .surveyedOn(day(surveyedOn))
                .build();
    }

    private static CaseFile file(Elder elder, List<Pairing> pairings, Entry... entries) {
        return CaseFile.of(elder, pairings, CareDays.none(), List.of(entries), KnownAt.now());
    }

    private static Entry.Builder entry(Sort sort, String id, String elder, String day) {
        return Entry.builder(sort).id(EntryId.of(id)).elder(ElderId.of(elder)).day(day(day));
    }

    private static Pairing pairing(String id, String elder, String start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of("V1"))
                .start(day(start))
                .build();
    }

    private static Progress progress(LocalDate asOf, Phase phase, CaseFile... files) {
        Progress.Builder progress = new Progress.Builder(asOf, List.of(phase));
        for (CaseFile file : files) {
            progress.add(progress.judge(file));
        }
        return progress.result();
    }

    @Test
    void an_elder_who_was_surveyed_twice_counts_once_where_she_lived_at_the_end_of_the_phase() {
        CaseFile twice = file(
                elder("E1", "2019-08-12"),
                List.of(),
                entry(Surveys.SORT, "N1", "E1", "2019-08-31").build(),
                entry(Residences.SORT, "N2", "E1", "2019-08-31")
                        .put(Residences.DISTRICT, NANGANG)
                        .build());
        CaseFile later = file(elder("E2", "2019-09-01"), List.of());
        CaseFile inTime = file(elder("E3", "2019-08-20"), List.of());

        assertThat(progress(END, SURVEY, twice, later, inTime))
                .isEqualTo(new Progress(
                        END,
                        List.of(new PhaseLine(
                                SURVEY, 2, List.of(new DistrictDone(DAOLI, 1), new DistrictDone(NANGANG, 1))))));
        assertThat(progress(day("2019-08-19"), SURVEY, twice, later, inTime).phases())
                .containsExactly(new PhaseLine(SURVEY, 1, List.of(new DistrictDone(DAOLI, 1))));
    }

    @Test
    void each_pairing_that_began_counts() {
        Elder elder = elder("E1", "2019-08-12");
        CaseFile file = file(
                elder,
                List.of(
                        pairing("P1", "E1", "2019-08-11").withEnd(day("2019-08-11")),
                        pairing("P2", "E1", "2019-08-12").withEnd(day("2019-09-30")),
                        pairing("P3", "E1", "2019-12-31")));

        assertThat(progress(END, PAIRING, file).phases())
                .containsExactly(new PhaseLine(PAIRING, 2, List.of(new DistrictDone(DAOLI, 2))));
        assertThat(progress(day("2019-12-30"), PAIRING, file).phases().get(0).done())
                .isEqualTo(1);
    }

    @Test
    void a_volunteer_counts_in_her_district_when_she_was_recruited_in_the_phase() {
        Progress.Builder progress = new Progress.Builder(day("2019-08-01"), List.of(SURVEY, RECRUITMENT));
        Volunteer volunteer = Volunteer.builder()
                .id(VolunteerId.of("V1"))
                .name("赵敏")
                .district(NANGANG)
                .build();

        progress.add(volunteer);
        progress.add(volunteer.withRecruitedOn(day("2019-06-30")));
        progress.add(volunteer.withRecruitedOn(day("2019-07-01")));
        progress.add(volunteer.withRecruitedOn(day("2019-08-01")));
        progress.add(volunteer.withRecruitedOn(day("2019-08-02")));

        assertThat(progress.result().phases())
                .containsExactly(
                        new PhaseLine(SURVEY, 0, List.of()),
                        new PhaseLine(RECRUITMENT, 2, List.of(new DistrictDone(NANGANG, 2))));
    }

    @Test
    void nothing_is_done_of_a_phase_that_has_not_begun() {
        assertThat(progress(day("2019-08-11"), SURVEY, file(elder("E1", "2019-08-11"), List.of()))
                        .phases())
                .containsExactly(new PhaseLine(SURVEY, 0, List.of()));
    }
}
