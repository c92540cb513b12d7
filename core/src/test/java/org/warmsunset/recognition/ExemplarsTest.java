package org.warmsunset.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmsunset.recognition.Exemplars.Reason.ACTIVE_DAYS;
import static org.warmsunset.recognition.Exemplars.Reason.AWARDED;
import static org.warmsunset.recognition.Exemplars.Reason.MINUTES;
import static org.warmsunset.recognition.Exemplars.Reason.QUOTA;
import static org.warmsunset.recognition.Exemplars.Reason.RATE;
import static org.warmsunset.recognition.Exemplars.Reason.SILENCE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Credentials;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.TeamSteps;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.Window;
import org.warmsunset.people.Volunteer;
import org.warmsunset.recognition.Exemplars.ChosenTeam;
import org.warmsunset.recognition.Exemplars.Other;

class ExemplarsTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final DistrictCode NANGANG = DistrictCode.parse("230103");
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Window YEAR = Window.yearOf(AS_OF);
    private static final ExemplarRules STRICT = ExemplarRules.builder()
            .minimumRate(0.8)
            .minimumActiveDays(30)
            .minimumMinutes(300)
            .maximumSilence(10)
            .awardedWithinDays(365)
            .build();

    private final Exemplars.Builder strict = new Exemplars.Builder(YEAR, STRICT);

    private static Volunteer volunteer(String id, DistrictCode district) {
        return Volunteer.builder()
                .id(VolunteerId.of(id))
                .name("赵敏")
                .district(district)
                .build();
    }

    private static Standing standing(String id, int met, int missed, int activeDays, int silence) {
        return new Standing(VolunteerId.of(id), new Rate(met, missed), activeDays, silence);
    }

    private static Archive archive(Entry... entries) {
        return Archive.of(List.of(entries));
    }

    private static Entry award(LocalDate day) {
        return Entry.builder(Credentials.SORT)
                .id(EntryId.of("N1"))
                .volunteer(VolunteerId.of("V1"))
                .day(day)
                .put(Credentials.KIND, Credentials.Kind.AWARD)
                .put(Credentials.TITLE, "贴心女儿")
                .build();
    }

    private static Entry step(String id, String team, TeamSteps.Step step, LocalDate day) {
        return Entry.builder(TeamSteps.SORT)
                .id(EntryId.of(id))
                .team(TeamId.of(team))
                .volunteer(VolunteerId.of("V1"))
                .day(day)
                .put(TeamSteps.STEP, step)
                .build();
    }

    private List<Exemplars.Reason> against(int met, int missed, int activeDays, int silence, long minutes) {
        Exemplars.Builder one = new Exemplars.Builder(YEAR, STRICT);
        one.add(volunteer("V1", DAOLI), standing("V1", met, missed, activeDays, silence), minutes, archive());
        return one.build().others().stream()
                .flatMap(other -> other.why().stream())
                .toList();
    }

    @Test
    void who_just_satisfies_every_criterion_is_chosen() {
        assertThat(against(4, 1, 30, 10, 300)).isEmpty();
    }

    @Test
    void each_reason_is_told_in_its_order() {
        assertThat(against(79, 21, 30, 10, 300)).containsExactly(RATE);
        assertThat(against(0, 0, 30, 10, 300)).containsExactly(RATE);
        assertThat(against(4, 1, 29, 10, 300)).containsExactly(ACTIVE_DAYS);
        assertThat(against(4, 1, 30, 10, 299)).containsExactly(MINUTES);
        assertThat(against(4, 1, 30, 11, 300)).containsExactly(SILENCE);
        assertThat(against(0, 1, 0, 99, 0)).containsExactly(RATE, ACTIVE_DAYS, MINUTES, SILENCE);
    }

    @Test
    void an_award_within_the_days_before_the_as_of_day_speaks_against_her() {
        Standing good = standing("V1", 9, 0, 180, 3);
        strict.add(volunteer("V1", DAOLI), good, 600, archive(award(AS_OF.minusDays(365))));
        strict.add(volunteer("V1", DAOLI), good, 600, archive(award(AS_OF)));
        strict.add(volunteer("V1", DAOLI), good, 600, archive(award(AS_OF.minusDays(366))));
        strict.add(volunteer("V1", DAOLI), good, 600, archive(award(AS_OF.plusDays(1))));

        assertThat(strict.build().chosen()).hasSize(2);
        assertThat(strict.build().others())
                .containsOnly(new Other(VolunteerId.of("V1"), List.of(AWARDED)))
                .hasSize(2);
    }

    @Test
    void in_a_district_the_higher_rate_stands_before_then_more_minutes_then_the_lesser_id() {
        Exemplars.Builder two = new Exemplars.Builder(
                YEAR, ExemplarRules.builder().perDistrict(2).build());
        two.add(volunteer("V4", NANGANG), standing("V4", 0, 0, 0, 0), 0, archive());
        two.add(volunteer("V3", DAOLI), standing("V3", 2, 1, 0, 0), 50, archive());
        two.add(volunteer("V2", DAOLI), standing("V2", 4, 2, 0, 0), 50, archive());
        two.add(volunteer("V1", DAOLI), standing("V1", 4, 2, 0, 0), 60, archive());
        two.add(volunteer("V5", DAOLI), standing("V5", 2000, 1001, 0, 0), 999, archive());

        Exemplars exemplars = two.build();

        assertThat(exemplars.asOf()).isEqualTo(AS_OF);
        assertThat(exemplars.chosen())
                .extracting(chosen -> chosen.candidate().volunteer().value(), Exemplars.Chosen::rank)
                .containsExactly(tuple("V1", 1), tuple("V2", 2), tuple("V4", 1));
        assertThat(exemplars.others())
                .containsExactly(
                        new Other(VolunteerId.of("V3"), List.of(QUOTA)),
                        new Other(VolunteerId.of("V5"), List.of(QUOTA)));
        assertThat(exemplars.teams()).isEmpty();
    }

    @Test
    void a_team_is_the_sum_of_those_who_are_in_it_with_or_without_a_pairing() {
        ExemplarRules rules = askOfTeams(new ExemplarRules.Teams(2, 0.5, 1));
        Exemplars.Builder teams = new Exemplars.Builder(YEAR, rules);
        Entry joined = step("N1", "T1", TeamSteps.Step.JOINED, AS_OF);
        Entry left = step("N2", "T1", TeamSteps.Step.LEFT, AS_OF);
        Entry tooLate = step("N1", "T1", TeamSteps.Step.JOINED, AS_OF.plusDays(1));
        Entry other = step("N9", "T2", TeamSteps.Step.JOINED, AS_OF);
        teams.add(volunteer("V1", DAOLI), standing("V1", 1, 1, 0, 0), 10, archive(joined, other));
        teams.add(volunteer("V2", DAOLI), null, 20, archive(joined));
        teams.add(volunteer("V3", DAOLI), standing("V3", 9, 0, 0, 0), 30, archive(joined, left));
        teams.add(volunteer("V4", DAOLI), standing("V4", 9, 0, 0, 0), 40, archive(tooLate));

        assertThat(teams.build().teams())
                .containsExactly(new ChosenTeam(new TeamStanding(TeamId.of("T1"), 2, new Rate(1, 1), 30), 1));
    }

    @Test
    void teams_are_ranked_by_rate_then_minutes_then_id_and_one_without_a_rate_is_none() {
        ExemplarRules rules = askOfTeams(new ExemplarRules.Teams(1, 0, 3));
        Exemplars.Builder teams = new Exemplars.Builder(YEAR, rules);
        teams.add(volunteer("V1", DAOLI), standing("V1", 1, 1, 0, 0), 10, archive(in("T5"), in("T4")));
        teams.add(volunteer("V2", DAOLI), standing("V2", 1, 1, 0, 0), 11, archive(in("T3")));
        teams.add(volunteer("V3", DAOLI), standing("V3", 1, 0, 0, 0), 1, archive(in("T2")));
        teams.add(volunteer("V4", DAOLI), null, 99, archive(in("T1")));

        assertThat(teams.build().teams())
                .extracting(team -> team.standing().team().value())
                .containsExactly("T2", "T3", "T4");
    }

    @Test
    void a_team_that_is_too_small_is_none() {
        Exemplars.Builder teams = new Exemplars.Builder(YEAR, askOfTeams(new ExemplarRules.Teams(2, 0, 3)));
        teams.add(volunteer("V1", DAOLI), standing("V1", 1, 0, 0, 0), 10, archive(in("T1")));

        assertThat(teams.build().teams()).isEmpty();
    }

    private static ExemplarRules askOfTeams(ExemplarRules.Teams teams) {
        return ExemplarRules.builder().teams(teams).build();
    }

    private static Entry in(String team) {
        return step("N" + team, team, TeamSteps.Step.JOINED, AS_OF);
    }
}
