package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.TeamId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.Phase;
import org.warmsunset.duty.Window;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.recognition.Candidate;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.recognition.Rate;
import org.warmsunset.recognition.Standing;
import org.warmsunset.recognition.TeamStanding;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.Progress;
import org.warmsunset.report.ReferralCounts;

class PlanJsonTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");

    @Test
    void coverage_has_the_keys_of_the_contract_in_their_order() {
        NeedLine law = new NeedLine(NeedCategory.LEGAL_AID, 2, 1, 5);
        NeedLine emergency = new NeedLine(NeedCategory.EMERGENCY_AID, 1, 0, 0);
        Coverage coverage = new Coverage(
                Window.yearOf(AS_OF),
                List.of(law, emergency),
                List.of(new Coverage.DistrictNeeds(DAOLI, List.of(law))),
                List.of(new Coverage.Unserved(ElderId.of("E1"), List.of(NeedCategory.LEGAL_AID))),
                new ReferralCounts(5, 3, 1, 0, 1));

        assertThat(compact(out -> PlanJson.write(coverage, out)))
                .isEqualTo("{'from':'2026-01-01','to':'2026-12-31','asOf':'2026-10-31',"
                        + "'needs':[{'need':'LEGAL_AID','send':'LAW','elders':2,'served':1,'services':5},"
                        + "{'need':'EMERGENCY_AID','send':null,'elders':1,'served':0,'services':0}],"
                        + "'districts':[{'district':'230102','needs':[{'need':'LEGAL_AID','send':'LAW','elders':2,"
                        + "'served':1,'services':5}]}],"
                        + "'unserved':[{'elder':'E1','needs':['LEGAL_AID']}],"
                        + "'referrals':{'opened':5,'closedInTime':3,'closedLate':1,'open':0,'overdue':1}}");
    }

    @Test
    void progress_has_the_keys_of_the_contract_in_their_order() {
        Phase phase = new Phase(Phase.Step.SURVEY, LocalDate.of(2019, 8, 12), LocalDate.of(2019, 8, 31));
        Progress progress = new Progress(
                AS_OF, List.of(new Progress.PhaseLine(phase, 3, List.of(new Progress.DistrictDone(DAOLI, 3)))));

        assertThat(compact(out -> PlanJson.write(progress, out)))
                .isEqualTo("{'asOf':'2026-10-31','phases':[{'phase':'SURVEY','from':'2019-08-12','to':'2019-08-31',"
                        + "'done':3,'districts':[{'district':'230102','done':3}]}]}");
    }

    @Test
    void exemplars_have_the_keys_of_the_contract_in_their_order() {
        Standing standing = new Standing(VolunteerId.of("V1"), new Rate(3, 1), 200, 9);
        Exemplars exemplars = new Exemplars(
                AS_OF,
                List.of(new Exemplars.Chosen(new Candidate(standing, DAOLI, 900), 1)),
                List.of(new Exemplars.Other(
                        VolunteerId.of("V2"), List.of(Exemplars.Reason.RATE, Exemplars.Reason.SILENCE))),
                List.of(new Exemplars.ChosenTeam(new TeamStanding(TeamId.of("T1"), 4, Rate.none(), 1200), 1)));

        assertThat(compact(out -> PlanJson.write(exemplars, out)))
                .isEqualTo("{'asOf':'2026-10-31','exemplars':[{'volunteer':'V1','district':'230102','rank':1,"
                        + "'rate':0.75,'minutes':900,'activeDays':200,'silence':9}],"
                        + "'others':[{'volunteer':'V2','why':['RATE','SILENCE']}],"
                        + "'teams':[{'team':'T1','rank':1,'members':4,'rate':null,'minutes':1200}]}");
    }

    /** Without blanks, which none of the texts here has, and with quotes that Java can do without escaping. */
    private static String compact(Consumer<OutputStream> write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write.accept(bytes);
        return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s", "").replace('"', '\'');
    }
}
