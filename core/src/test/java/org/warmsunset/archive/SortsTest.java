package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Shape;

class SortsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static String told(Sort sort) {
        return "%s in %s on its %s%s"
                .formatted(sort.name(), sort.file(), sort.day(), sort.mayLieAhead() ? ", also to come" : "");
    }

    @Test
    void every_sort_has_a_name_a_file_and_a_day() {
        assertThat(Sorts.ALL.stream().map(SortsTest::told))
                .contains(
                        "survey in surveys.csv on its filled_on",
                        "state in states.csv on its from, also to come",
                        "incident in incidents.csv on its day",
                        "consent in consents.csv on its on",
                        "residence in residences.csv on its from, also to come",
                        "referral in referrals.csv on its at",
                        "credential in credentials.csv on its on",
                        "opening_hours in opening_hours.csv on its on",
                        "certificate in certificates.csv on its on");
    }

    @Test
    void a_sort_is_found_by_its_name_alone() {
        Sorts.ALL.forEach(
                sort -> assertThat(Sorts.named(sort.name())).isSameAs(sort).hasToString(sort.name()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sorts.named("mood"))
                .withMessageContaining("there is no such sort of entries")
                .withMessageContaining("survey");
    }

    private static List<String> required(Sort sort) {
        return sort.shape().fields().stream()
                .filter(Field::isRequired)
                .map(Field::name)
                .toList();
    }

    @Test
    void a_sort_requires_whom_it_is_about_its_day_and_some_columns() {
        assertThat(required(Incidents.SORT)).containsExactly("entry_id", "elder_id", "day", "kind");
        assertThat(States.SORT.shape().choices()).hasSize(1);
        assertThat(Credentials.SORT.shape().choices())
                .extracting(Shape.Choice::one)
                .containsExactly("volunteer_id");
    }

    @Test
    void contents_are_compared_by_what_they_say_and_never_tell_it() {
        Contents fall = Contents.none().with(Incidents.KIND, "FALL");

        assertThat(fall)
                .isEqualTo(Contents.none().with(Incidents.KIND, "FALL"))
                .hasSameHashCodeAs(Contents.none().with(Incidents.KIND, "FALL"))
                .isNotEqualTo(Contents.none().with(Incidents.KIND, "DISASTER"))
                .isNotEqualTo(Contents.none())
                .isNotEqualTo("FALL")
                .hasToString("[kind]");
        assertThat(fall.hashCode()).isNotEqualTo(Contents.none().hashCode());
    }

    @Test
    void an_entry_that_says_nothing_has_no_contents_and_its_instants_are_cut_to_milliseconds() {
        Entry residence = Entry.builder(Memberships.SORT)
                .id(EntryId.of("N1"))
                .elder(ElderId.of("E1"))
                .unit(UnitId.of("U1"))
                .day(DAY)
                .recordedAt(Instant.parse("2026-03-10T08:00:00.123456Z"))
                .build();

        assertThat(residence.contents()).isEqualTo(Contents.none());
        assertThat(residence.recordedAt()).contains(Instant.parse("2026-03-10T08:00:00.123Z"));
        Entry voided = residence.withVoidedAt(Instant.parse("2026-03-10T09:00:00.999999Z"));
        assertThat(voided.voidedAt()).contains(Instant.parse("2026-03-10T09:00:00.999Z"));
        assertThat(voided.recordedAt()).isEqualTo(residence.recordedAt());
    }

    @Test
    void what_is_kept_is_read_again_whatever_it_holds() {
        String note = "a;b\\c=d;";
        Entry entry = Entry.builder(Incidents.SORT)
                .id(EntryId.of("N1"))
                .elder(ElderId.of("E1"))
                .day(DAY)
                .put(Incidents.KIND, "FALL")
                .put(Incidents.NOTED, note)
                .build();

        String open = ContentsText.of(entry, Field.Privacy.OPEN);
        String secret = ContentsText.of(entry, Field.Privacy.SECRET);
        assertThat(open).isEqualTo("kind=FALL");
        assertThat(secret).isEqualTo("note=a\\;b\\\\c=d\\;");
        Contents read =
                ContentsText.read(Incidents.SORT, secret, ContentsText.read(Incidents.SORT, open, Contents.none()));
        assertThat(read).isEqualTo(entry.contents());
        Entry residence = Entry.builder(Residences.SORT)
                .id(EntryId.of("N2"))
                .elder(ElderId.of("E1"))
                .day(DAY)
                .put(Residences.DISTRICT, DistrictCode.parse("230102"))
                .put(Residences.ADDRESS, "松涛街8号")
                .build();
        Contents both = Stream.of(Field.Privacy.values())
                .map(privacy -> ContentsText.of(residence, privacy))
                .reduce(
                        Contents.none(),
                        (contents, text) -> ContentsText.read(Residences.SORT, text, contents),
                        (a, b) -> a);
        assertThat(both).isEqualTo(residence.contents());
    }

    @Test
    void a_volunteer_is_in_the_teams_that_she_joined_and_did_not_leave() {
        List<Entry> steps = new ArrayList<>();
        for (String team : List.of("T2", "T1", "T3")) {
            steps.add(step("J" + team, team, DAY, TeamSteps.Step.JOINED));
        }
        steps.add(step("L", "T1", DAY.plusDays(3), TeamSteps.Step.LEFT));
        Archive archive = Archive.of(steps);

        assertThat(archive.teams(DAY.plusDays(2))).extracting(Object::toString).containsExactly("T1", "T2", "T3");
        assertThat(archive.teams(DAY.plusDays(3))).extracting(Object::toString).containsExactly("T2", "T3");
        assertThat(archive.teams(DAY.minusDays(1))).isEmpty();
    }

    private static Entry step(String id, String team, LocalDate day, TeamSteps.Step step) {
        return Entry.builder(TeamSteps.SORT)
                .id(EntryId.of(id))
                .team(TeamId.of(team))
                .volunteer(VolunteerId.of("V1"))
                .day(day)
                .put(TeamSteps.STEP, step)
                .build();
    }
}
