package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Consents;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Incidents;
import org.warmsunset.archive.Sorts;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Watermark;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** The entries of the archive, and the watermarks. */
abstract class ArchiveRules extends Rules {
    private static final int PROGRAMMES = 6;
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    /** Another empty store, closed by the test. */
    abstract ProgrammeStore another();

    @BeforeEach
    void people() {
        storePeople();
    }

    private void insert(Entry... entries) {
        write(session -> session.entries().insert(List.of(entries)));
    }

    private Versioned<Entry> found(String id) {
        return read(session -> session.entries().find(EntryId.of(id)).orElseThrow());
    }

    private static Entry state(String id, Status status, LocalDate day) {
        return Entry.builder(States.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .day(day)
                .put(States.STATUS, status)
                .build();
    }

    @Test
    void required_A1_entries_of_every_sort_come_back_as_they_were() {
        List<Entry> entries = RandomArchive.ofEverySort();
        assertThat(entries).extracting(Entry::sort).isEqualTo(Sorts.ALL);
        write(session -> session.entries().insert(entries));

        assertThat(list(session -> all(session.entries()))).containsExactlyElementsOf(entries);
        assertThat(list(session -> session.entries().where(EntryKind.OF_ELDER, ElderId.of("E1"))))
                .extracting(Versioned::value)
                .containsExactlyElementsOf(entries.stream()
                        .filter(entry -> entry.elder().isPresent())
                        .toList());
        assertThat(list(session -> session.entries().where(EntryKind.OF_VOLUNTEER, VolunteerId.of("V1"))))
                .extracting(Versioned::value)
                .containsExactlyElementsOf(entries.stream()
                        .filter(entry -> entry.volunteer().isPresent())
                        .toList());
    }

    @Test
    void required_A2_an_entry_is_voided_once_and_never_changes_otherwise() {
        Entry away = state("N1", Status.AWAY, Samples.DAY);
        insert(away);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        write(session -> session.entries().update(state("N1", Status.PRESENT, Samples.DAY), 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(session -> session.entries().update(away, 1)));
        assertThat(found("N1")).isEqualTo(new Versioned<>(away, 1));

        write(session -> session.entries().update(away.withVoidedAt(NOON), 1));

        assertThat(found("N1")).isEqualTo(new Versioned<>(away.withVoidedAt(NOON), 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        write(session -> session.entries().update(away.withVoidedAt(NOON.plusSeconds(1)), 2)));
        assertThat(refusal(
                                Reason.CHANGED_MEANWHILE,
                                "N1",
                                session -> session.entries().update(away.withVoidedAt(NOON), 1))
                        .current())
                .contains(found("N1"));
        assertThat(found("N1")).isEqualTo(new Versioned<>(away.withVoidedAt(NOON), 2));
    }

    @Test
    void required_A3_an_entry_that_is_stored_or_names_what_is_not_is_refused_with_its_batch() {
        Entry away = state("N1", Status.AWAY, Samples.DAY);
        insert(away);

        refusal(
                Reason.ALREADY_STORED,
                "N1",
                session -> session.entries().insert(List.of(state("N2", Status.AWAY, Samples.DAY), away)));
        refusal(
                Reason.UNKNOWN_REFERENCE,
                "N3",
                session -> session.entries()
                        .insert(List.of(
                                state("N2", Status.AWAY, Samples.DAY),
                                state("N3", Status.AWAY, Samples.DAY).withElder(ElderId.of("X")))));
        Entry ofTeam = RandomArchive.ofEverySort().stream()
                .filter(entry -> entry.team().isPresent())
                .findFirst()
                .orElseThrow();
        refusal(
                Reason.UNKNOWN_REFERENCE,
                ofTeam.id().value(),
                session -> session.entries().insert(ofTeam.withTeam(TeamId.of("X"))));

        assertThat(list(session -> all(session.entries()))).containsExactly(away);
    }

    @Test
    void required_A4_of_an_erased_person_s_entries_the_open_columns_are_left() {
        List<Entry> entries = RandomArchive.ofEverySort();
        write(session -> session.entries().insert(entries));

        write(session -> session.elders().erase(ElderId.of("E1")));
        assertThat(list(session -> all(session.entries())))
                .containsExactlyElementsOf(entries.stream()
                        .map(entry -> entry.elder().isPresent() ? EntryKind.ENTRY.erased(entry) : entry)
                        .toList());
        write(session -> session.volunteers().erase(VolunteerId.of("V1")));

        List<Entry> left = list(session -> all(session.entries()));
        assertThat(left)
                .containsExactlyElementsOf(
                        entries.stream().map(EntryKind.ENTRY::erased).toList());
        assertThat(left)
                .filteredOn(entry -> entry.sort() == Consents.SORT)
                .allMatch(entry -> entry.get(Consents.ANSWER).isPresent()
                        && entry.get(Consents.WORDED).isEmpty());
    }

    @Test
    void required_A5_a_case_file_has_what_the_archive_said_then() {
        Seeds.check(PROGRAMMES, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed).withArchive();
            try (ProgrammeStore store = another()) {
                programme.storeIn(store);
                for (KnownAt knownAt : List.of(KnownAt.now(), KnownAt.at(Instant.parse("2025-03-01T00:00:00Z")))) {
                    assertThat(store.<List<CaseFile>>read(
                                    session -> session.casePage(null, MORE_THAN_ALL, DateRange.always(), knownAt)
                                            .files()
                                            .toList()))
                            .as("known at %s", knownAt)
                            .containsExactlyElementsOf(programme.caseFiles(knownAt));
                }
            }
        });
    }

    @Test
    void required_A6_entries_of_one_session_show_in_its_case_files() {
        Entry fall = Entry.builder(Incidents.SORT)
                .id(EntryId.of("N1"))
                .elder(ElderId.of("E1"))
                .day(Samples.DAY)
                .put(Incidents.KIND, "FALL")
                .build();

        List<CaseFile> files = store().write(session -> {
            caseFiles(session, null, MORE_THAN_ALL);
            session.entries().insert(fall);
            return caseFiles(session, null, MORE_THAN_ALL);
        });

        assertThat(files.get(0).circumstances().incidents()).hasSize(1);
        assertThat(files.get(1).circumstances().incidents()).isEmpty();
    }

    @Test
    void required_A7_a_district_has_the_watermark_that_was_written_last() {
        DistrictCode other = DistrictCode.parse("230110");
        Watermark mark = new Watermark(Samples.DISTRICT, Samples.DAY);
        write(session ->
                session.register(WatermarkKind.WATERMARK).insert(List.of(mark, new Watermark(other, Samples.DAY))));

        write(session -> session.register(WatermarkKind.WATERMARK)
                .update(new Watermark(Samples.DISTRICT, Samples.DAY.minusDays(1)), 1));

        Map<DistrictCode, LocalDate> marks =
                read(session -> session.watermarks().completeUntil());
        assertThat(marks).isEqualTo(Map.of(Samples.DISTRICT, Samples.DAY.minusDays(1), other, Samples.DAY));
    }
}
