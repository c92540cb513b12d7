package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.UnitId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;
import org.warmsunset.organisation.Unit;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.recognition.Hours;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.FirstHelp;
import org.warmsunset.report.Flip;
import org.warmsunset.report.Kept;
import org.warmsunset.report.ListedLine;
import org.warmsunset.report.OverlayLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Rehearsal;
import org.warmsunset.report.Report;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import org.warmsunset.report.UnitLine;
import org.warmsunset.report.Worklist;

class ReportJsonTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final DateRange WEEK = DateRange.of(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1));
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final Pairing PAIRING = Pairing.builder()
            .id(PairingId.of("P1"))
            .elder(ElderId.of("E1"))
            .volunteer(VolunteerId.of("V1"))
            .start(LocalDate.of(2026, 1, 1))
            .build();

    private static final RuleSet RULES =
            RuleBooks.caringDaughters2019().versions().get(0);
    private static final Duty WEEKLY = RULES.duty("WEEKLY_CHAT").orElseThrow();

    @Test
    void a_report_has_the_keys_of_the_contract_in_their_order() {
        Counts counts = new Counts(2, 1, 0, 4, 0);
        PairingLine line = PairingLine.of(
                PairingDays.of(PAIRING),
                DAOLI,
                Kept.of(counts, Map.of("WEEKLY_CHAT", counts), List.of(new Kept.Missed("WEEKLY_CHAT", WEEK))));
        Report report = new Report(
                new Summary(
                        Window.yearOf(AS_OF),
                        new Sums(1, counts, List.of(new DistrictLine(DAOLI, 1, counts))),
                        null,
                        List.of(),
                        false),
                List.of(line),
                List.of(),
                List.of(new ElderLine(ElderId.of("E1"), 44, 12, 3)));

        assertThat(compact(out -> ReportJson.write(report, out)))
                .isEqualTo("{'from':'2026-01-01','to':'2026-12-31','asOf':'2026-10-31',"
                        + "'totals':{'pairings':1,'met':2,'missed':1,'excused':0,'pending':4,'rate':0.6666666666666666},"
                        + "'districts':[{'district':'230102','pairings':1,'met':2,'missed':1,'excused':0,'pending':4,"
                        + "'rate':0.6666666666666666}],"
                        + "'pairings':[{'pairing':'P1','elder':'E1','volunteer':'V1','district':'230102',"
                        + "'met':2,'missed':1,'excused':0,'pending':4,'rate':0.6666666666666666,"
                        + "'duties':{'WEEKLY_CHAT':{'met':2,'missed':1,'excused':0,'pending':4}},"
                        + "'missedPeriods':[{'duty':'WEEKLY_CHAT','first':'2026-10-26','last':'2026-11-01'}]}],"
                        + "'elders':[{'elder':'E1','contactDays':44,'longestSilence':12,'uncoveredDays':3}]}");
    }

    @Test
    void sums_are_a_report_without_its_lines() {
        Counts counts = new Counts(2, 1, 0, 4, 0);
        Summary summary = new Summary(
                Window.yearOf(AS_OF),
                new Sums(
                        1, counts, List.of(new DistrictLine(DAOLI, 1, counts)), List.of(new UnitLine(null, 1, counts))),
                null,
                List.of(),
                false);

        assertThat(compact(out -> ReportJson.write(summary, out)))
                .isEqualTo("{'from':'2026-01-01','to':'2026-12-31','asOf':'2026-10-31',"
                        + "'totals':{'pairings':1,'met':2,'missed':1,'excused':0,'pending':4,'rate':0.6666666666666666},"
                        + "'districts':[{'district':'230102','pairings':1,'met':2,'missed':1,'excused':0,'pending':4,"
                        + "'rate':0.6666666666666666}],"
                        + "'units':[{'unit':null,'parent':null,'pairings':1,'met':2,'missed':1,'excused':0,'pending':4,"
                        + "'rate':0.6666666666666666}]}");
    }

    @Test
    void who_needs_help_first_is_told_with_the_reasons() {
        FirstHelp.Line line = new FirstHelp.Line(ElderId.of("E1"), Set.of(FirstHelp.Reason.SILENT), 21, 0);

        assertThat(compact(out -> ReportJson.write(new FirstHelp(AS_OF, List.of(line)), out)))
                .isEqualTo(
                        "{'asOf':'2026-10-31','elders':[{'elder':'E1','reasons':['SILENT'],'silent':21,'overdue':0}]}");
    }

    @Test
    void a_rate_of_nothing_is_null() {
        Sums nothing = new Sums(0, Counts.none(), List.of());
        Report report = new Report(
                new Summary(Window.yearOf(AS_OF), nothing, null, List.of(), false), List.of(), List.of(), List.of());

        assertThat(compact(out -> ReportJson.write(report, out)))
                .contains("'totals':{'pairings':0,'met':0,'missed':0,'excused':0,'pending':0,'rate':null}");
    }

    @Test
    void what_is_owed_to_listed_elders_and_by_overlays_stands_behind_and_unknown_in_every_count() {
        Counts counts = new Counts(1, 0, 0, 0, 2);
        Summary summary = new Summary(
                Window.yearOf(AS_OF),
                new Sums(0, Counts.none(), List.of()),
                new Sums(1, counts, List.of(new DistrictLine(DAOLI, 1, counts))),
                List.of(new OverlayLine("snow", Counts.none())),
                true);
        Report report = new Report(
                summary,
                List.of(),
                List.of(new ListedLine(ElderId.of("E1"), DAOLI, Kept.of(counts, Map.of("VISIT", counts), List.of()))),
                List.of());

        assertThat(compact(out -> ReportJson.write(report, out)))
                .endsWith("'elders':[],'listed':{"
                        + "'totals':{'elders':1,'met':1,'missed':0,'excused':0,'pending':0,'unknown':2,'rate':1.0},"
                        + "'districts':[{'district':'230102','elders':1,'met':1,'missed':0,'excused':0,'pending':0,"
                        + "'unknown':2,'rate':1.0}],"
                        + "'elders':[{'elder':'E1','district':'230102','met':1,'missed':0,'excused':0,'pending':0,"
                        + "'unknown':2,'rate':1.0,'duties':{'VISIT':{'met':1,'missed':0,'excused':0,'pending':0,"
                        + "'unknown':2}},'missedPeriods':[]}]},"
                        + "'overlays':[{'overlay':'snow','met':0,'missed':0,'excused':0,'pending':0,'unknown':0,"
                        + "'rate':null}]}");
    }

    @Test
    void units_stand_behind_the_pairings_and_behind_the_listed_elders_with_what_belongs_to_none_last() {
        Counts counts = new Counts(1, 1, 0, 0, 0);
        Unit unit = Unit.builder()
                .id(UnitId.of("D1"))
                .name("道里区妇联")
                .parent(UnitId.of("CITY"))
                .build();
        Sums sums = new Sums(
                3, counts, List.of(), List.of(new UnitLine(unit, 1, counts), new UnitLine(null, 2, Counts.none())));
        Report report = new Report(
                new Summary(Window.yearOf(AS_OF), sums, sums, List.of(), false), List.of(), List.of(), List.of());

        assertThat(compact(out -> ReportJson.write(report, out)))
                .contains("'pairings':[],'units':[{'unit':'D1','parent':'CITY','pairings':1,'met':1,'missed':1,"
                        + "'excused':0,'pending':0,'rate':0.5},{'unit':null,'parent':null,'pairings':2,'met':0,"
                        + "'missed':0,'excused':0,'pending':0,'rate':null}],'elders':[]")
                .contains("'elders':[],'units':[{'unit':'D1','parent':'CITY','elders':1,");
    }

    @Test
    void a_rehearsal_lists_flips_and_the_sums_of_both_sides() {
        Counts before = new Counts(1, 0, 0, 0, 0);
        Counts after = new Counts(0, 1, 0, 0, 0);
        Flip flip = Flip.builder()
                .elder(ElderId.of("E1"))
                .duty("VISIT")
                .period(WEEK)
                .before(Verdict.MET)
                .build();
        Rehearsal rehearsal = new Rehearsal(
                List.of(flip),
                new Sums(1, before, List.of(new DistrictLine(DAOLI, 1, before))),
                new Sums(1, after, List.of(new DistrictLine(DAOLI, 1, after))),
                false);

        assertThat(compact(out -> ReportJson.write(rehearsal, out)))
                .isEqualTo("{'flips':[{'pairing':null,'elder':'E1','duty':'VISIT','first':'2026-10-26',"
                        + "'last':'2026-11-01','before':'MET','after':null}],"
                        + "'before':{'met':1,'missed':0,'excused':0,'pending':0,'rate':1.0},"
                        + "'after':{'met':0,'missed':1,'excused':0,'pending':0,'rate':0.0},"
                        + "'districts':[{'district':'230102',"
                        + "'before':{'met':1,'missed':0,'excused':0,'pending':0,'rate':1.0},"
                        + "'after':{'met':0,'missed':1,'excused':0,'pending':0,'rate':0.0}}]}");
    }

    @Test
    void a_worklist_says_what_is_due_by_when() {
        Worklist.Item item = Worklist.Item.builder()
                .pairing(PAIRING.id())
                .elder(PAIRING.elder())
                .volunteer(PAIRING.volunteer())
                .duty(new OwedDuty(0, WEEKLY, RULES, null))
                .period(WEEK)
                .dueBy(WEEK.last())
                .overdue(false)
                .build();

        assertThat(compact(out -> ReportJson.write(new Worklist(AS_OF, List.of(item)), out)))
                .isEqualTo("{'asOf':'2026-10-31','items':[{'pairing':'P1','elder':'E1','volunteer':'V1',"
                        + "'duty':'WEEKLY_CHAT','first':'2026-10-26','last':'2026-11-01','dueBy':'2026-11-01',"
                        + "'overdue':false}]}");
    }

    @Test
    void hours_list_every_volunteer() {
        List<VolunteerHours> hours = List.of(new VolunteerHours(VolunteerId.of("V1"), 6120, 0, 0, 15, 1));

        assertThat(compact(out -> ReportJson.write(new Hours(AS_OF, false, hours), out)))
                .isEqualTo("{'asOf':'2026-10-31','volunteers':[{'volunteer':'V1','minutes':6120,'stars':1}]}");
        assertThat(compact(out -> ReportJson.write(new Hours(AS_OF, true, hours), out)))
                .endsWith("[{'volunteer':'V1','minutes':6120,'stars':1,'held':15}]}");

        List<VolunteerHours> brought = List.of(new VolunteerHours(VolunteerId.of("V1"), 15_570, 15_600, -30, 0, 2));
        assertThat(compact(out -> ReportJson.write(new Hours(AS_OF, false, brought), out)))
                .endsWith("[{'volunteer':'V1','minutes':15570,'stars':2,'opening':15600,'corrected':-30}]}");
    }

    @Test
    void festivals_have_code_and_date() {
        List<FestivalDay> days = List.of(new FestivalDay(Festival.CHUNJIE, 2027, LocalDate.of(2027, 2, 6)));

        assertThat(compact(out -> ReportJson.write(2027, days, out)))
                .isEqualTo("{'year':2027,'festivals':[{'festival':'CHUNJIE','date':'2027-02-06'}]}");
    }

    /** Without blanks, which none of the texts here has, and with quotes that Java can do without escaping. */
    private static String compact(Consumer<OutputStream> write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write.accept(bytes);
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s", "").replace('"', '\'');
    }
}
