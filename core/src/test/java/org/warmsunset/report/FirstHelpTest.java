package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.scene;
import static org.warmsunset.report.FirstHelp.Reason.NO_VOLUNTEER;
import static org.warmsunset.report.FirstHelp.Reason.OVERDUE;
import static org.warmsunset.report.FirstHelp.Reason.SILENT;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.States;
import org.warmsunset.archive.Status;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Scene;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;

/** Who needs help first. */
class FirstHelpTest {
    private static final ElderId E1 = ElderId.of("E1");
    private static final int SILENT_FROM = 14;

    private static FirstHelp.Builder builder(String asOf) {
        return new FirstHelp.Builder(Duties.openOn(day(asOf), Scene.RULES, FestivalCalendar.china()), SILENT_FROM);
    }

    private static List<FirstHelp.Line> lines(String asOf, CaseFile... files) {
        FirstHelp.Builder builder = builder(asOf);
        Stream.of(files).map(builder::judge).forEach(builder::add);
        return builder.result().lines();
    }

    private static CaseFile file(String elder, Scene scene, List<Pairing> pairings, Entry... entries) {
        ElderId id = ElderId.of(elder);
        return CaseFile.of(
                Elder.builder().id(id).district(DistrictCode.parse("230102")).build(),
                pairings,
                CareDays.of(E1, scene.records(), KnownAt.now()),
                List.of(entries),
                KnownAt.now());
    }

    private static CaseFile paired(Scene scene, Entry... entries) {
        return file("E1", scene, List.of(scene.pairing()), entries);
    }

    private static Entry state(String from, Status status) {
        return Entry.builder(States.SORT)
                .id(EntryId.of("S" + from))
                .elder(E1)
                .day(day(from))
                .put(States.STATUS, status)
                .build();
    }

    private static FirstHelp.Line line(String elder, int silent, int overdue, FirstHelp.Reason... reasons) {
        return new FirstHelp.Line(ElderId.of(elder), EnumSet.copyOf(List.of(reasons)), silent, overdue);
    }

    @Test
    void who_heard_nobody_for_long_is_named_with_the_days() {
        Scene scene = scene().from("2026-06-10").done(CHAT, "2026-06-11");

        assertThat(lines("2026-06-24", paired(scene))).containsExactly(line("E1", 13, 1, OVERDUE));
        assertThat(lines("2026-06-25", paired(scene))).containsExactly(line("E1", 14, 1, SILENT, OVERDUE));
    }

    @Test
    void before_she_came_there_was_no_silence() {
        assertThat(lines("2026-06-15", paired(scene().from("2026-06-10")))).isEmpty();
    }

    @Test
    void days_away_are_no_silence() {
        Scene scene = scene().from("2026-06-10");
        Entry away = state("2026-06-12", Status.AWAY);

        assertThat(lines("2026-06-24", paired(scene, away))).isEmpty();
        assertThat(lines("2026-06-24", paired(scene, away, state("2026-06-22", Status.PRESENT))))
                .containsExactly(line("E1", 3, 1, OVERDUE));
    }

    @Test
    void who_has_nobody_is_named_and_a_suspended_pairing_is_nobody() {
        Scene suspended = scene().from("2026-06-10").suspended("2026-06-15", "2026-06-20");

        assertThat(lines("2026-06-15", paired(suspended))).containsExactly(line("E1", 6, 0, NO_VOLUNTEER));
        assertThat(lines("2026-06-15", file("E1", scene(), List.of())))
                .containsExactly(line("E1", FirstHelp.LONGEST, 0, NO_VOLUNTEER, SILENT));
    }

    @Test
    void more_reasons_come_first_and_then_the_longer_silence() {
        Scene heard = scene().from("2026-06-10").done(CHAT, "2026-06-11").suspended("2026-06-24", "2026-06-24");

        assertThat(lines(
                        "2026-06-24",
                        file("E1", heard, List.of(heard.pairing())),
                        file("E3", scene(), List.of()),
                        file("E2", scene(), List.of())))
                .extracting(FirstHelp.Line::elder)
                .containsExactly(ElderId.of("E2"), ElderId.of("E3"), E1);
    }

    @Test
    void looks_back_a_year() {
        assertThat(builder("2026-06-24").bounds().first()).isEqualTo(day("2025-06-24"));
    }
}
