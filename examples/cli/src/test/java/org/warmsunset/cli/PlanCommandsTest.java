package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the plan came, told on the command line. */
class PlanCommandsTest {
    /** What the shipped rules do not have: phases, exemplars, and hours that are held. */
    private static final String BOOK = """
            {"name": "more", "zone": "Asia/Shanghai",
             "versions": [{"version": "1", "weekStart": "MONDAY", "duties": [
               {"code": "WEEKLY_CHAT", "name": {"en": "A chat a week"}, "clause": "c", "owed": {"every": "WEEK"},
                "done": {"by": ["CHAT"], "onDays": 1}}],
              "hours": {"stars": [1, 2], "lateEntryDays": 3},
              "exemplars": {"minimumRate": 0.5, "minimumMinutes": 60,
                            "teams": {"minimumMembers": 1, "minimumRate": 0.5, "count": 1}}}],
             "overlays": [],
             "phases": [{"phase": "PAIRING", "from": "2026-09-01", "to": "2026-12-31"}]}
            """;

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void makeShell() {
        shell = new Shell(temp.resolve("programme.db").toString());
    }

    private Programme programme() throws IOException {
        return Programme.in(temp.resolve("in"));
    }

    @Test
    void a_report_by_unit_shows_every_unit_and_what_belongs_to_none() throws IOException {
        shell.run(
                "import",
                programme()
                        .with("units.csv", "unit_id,name,parent\nCITY,市妇联,\nD1,道里区妇联,CITY\n")
                        .with("memberships.csv", "entry_id,elder_id,unit_id,from\nM1,E1,D1,2026-10-12\n")
                        .folder());

        assertThat(shell.run("report", "--by", "unit", "--as-of", "2026-10-18").outLines())
                .containsSubsequence(
                        "Unit  Name        Pairings  Met  Missed  Excused  Pending    Rate",
                        "----  ----------  --------  ---  ------  -------  -------  ------",
                        "CITY  市妇联             1    0       3        0        6   0.0 %",
                        "D1    道里区妇联         1    0       3        0        6   0.0 %",
                        "–     of no unit         0    1       1        0        0  50.0 %");
    }

    private Path book() throws IOException {
        return Files.writeString(temp.resolve("book.json"), BOOK);
    }

    @Test
    void coverage_shows_each_need_with_its_send_and_names_who_was_not_served() throws IOException {
        Programme programme = programme()
                .with("elders.csv", """
                        elder_id,name,district,needs
                        E1,王桂兰,230102,LEGAL_AID;DAILY_LIVING
                        E2,李淑芳,230103,EMERGENCY_AID
                        """)
                .with("service_records.csv", """
                        record_id,elder_id,volunteer_id,day,kinds,send
                        R1,E1,V1,2026-10-06,VISIT,LAW
                        R2,E1,V2,2026-10-07,VISIT,LAW
                        """)
                .with("referrals.csv", """
                        entry_id,elder_id,referral,at,step
                        N1,E2,R1,2026-10-01T08:00:00Z,OPENED
                        """);
        shell.run("import", programme.folder());

        assertThat(shell.run("coverage", "--as-of", "2026-10-31").out()).isEqualTo("""
                        Needs from 2026-01-01 to 2026-12-31, as of 2026-10-31

                        Need                    Send     Elders  Served  Services
                        ----------------------  -------  ------  ------  --------
                        help with daily life    warmth        1       0         0
                        somebody who listens    kinship       0       0         0
                        health care             health        0       0         0
                        culture and recreation  culture       0       0         0
                        legal aid               law           1       1         2
                        help in an emergency    –             1       0         0

                        Referrals: 1 opened, 0 closed in time, 0 closed late, 0 open, 1 overdue.

                        Elders with needs that nothing answered

                        Id  Elder   Need
                        --  ------  --------------------
                        E1  王桂兰  help with daily life
                        """);
        assertThat(shell.run("coverage", "--as-of", "2026-10-31", "--format", "csv")
                        .outLines())
                .contains(
                        "district,need,send,elders,served,services",
                        ",LEGAL_AID,LAW,1,1,2",
                        "230103,EMERGENCY_AID,,1,0,0");
    }

    @Test
    void progress_counts_each_phase_of_the_book() throws IOException {
        shell.run("import", programme().folder());

        assertThat(shell.run("progress", "--as-of", "2026-10-31", "--rules", book())
                        .outLines())
                .containsExactly(
                        "Phases of the plan as of 2026-10-31",
                        "",
                        "Phase    From        To          District  Name            Done",
                        "-------  ----------  ----------  --------  --------------  ----",
                        "pairing  2026-09-01  2026-12-31  230102    Daoli District     1",
                        "pairing  2026-09-01  2026-12-31  Total                        1");
        Path without =
                Files.writeString(temp.resolve("without.json"), BOOK.replaceFirst("\"phases\": .*]", "\"phases\": []"));
        assertThat(shell.run("progress", "--as-of", "2026-10-31", "--rules", without)
                        .outLines())
                .containsExactly("Phases of the plan as of 2026-10-31", "The rule book has no phases.");
        assertThat(shell.run("progress", "--as-of", "2026-10-31", "--rules", book(), "--format", "csv")
                        .outLines())
                .containsExactly(
                        "phase,from,to,district,done",
                        "PAIRING,2026-09-01,2026-12-31,,1",
                        "PAIRING,2026-09-01,2026-12-31,230102,1");
    }

    @Test
    void exemplars_are_proposed_and_what_speaks_against_the_others_is_said() throws IOException {
        Programme programme =
                programme().with("pairings.csv", """
                        pairing_id,elder_id,volunteer_id,start
                        P1,E1,V1,2026-10-05
                        P2,E2,V2,2026-10-05
                        """).with("teams.csv", """
                        team_id,name
                        T1,一队
                        """).with("team_members.csv", """
                        entry_id,team_id,volunteer_id,on,step
                        N1,T1,V1,2026-10-01,JOINED
                        """);
        shell.run("import", programme.folder());

        assertThat(shell.run("exemplars", "--as-of", "2026-10-11", "--rules", book())
                        .out())
                .isEqualTo("""
                        Proposed as exemplars as of 2026-10-11; people decide

                        District        Rank  Id  Volunteer     Rate  Hours  Active days  Days of silence
                        --------------  ----  --  ---------  -------  -----  -----------  ---------------
                        Daoli District     1  V1  赵敏       100.0 %   1:30            7                5

                        Not proposed

                        Id  Volunteer  Why
                        --  ---------  -----------
                        V2  孙丽       rate; hours

                        Teams proposed

                        Rank  Team  Members     Rate  Hours
                        ----  ----  -------  -------  -----
                           1  T1          1  100.0 %   1:30
                        """);
        assertThat(shell.run("exemplars", "--as-of", "2026-10-11", "--rules", book(), "--format", "csv")
                        .outLines())
                .containsExactly(
                        "volunteer,district,rank,rate,minutes,activeDays,silence,why",
                        "V1,230102,1,1.0,90,7,5,",
                        "V2,,,,,,,RATE;MINUTES");
        assertThat(shell.run("exemplars", "--as-of", "2026-10-11", "--rules", book(), "--lang", "zh")
                        .out())
                .contains("完成率不足；时长不足");
    }

    @Test
    void rules_that_propose_nobody_are_told_so() throws IOException {
        shell.run("import", programme().folder());

        Shell.Result result = shell.run("exemplars", "--as-of", "2026-10-11");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.err())
                .isEqualTo("The rules in force on 2026-10-11 do not say who is an exemplar:"
                        + " name a rule book that does with --rules.\n");
    }

    @Test
    void hours_from_before_come_in_with_their_source_and_are_corrected_with_a_reason() throws IOException {
        Programme programme = programme().with("service_records.csv", """
                        record_id,elder_id,volunteer_id,day,kinds,minutes
                        R1,E1,V1,2026-10-13,CHAT,30
                        """).with("opening_hours.csv", """
                        entry_id,volunteer_id,on,minutes,source
                        H1,V1,2026-09-01,15600,志愿黑龙江
                        H2,V2,2026-11-01,60,志愿黑龙江
                        """);
        shell.run("import", programme.folder());
        shell.run(
                "entry",
                "hour_correction",
                "volunteer_id=V1",
                "on=2026-10-14",
                "minutes=-40",
                "reason=entered twice",
                "--as",
                "li.na",
                "--why",
                "asked by V1");

        assertThat(shell.run("hours", "--as-of", "2026-10-31").out()).isEqualTo("""
                        Hours of service as of 2026-10-31

                        Id  Volunteer   Hours  Opening  Corrected  Stars
                        --  ---------  ------  -------  ---------  -----
                        V1  赵敏       259:50   260:00      -0:40      1
                        V2  孙丽         0:00     0:00       0:00      0
                        """);
        assertThat(shell.run("report", "--as-of", "2026-10-18", "--format", "json")
                        .out())
                .contains("\"contactDays\" : 1,");
    }

    @Test
    void an_opening_balance_without_a_source_is_refused() throws IOException {
        Programme programme = programme().with("opening_hours.csv", """
                        entry_id,volunteer_id,on,minutes,source
                        H1,V1,2026-09-01,15600,
                        """);

        assertThat(shell.run("import", programme.folder()).errLines())
                .contains("opening_hours.csv:2 source This cell must not be empty: fill it in.");
    }

    @Test
    void hours_that_were_recorded_late_are_shown_as_held() throws IOException {
        shell.run("import", programme().with("service_records.csv", """
                        record_id,elder_id,volunteer_id,day,kinds,minutes,recorded_at
                        R1,E1,V1,2026-10-06,CHAT,90,
                        R2,E1,V1,2026-10-06,CHAT,25,2026-10-10T00:00:00Z
                        """).folder());

        assertThat(shell.run("hours", "--as-of", "2026-10-31", "--rules", book())
                        .outLines())
                .containsExactly(
                        "Hours of service as of 2026-10-31",
                        "",
                        "Id  Volunteer  Hours  Held  Stars",
                        "--  ---------  -----  ----  -----",
                        "V1  赵敏        1:30  0:25      1",
                        "V2  孙丽        0:00  0:00      0");
        assertThat(shell.run("hours", "--as-of", "2026-10-31", "--rules", book(), "--format", "csv")
                        .outLines())
                .containsExactly("volunteer,minutes,stars,held", "V1,90,1,25", "V2,0,0,0");
    }
}
