package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmsunset.care.ServiceKind.CHAT;
import static org.warmsunset.care.ServiceKind.GREETING;
import static org.warmsunset.care.ServiceKind.VISIT;
import static org.warmsunset.duty.Books.by;
import static org.warmsunset.duty.Books.duty;
import static org.warmsunset.duty.Books.every;
import static org.warmsunset.duty.Scene.day;
import static org.warmsunset.duty.Scene.range;
import static org.warmsunset.duty.Scene.scene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Scene;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;

/** What would change under other rules, and what changed since more is known: the two weeks to 8 November 2026. */
class RehearsalTest {
    private static final RuleBook CHATS =
            Books.of(Books.FIRST.withDuties(duty("WEEKLY_CHAT", every(Cycle.Calendar.WEEK), by(1, CHAT, VISIT))));
    private static final RuleBook VISITS = Books.of(Books.FIRST.withDuties(
            duty("WEEKLY_CHAT", every(Cycle.Calendar.WEEK), by(1, VISIT)),
            duty("MONTHLY", every(Cycle.Calendar.MONTH), by(1, VISIT)).withOwedBy(OwedBy.ELDER)));

    private static Duties duties(RuleBook book) {
        return Duties.in(
                new Window(day("2026-10-26"), day("2026-11-08"), day("2026-11-08")), book, FestivalCalendar.china());
    }

    private static Rehearsal rehearse(RuleBook today, RuleBook other, Scene scene) {
        Rehearsal.Builder rehearsal = new Rehearsal.Builder(duties(today), duties(other));
        rehearsal.add(rehearsal.judge(scene.file()));
        return rehearsal.result();
    }

    @Test
    void what_is_another_under_the_other_book_is_named_with_both_sides() {
        Scene scene = scene().done(CHAT, "2026-10-27").done(VISIT, "2026-11-03");

        Rehearsal rehearsal = rehearse(CHATS, VISITS, scene);

        assertThat(rehearsal.flips())
                .extracting(Flip::pairing, Flip::duty, Flip::period, Flip::before, Flip::after)
                .containsExactly(
                        tuple(
                                Optional.empty(),
                                "MONTHLY",
                                range("2026-10-01", "2026-10-31"),
                                Optional.empty(),
                                Optional.of(Verdict.MISSED)),
                        tuple(
                                Optional.of(PairingId.of("P1")),
                                "WEEKLY_CHAT",
                                range("2026-10-26", "2026-11-01"),
                                Optional.of(Verdict.MET),
                                Optional.of(Verdict.MISSED)));
    }

    @Test
    void the_sums_are_those_of_the_pairings_under_each_book() {
        Scene scene = scene().done(CHAT, "2026-10-27").done(VISIT, "2026-11-03");

        Rehearsal rehearsal = rehearse(CHATS, VISITS, scene);

        assertThat(rehearsal.before()).isEqualTo(sums(new Counts(2, 0, 0, 0, 0)));
        assertThat(rehearsal.after()).isEqualTo(sums(new Counts(1, 1, 0, 0, 0)));
        assertThat(rehearsal.watermarked()).isFalse();
    }

    private static Sums sums(Counts counts) {
        return new Sums(1, counts, List.of(new DistrictLine(DistrictCode.parse("230102"), 1, counts)));
    }

    @Test
    void what_only_today_s_book_asks_for_has_no_other_side() {
        assertThat(rehearse(VISITS, CHATS, scene()).flips())
                .filteredOn(flip -> flip.duty().equals("MONTHLY"))
                .extracting(Flip::before, Flip::after)
                .containsExactly(tuple(Optional.of(Verdict.MISSED), Optional.empty()));
    }

    /** The Little New Year of the north is a day before that of the south. */
    @Test
    void two_festivals_of_one_period_are_two_findings_on_each_side() {
        RuleBook book = Books.of(Books.with(
                Books.FIRST,
                Books.greetings(
                        new Owed.FestivalWindow(Festival.XIAONIAN_NORTH, 1, 3),
                        new Owed.FestivalWindow(Festival.XIAONIAN_SOUTH, 2, 2))));
        Window window = new Window(day("2026-02-01"), day("2026-02-28"), day("2026-12-31"));
        Duties duties = Duties.in(window, book, FestivalCalendar.china());
        Rehearsal.Builder rehearsal = new Rehearsal.Builder(duties, duties);
        Scene scene = scene().suspended("2026-02-10", "2026-02-10");

        rehearsal.add(rehearsal.judge(scene.by(book).file()));

        assertThat(scene.lines("FESTIVAL_GREETING", "2026-02-01", "2026-02-28", "2026-12-31"))
                .containsExactly("2026-02-09..2026-02-13 EXCUSED", "2026-02-09..2026-02-13 MISSED");
        assertThat(rehearsal.result().flips()).isEmpty();
    }

    @Test
    void what_was_recorded_later_is_named_with_the_records_that_decided_it() {
        Instant recorded = Instant.parse("2026-11-20T00:00:00Z");
        KnownAt before = KnownAt.at(recorded.minusMillis(1));
        Scene scene = scene();
        scene.add(scene.record("2026-10-28", CHAT).withRecordedAt(recorded));
        scene.add(scene.record("2026-10-27", VISIT).withRecordedAt(recorded));
        scene.add(scene.record("2026-10-29", GREETING).withRecordedAt(recorded));
        scene.add(scene.record("2026-11-03", CHAT).withVoidedAt(recorded));
        ReportDiff diff = new ReportDiff(duties(CHATS), before, KnownAt.now());

        diff.add(
                scene.file().withCare(CareDays.of(scene.pairing().elder(), scene.records(), before)),
                scene.file(),
                scene::records);

        assertThat(diff.result())
                .extracting(Flip::period, Flip::before, Flip::after, Flip::records)
                .containsExactly(
                        tuple(
                                range("2026-10-26", "2026-11-01"),
                                Optional.of(Verdict.MISSED),
                                Optional.of(Verdict.MET),
                                List.of(RecordId.of("R1"), RecordId.of("R2"))),
                        tuple(
                                range("2026-11-02", "2026-11-08"),
                                Optional.of(Verdict.MET),
                                Optional.of(Verdict.MISSED),
                                List.of(RecordId.of("R4"))));
    }
}
