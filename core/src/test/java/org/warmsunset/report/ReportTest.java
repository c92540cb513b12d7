package org.warmsunset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Books;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.pairing.Suspension;

/** A report for June 2026, which has the weeks that end on 7, 14, 21 and 28 June and Dragon Boat on the 19th. */
class ReportTest {
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final DistrictCode NANGANG = DistrictCode.parse("230103");
    private static final String END_OF_JUNE = "2026-06-30";

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Pairing pairing(String id, String elder, String start) {
        return Pairing.builder()
                .id(PairingId.of(id))
                .elder(ElderId.of(elder))
                .volunteer(VolunteerId.of("V" + id))
                .start(day(start))
                .build();
    }

    private static ServiceRecord chat(String id, Pairing pairing, String day) {
        return ServiceRecord.builder()
                .id(RecordId.of(id))
                .elder(pairing.elder())
                .volunteer(pairing.volunteer())
                .day(day(day))
                .addKinds(ServiceKind.CHAT)
                .build();
    }

    private static CaseFile file(DistrictCode district, List<Pairing> pairings, ServiceRecord... records) {
        ElderId elder = pairings.get(0).elder();
        return CaseFile.of(elder, district, pairings, CareDays.of(elder, List.of(records), KnownAt.now()));
    }

    private static Report report(String asOf, CaseFile... files) {
        Window june = new Window(day("2026-06-01"), day(END_OF_JUNE), day(asOf));
        Report.Builder report =
                new Report.Builder(Duties.in(june, Books.CARING_DAUGHTERS_2019, FestivalCalendar.china()));
        for (CaseFile file : files) {
            report.add(report.judge(file));
        }
        return report.result();
    }

    private static ElderLine silence(String asOf, List<Pairing> pairings, ServiceRecord... records) {
        return report(asOf, file(DAOLI, pairings, records)).elders().get(0);
    }

    @Test
    void a_pairing_is_counted_by_duty_and_in_all() {
        Pairing pairing = pairing("P1", "E1", "2026-01-01");

        PairingLine line = report(
                        "2026-06-20",
                        file(
                                DAOLI,
                                List.of(pairing),
                                chat("R1", pairing, "2026-06-14"),
                                chat("R2", pairing, "2026-06-18")))
                .pairings()
                .get(0);

        assertThat(line.pairing()).isEqualTo(pairing.id());
        assertThat(line.elder()).isEqualTo(pairing.elder());
        assertThat(line.volunteer()).isEqualTo(pairing.volunteer());
        assertThat(line.district()).isEqualTo(DAOLI);
        assertThat(line.kept().counts()).isEqualTo(new Counts(2, 8, 0, 1, 0));
        assertThat(line.kept().duties().keySet())
                .containsExactly(
                        "CONTACT_CARD",
                        "WEEKLY_CHAT",
                        "MONTHLY_ACTIVITY",
                        "FESTIVAL_GREETING",
                        "KNOW_HEALTH",
                        "KNOW_MEDICATION",
                        "KNOW_HOBBIES",
                        "KNOW_HOME_ADDRESS",
                        "KNOW_FAMILY_PHONE");
        assertThat(line.kept().duties().get("WEEKLY_CHAT")).isEqualTo(new Counts(2, 1, 0, 0, 0));
        assertThat(line.kept().duties().get("MONTHLY_ACTIVITY")).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(line.kept().duties()::clear);
    }

    @Test
    void what_was_missed_is_listed_by_last_day_then_duty() {
        Pairing pairing = pairing("P1", "E1", "2026-06-06");

        assertThat(report("2026-06-21", file(DAOLI, List.of(pairing)))
                        .pairings()
                        .get(0)
                        .kept()
                        .missed())
                .containsExactly(
                        new Kept.Missed("WEEKLY_CHAT", DateRange.of(day("2026-06-08"), day("2026-06-14"))),
                        new Kept.Missed("FESTIVAL_GREETING", DateRange.of(day("2026-06-12"), day("2026-06-19"))),
                        new Kept.Missed("CONTACT_CARD", DateRange.of(day("2026-06-06"), day("2026-06-20"))),
                        new Kept.Missed("WEEKLY_CHAT", DateRange.of(day("2026-06-15"), day("2026-06-21"))));
    }

    @Test
    void pairings_elders_and_districts_come_in_order_whatever_the_order_of_the_files() {
        CaseFile one = file(NANGANG, List.of(pairing("P3", "E1", "2026-01-01")));
        CaseFile two = file(DAOLI, List.of(pairing("P1", "E2", "2026-01-01")));
        CaseFile three = file(NANGANG, List.of(pairing("P2", "E3", "2026-01-01")));

        Report report = report(END_OF_JUNE, three, one, two);

        assertThat(report.pairings()).extracting(line -> line.pairing().value()).containsExactly("P1", "P2", "P3");
        assertThat(report.elders()).extracting(line -> line.elder().value()).containsExactly("E1", "E2", "E3");
        assertThat(report.summary().pairings().districts())
                .containsExactly(
                        new DistrictLine(DAOLI, 1, new Counts(0, 12, 0, 0, 0)),
                        new DistrictLine(NANGANG, 2, new Counts(0, 24, 0, 0, 0)));
        assertThat(report.summary().pairings().totals()).isEqualTo(new Counts(0, 36, 0, 0, 0));
        assertThat(report).isEqualTo(report(END_OF_JUNE, one, two, three));
    }

    @Test
    void lines_that_are_handed_out_are_those_of_the_report() {
        CaseFile one = file(NANGANG, List.of(pairing("P3", "E1", "2026-01-01"), pairing("P4", "E1", "2026-06-20")));
        CaseFile two = file(DAOLI, List.of(pairing("P5", "E2", "2026-01-01")));
        CaseFile none = file(DAOLI, List.of(pairing("P6", "E3", "2026-07-01")));
        List<Object> lines = new ArrayList<>();
        LineSink sink = new LineSink() {
            @Override
            public void pairing(PairingLine line) {
                lines.add(line);
            }

            @Override
            public void elder(ElderLine line) {
                lines.add(line);
            }
        };
        Window june = new Window(day("2026-06-01"), day(END_OF_JUNE), day(END_OF_JUNE));
        Lines summary = new Lines(Duties.in(june, Books.CARING_DAUGHTERS_2019, FestivalCalendar.china()), sink);

        List.of(one, two, none).forEach(file -> summary.add(summary.judge(file)));

        Report report = report(END_OF_JUNE, one, two, none);
        assertThat(lines)
                .containsExactly(
                        report.pairings().get(0),
                        report.pairings().get(1),
                        report.elders().get(0),
                        report.pairings().get(2),
                        report.elders().get(1));
        assertThat(summary.result()).isEqualTo(report.summary());
    }

    @Test
    void sums_that_are_added_up_are_those_of_the_report() {
        CaseFile one = file(NANGANG, List.of(pairing("P3", "E1", "2026-01-01"), pairing("P4", "E1", "2026-06-20")));
        CaseFile two = file(DAOLI, List.of(pairing("P5", "E2", "2026-01-01")));
        CaseFile three = file(NANGANG, List.of(pairing("P7", "E3", "2026-03-01")));
        CaseFile none = file(DAOLI, List.of(pairing("P6", "E4", "2026-07-01")));
        Window june = new Window(day("2026-06-01"), day(END_OF_JUNE), day(END_OF_JUNE));
        Duties duties = Duties.in(june, Books.CARING_DAUGHTERS_2019, FestivalCalendar.china());
        VerdictSums sums = new VerdictSums(duties);
        VerdictSums others = new VerdictSums(duties);

        List.of(one, none).forEach(file -> sums.add(sums.judge(file)));
        List.of(two, three).forEach(file -> others.add(others.judge(file)));
        sums.add(others);

        Report report = report(END_OF_JUNE, one, two, three, none);
        assertThat(sums.result()).isEqualTo(report.summary());
    }

    @Test
    void a_line_made_of_counts_is_the_line_that_was_counted() {
        Pairing pairing = pairing("P1", "E1", "2026-06-06");
        PairingLine line =
                report("2026-06-21", file(DAOLI, List.of(pairing))).pairings().get(0);
        Kept kept =
                Kept.of(line.kept().counts(), line.kept().duties(), line.kept().missed());

        assertThat(PairingLine.of(PairingDays.of(pairing), DAOLI, kept))
                .isEqualTo(line)
                .hasSameHashCodeAs(line);
        assertThat(kept)
                .hasToString("Counts[met=0, missed=4, excused=1, pending=6, unknown=0]")
                .isNotEqualTo(Kept.of(Counts.none(), kept.duties(), kept.missed()))
                .isNotEqualTo(Kept.of(kept.counts(), Map.of(), kept.missed()))
                .isNotEqualTo(Kept.of(kept.counts(), kept.duties(), List.of()));
    }

    @Test
    void who_has_no_pairing_in_the_window_is_not_in_the_report() {
        CaseFile before = file(DAOLI, List.of(pairing("P1", "E1", "2026-01-01").withEnd(day("2026-05-31"))));
        CaseFile after = file(DAOLI, List.of(pairing("P2", "E2", "2026-07-01")));

        Report report = report(END_OF_JUNE, before, after);

        assertThat(report.pairings()).isEmpty();
        assertThat(report.elders()).isEmpty();
        assertThat(report.summary().pairings().districts()).isEmpty();
        assertThat(report.summary().pairings().totals()).isEqualTo(Counts.none());
    }

    @Test
    void silence_is_measured_over_the_window_up_to_the_as_of_day() {
        Pairing pairing = pairing("P1", "E1", "2026-01-01");
        ServiceRecord[] chats = {
            chat("R0", pairing, "2026-05-31"),
            chat("R1", pairing, "2026-06-04"),
            chat("R2", pairing, "2026-06-04"),
            chat("R3", pairing, "2026-06-15"),
            chat("R4", pairing, "2026-07-01")
        };

        assertThat(silence("2026-07-31", List.of(pairing), chats)).isEqualTo(new ElderLine(ElderId.of("E1"), 2, 15, 0));
        assertThat(silence("2026-06-20", List.of(pairing), chats)).isEqualTo(new ElderLine(ElderId.of("E1"), 2, 10, 0));
        assertThat(silence("2026-06-03", List.of(pairing), chats)).isEqualTo(new ElderLine(ElderId.of("E1"), 0, 3, 0));
    }

    @Test
    void silence_begins_with_the_first_pairing_ever() {
        Pairing second = pairing("P2", "E1", "2026-06-20");

        assertThat(silence(END_OF_JUNE, List.of(second))).isEqualTo(new ElderLine(ElderId.of("E1"), 0, 11, 0));
        assertThat(silence(
                        END_OF_JUNE, List.of(pairing("P1", "E1", "2026-06-05").withEnd(day("2026-06-09")), second)))
                .isEqualTo(new ElderLine(ElderId.of("E1"), 0, 26, 10));
        assertThat(silence(
                        END_OF_JUNE, List.of(pairing("P1", "E1", "2026-01-01").withEnd(day("2026-01-31")), second)))
                .isEqualTo(new ElderLine(ElderId.of("E1"), 0, 30, 19));
    }

    @Test
    void anything_done_by_anyone_breaks_the_silence_and_an_attempt_does_not() {
        Pairing pairing = pairing("P1", "E1", "2026-01-01");

        ElderLine line = silence(
                END_OF_JUNE,
                List.of(pairing),
                chat("R1", pairing, "2026-06-10")
                        .withVolunteer(VolunteerId.of("V9"))
                        .withKinds(ServiceKind.ACTIVITY),
                chat("R2", pairing, "2026-06-20").withOutcome(Outcome.ATTEMPTED));

        assertThat(line).isEqualTo(new ElderLine(ElderId.of("E1"), 1, 20, 0));
    }

    @Test
    void suspended_days_are_covered_days() {
        Pairing suspended = pairing("P1", "E1", "2026-01-01")
                .withSuspensions(
                        Suspension.builder().firstDay(day("2026-06-01")).build());

        assertThat(silence(END_OF_JUNE, List.of(suspended)).uncoveredDays()).isZero();
    }

    @Test
    void silence_is_nothing_as_of_a_day_before_the_window() {
        assertThat(silence("2026-05-20", List.of(pairing("P1", "E1", "2026-01-01"))))
                .isEqualTo(new ElderLine(ElderId.of("E1"), 0, 0, 0));
    }

    @Test
    void a_report_keeps_copies_of_its_lists() {
        List<ElderLine> elders = new ArrayList<>(List.of(new ElderLine(ElderId.of("E1"), 0, 0, 0)));
        Report report = new Report(report(END_OF_JUNE).summary(), List.of(), List.of(), elders);

        elders.clear();

        assertThat(report.elders()).hasSize(1);
    }
}
