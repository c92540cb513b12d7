package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.calendar.Festival;
import org.warmsunset.calendar.FestivalDay;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.Report;
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

    @Test
    void a_report_has_the_keys_of_the_contract_in_their_order() {
        Counts counts = new Counts(2, 1, 0, 4);
        PairingLine line = PairingLine.of(
                PairingDays.of(PAIRING),
                DAOLI,
                Map.of(Duty.WEEKLY_CHAT, counts),
                List.of(new PairingLine.Missed(Duty.WEEKLY_CHAT, WEEK)));
        Report report = new Report(
                Window.yearOf(AS_OF),
                counts,
                List.of(new DistrictLine(DAOLI, 1, counts)),
                List.of(line),
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
    void a_rate_of_nothing_is_null() {
        Report report = new Report(Window.yearOf(AS_OF), Counts.none(), List.of(), List.of(), List.of());

        assertThat(compact(out -> ReportJson.write(report, out)))
                .contains("'totals':{'pairings':0,'met':0,'missed':0,'excused':0,'pending':0,'rate':null}");
    }

    @Test
    void a_worklist_says_what_is_due_by_when() {
        Worklist.Item item = Worklist.Item.builder()
                .pairing(PAIRING.id())
                .elder(PAIRING.elder())
                .volunteer(PAIRING.volunteer())
                .duty(Duty.WEEKLY_CHAT)
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
        List<VolunteerHours> hours = List.of(new VolunteerHours(VolunteerId.of("V1"), 6120, 1));

        assertThat(compact(out -> ReportJson.write(AS_OF, hours, out)))
                .isEqualTo("{'asOf':'2026-10-31','volunteers':[{'volunteer':'V1','minutes':6120,'stars':1}]}");
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
