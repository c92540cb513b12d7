package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Proposing pairings, asking why not, and recording what people agree to. */
@ParameterizedClass
@EnumSource(Engine.class)
class MatchCommandsTest {
    /** One elder for a volunteer. */
    private static final String BOOK = """
            {"name": "one-each", "parent": "caring-daughters-2019", "versions": [{"version": "one",
              "pairing": {"maxElders": 1}}]}
            """;

    @Parameter
    Engine engine;

    @TempDir
    Path temp;

    Shell shell;

    @BeforeEach
    void takeIn() throws IOException {
        Path folder = Programme.in(temp.resolve("in"))
                .with("elders.csv", """
                        elder_id,name,district,living,hobbies,needs
                        E1,王桂兰,230102,,,
                        E2,李淑芳,230103,ALONE,京剧,LEGAL_AID
                        E3,周静,230103,,"京剧、太极",LEGAL_AID
                        """)
                .with("volunteers.csv", """
                        volunteer_id,name,district,services,specialities
                        V1,赵敏,230102,,
                        V2,孙丽,230103,LAW,京剧
                        """)
                .folder();
        shell = new Shell(engine.place(temp, "programme")).as("li.na");
        shell.run("import", folder);
        Files.writeString(temp.resolve("book.json"), BOOK);
    }

    private Shell.Result run(String... args) {
        Object[] all = new Object[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--rules";
        all[args.length + 1] = temp.resolve("book.json");
        return shell.run(all);
    }

    @Test
    void a_match_names_the_pairs_their_reasons_and_who_is_left_over() {
        assertThat(run("match").outLines())
                .containsExactly(
                        "Proposed pairings as of 2026-11-20: 1, score 22",
                        "",
                        "Id  Elder   Id  Volunteer  Score  Reasons" + " ".repeat(62) + "Others as good",
                        "--  ------  --  ---------  -----  " + "-".repeat(67) + "  --------------",
                        "E2  李淑芳  V2  孙丽          22  needs answered 10, shared hobbies 3, same district 4,"
                                + " lives alone 5  no",
                        "",
                        "Elders for whom nobody is proposed: 1",
                        "",
                        "Id  Elder  Why",
                        "--  -----  -----------------",
                        "E3  周静   others came first");
        assertThat(run("match", "--format", "csv").outLines())
                .containsExactly(
                        "elder,volunteer,score,reasons,equalOptimum,unmatched",
                        "E2,V2,22,needAnswered=10;sharedHobby=3;sameDistrict=4;livingAlone=5,false,",
                        "E3,,,,,NO_ROOM");
        assertThat(run("match", "--format", "json").out()).contains("\"matched\" : 1", "\"why\" : \"NO_ROOM\"");
        assertThat(run("match", "--lang", "zh").outLines())
                .startsWith("截至 2026-11-20 的对接建议：1 对，总分 22")
                .endsWith("E3    周静  名额已由更需要的老人占用");
    }

    @Test
    void why_not_names_the_bars_or_the_cost() {
        assertThat(run("why-not", "E1", "V2").out()).isEqualTo("E1 and V2 are barred: the elder has a volunteer.\n");
        assertThat(run("why-not", "E3", "V1", "--lang", "zh").out()).isEqualTo("E3 与 V1 不能对接：志愿者名额已满。\n");
        assertThat(run("why-not", "E2", "V2").out()).isEqualTo("E2 and V2 are proposed to each other.\n");
        assertThat(run("why-not", "E3", "V2").outLines())
                .containsExactly(
                        "To pair E3 and V2 would cost 0 elder(s) fewer and 5 of the score. What would change:",
                        "",
                        "Id  Before  After",
                        "--  ------  -----",
                        "E3  –       V2",
                        "E2  V2      –");
        assertThat(run("why-not", "E3", "V2", "--format", "csv").outLines())
                .containsExactly("bar,fewer,less,elder,before,after", ",0,5,E3,,V2", ",0,5,E2,V2,");
        assertThat(run("why-not", "E3", "V2", "--format", "json").out()).contains("\"less\" : 5");
        assertThat(run("why-not", "E9", "V2").err()).startsWith("'E9' is not stored");
    }

    @Test
    void the_elders_for_a_volunteer_are_ranked() {
        assertThat(run("rank", "V2").outLines())
                .containsExactly(
                        "Elders for V2 as of 2026-11-20: 2",
                        "",
                        "Id  Elder   Score  Reasons",
                        "--  ------  -----  " + "-".repeat(67),
                        "E2  李淑芳     22  needs answered 10, shared hobbies 3, same district 4, lives alone 5",
                        "E3  周静       17  needs answered 10, shared hobbies 3, same district 4");
        assertThat(run("rank", "V2", "--format", "csv").outLines())
                .contains("E3,17,needAnswered=10;sharedHobby=3;sameDistrict=4");
        assertThat(run("rank", "V2", "--format", "json").out()).contains("\"volunteer\" : \"V2\"");
    }

    @Test
    void what_people_agree_to_is_recorded_step_by_step() {
        assertThat(run("propose", "E2", "V2", "--step", "elder_accepted", "--why", "visit"))
                .satisfies(result -> assertThat(result.code()).isEqualTo(ExitCode.PROBLEM))
                .satisfies(result ->
                        assertThat(result.err()).startsWith("No proposal of the two is open before this step"));
        assertThat(run("propose", "E2", "V2", "--on", "2026-11-18", "--why", "matched")
                        .out())
                .isEqualTo("E2 and V2, 2026-11-18: proposed.\n");
        assertThat(run("propose", "E2", "V2", "--why", "matched").err()).startsWith("A proposal of the two is open");
        assertThat(run("match", "--format", "csv").outLines()).hasSize(2).contains("E3,,,,,NO_CANDIDATE");
        assertThat(run(
                                "propose",
                                "E2",
                                "V2",
                                "--on",
                                "2026-11-19",
                                "--step",
                                "elder_declined",
                                "--note",
                                "she knows somebody",
                                "--why",
                                "asked her",
                                "--format",
                                "csv")
                        .outLines())
                .containsExactly("elder,volunteer,on,step", "E2,V2,2026-11-19,ELDER_DECLINED");
        assertThat(run("match", "--format", "csv").outLines())
                .contains("E2,,,,,NO_CANDIDATE")
                .anyMatch(line -> line.startsWith("E3,V2,17,"));
        assertThat(run("journal", "--format", "csv").outLines())
                .anyMatch(line -> line.contains("ENTRY_ADDED,ELDER,E2"));
    }

    @Test
    void a_step_of_tomorrow_or_of_no_kind_is_refused() {
        assertThat(run("propose", "E2", "V2", "--on", "2026-11-21", "--why", "plan")
                        .err())
                .startsWith("2026-11-21 is after today, 2026-11-20");
        assertThat(run("propose", "E2", "V2", "--step", "kissed", "--why", "plan")
                        .err())
                .startsWith("'kissed' is not possible for --step: write one of proposed, volunteer_accepted,");
        assertThat(run("propose", "E2", "V2").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("propose", "E9", "V2", "--why", "plan").err()).contains("'E9' is not stored");
    }

    @Test
    void a_pairing_is_begun_handed_over_suspended_ended_and_voided_by_hand() {
        run("pairing", "void", "P1", "--why", "not begun");
        assertThat(run("pairing", "start", "E2", "V2", "--on", "2026-09-01", "--id", "N1")
                        .out())
                .isEqualTo("Pairing N1 of E2 and V2 begins on 2026-09-01.\n");
        assertThat(run("pairing", "start", "E2", "V1", "--on", "2026-10-01").err())
                .isEqualTo("On 2026-10-01 the elder has pairing N1: end that one before, or name it with --follows.\n");
        assertThat(run("pairing", "start", "E3", "V2", "--on", "2026-10-01").err())
                .isEqualTo("On 2026-10-01 the volunteer has no place left beside pairing N1: "
                        + "end that one before, or choose somebody else.\n");
        assertThat(run("pairing", "confirm", "N1", "HEALTH", "--on", "2026-08-31")
                        .err())
                .isEqualTo("2026-08-31 is no day of pairing N1: correct the day, or name another pairing.\n");
        assertThat(run("pairing", "confirm", "N1", "HEALTH", "--on", "2026-09-02")
                        .code())
                .isZero();
        assertThat(run("pairing", "suspend", "N1", "--from", "2026-09-10", "--until", "2026-09-12")
                        .code())
                .isZero();
        assertThat(run("pairing", "end", "N1", "--on", "2026-09-30", "--reason", "handover")
                        .out())
                .isEqualTo("Pairing N1 of E2 and V2 ends on 2026-09-30.\n");
        assertThat(run("pairing", "start", "E3", "V1", "--on", "2026-09-20", "--follows", "N1")
                        .err())
                .isEqualTo("Pairing N1 is not one of E3: name hers, or leave --follows out.\n");
        assertThat(run("pairing", "start", "E2", "V1", "--on", "2026-09-20", "--follows", "N1", "--id", "N2")
                        .code())
                .isZero();
        assertThat(run("pairing", "void", "N2", "--why", "typed twice", "--lang", "zh")
                        .out())
                .isEqualTo("结对 N2（老人 E2，志愿者 V1）已作废，记录仍保留。\n");
        assertThat(run("report", "--as-of", "2026-10-31", "--format", "csv").out())
                .contains("N1,E2,V2")
                .doesNotContain("N2,");
    }

    @Test
    void a_proposal_that_something_speaks_against_is_recorded_with_a_note() {
        run("pairing", "void", "P1", "--why", "not begun");
        run("pairing", "start", "E2", "V2", "--on", "2026-09-01", "--id", "N1");

        assertThat(run("propose", "E2", "V1", "--on", "2026-10-30", "--why", "handover")
                        .outLines())
                .containsExactly(
                        "E2 and V1, 2026-10-30: proposed.",
                        "Take note, it is recorded all the same: the elder has a volunteer.");
        assertThat(run("propose", "E2", "V1", "--on", "2026-10-31", "--step", "elder_accepted", "--why", "call")
                        .outLines())
                .contains("When both have accepted, begin the pairing: pairing start E2 V1");
    }

    @Test
    void what_has_a_command_of_its_own_is_no_bare_entry_and_what_is_unknown_is_named() {
        assertThat(run("entry", "merge", "elder_id=E1", "into=E2", "on=2026-10-30", "--why", "x")
                        .err())
                .isEqualTo("Use the command 'merge' for that: it checks what has to hold.\n");
        assertThat(run("entry", "membership", "elder_id=E1", "unit_id=U9", "from=2026-10-30", "--why", "x")
                        .err())
                .isEqualTo("'U9' is not stored: look the id up in an export.\n");
        assertThat(run(
                                "entry",
                                "opening_hours",
                                "volunteer_id=V1",
                                "on=2026-01-01",
                                "minutes=600",
                                "source= ",
                                "--why",
                                "x")
                        .err())
                .contains("source");
    }
}
