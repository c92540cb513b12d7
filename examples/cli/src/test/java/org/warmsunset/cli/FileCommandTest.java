package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an elder and of a volunteer, each on one page. */
class FileCommandTest {
    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void takeIn() throws IOException {
        shell = new Shell(temp.resolve("programme.db")).as("li.na");
        shell.run(
                "import",
                Programme.in(temp.resolve("in"))
                        .with("elders.csv", """
                                elder_id,name,sex,birth_month,district,address,phone,id_number,health,needs
                                E1,王桂兰,F,1941-05,230102,松涛街8号,0451-80001111,230199194105120083,高血压,LEGAL_AID
                                """)
                        .with("relatives.csv", "elder_id,relation,name,phone\nE1,女儿,王芳,13900000001\n")
                        .with("volunteers.csv", """
                                volunteer_id,name,district,mobile,services,specialities
                                V1,赵敏,230102,13900000002,LAW;WARMTH,京剧
                                V2,孙丽,230103,,,
                                """)
                        .with("pairings.csv", """
                                pairing_id,elder_id,volunteer_id,start,end,end_reason,follows
                                P1,E1,V1,2026-10-01,2026-10-31,HANDOVER,
                                P2,E1,V2,2026-11-01,,,P1
                                """)
                        .with("cards.csv", """
                                pairing_id,services,issued_on,volunteer_copy_on,elder_copy_on
                                P1,LAW,2026-10-02,2026-10-02,2026-10-05
                                """)
                        .with("knowledge.csv", "pairing_id,fact,confirmed_on\nP1,HOBBIES,2026-10-06\n")
                        .with("service_records.csv", """
                                record_id,elder_id,volunteer_id,day,kinds,minutes,send,note
                                R1,E1,V1,2026-10-06,VISIT,90,LAW,遗嘱
                                """)
                        .with("surveys.csv", """
                                entry_id,elder_id,filled_on,filled_by,health,hobbies,needs
                                S1,E1,2026-09-01,李娜,高血压,,LEGAL_AID
                                S2,E1,2026-11-02,李娜,高血压；失眠,无,LEGAL_AID;HEALTH_CARE
                                """)
                        .with("consents.csv", """
                                entry_id,elder_id,purpose,on,answer
                                C1,E1,HEALTH,2026-10-01,GIVEN
                                """)
                        .with("states.csv", """
                                entry_id,elder_id,from,status,tier
                                T1,E1,2026-11-03,AWAY,HIGH
                                """)
                        .folder());
    }

    @Test
    void an_elders_file_is_one_page() {
        assertThat(shell.run("file", "elder", "E1", "--why", "visit").out()).isEqualTo("""
                        File of elder E1 王桂兰, as it was on 2026-11-20
                        Sex: female
                        Month of birth: 1941-05
                        District: Daoli District
                        Address: 松涛街8号
                        Phone: 0451-****1111
                        Identity number: 230199********0083
                        Health: 高血压；失眠
                        Skills and hobbies: 无
                        Needs: legal aid; health care
                        Surveyed on: 2026-11-02
                        Surveyed by: 李娜
                        State: away
                        Tier: HIGH

                        Relatives

                        Relation  Name  Workplace or residence  Phone
                        --------  ----  ----------------------  -----------
                        女儿      王芳                          139****0001

                        Consents

                        For             Answer
                        --------------  ------
                        health on file  given

                        Surveys

                        Date        By    Changed since the one before                                                 Entry
                        ----------  ----  ---------------------------------------------------------------------------  -----
                        2026-09-01  李娜  the first one                                                                S1
                        2026-11-02  李娜  Health: +失眠; Skills and hobbies: not asked, now none; Needs: +health care  S2

                        Needs and what was done for them

                        Need         Send    Services  Last on
                        -----------  ------  --------  ----------
                        legal aid    law            1  2026-10-06
                        health care  health         0  –

                        Pairings

                        Pairing  Id  Volunteer  From        To          Why                               Follows
                        -------  --  ---------  ----------  ----------  --------------------------------  -------
                        P1       V1  赵敏       2026-10-01  2026-10-31  handed over to another volunteer  –
                        P2       V2  孙丽       2026-11-01  –           –                                 P1

                        Contact cards

                        Pairing  Issued on   Volunteer's copy  Elder's copy  Send
                        -------  ----------  ----------------  ------------  ----
                        P1       2026-10-02  2026-10-02        2026-10-05    law

                        What volunteers know

                        Fact     Date        Volunteer
                        -------  ----------  ---------
                        hobbies  2026-10-06  赵敏

                        Other entries

                        Date        Kind     Says                   Entry
                        ----------  -------  ---------------------  -----
                        2026-11-03  state    away; HIGH             T1
                        2026-10-01  consent  health on file; given  C1

                        Notes of services

                        Date        Volunteer  Note  Record
                        ----------  ---------  ----  ------
                        2026-10-06  赵敏       遗嘱  R1
                        """);
    }

    @Test
    void her_file_is_as_it_was_on_a_day_and_without_her_consent_shows_no_health() {
        assertThat(shell.run("file", "elder", "E1", "--as-of", "2026-09-30", "--why", "visit", "--lang", "zh")
                        .out())
                .isEqualTo("""
                        老人档案：E1 王桂兰，2026-09-30 的情况
                        未显示健康、用药和精神心理状况：老人当时没有同意记录健康情况（HEALTH）。
                        性别：女
                        出生年月：1941-05
                        所属区县：道里区
                        家庭住址：松涛街8号
                        联系方式：0451-****1111
                        身份证号：230199********0083
                        需求：法律援助
                        调查日期：2026-09-01
                        填表人：李娜
                        状态：在家

                        子女或亲属

                        关系  姓名  工作单位或常住地址  联系方式
                        ----  ----  ------------------  -----------
                        女儿  王芳                      139****0001

                        历次调查表

                        日期        填表人  与上一次的不同  条目
                        ----------  ------  --------------  ----
                        2026-09-01  李娜    首次            S1

                        各项需求与已提供的服务

                        需求      五送    次数  最近一次
                        --------  ------  ----  --------
                        法律援助  送法律     0  –
                        """);
    }

    @Test
    void a_volunteers_file_is_one_page_with_whole_numbers_when_they_are_asked_for() {
        assertThat(shell.run("file", "volunteer", "V1", "--why", "visit", "--whole")
                        .out())
                .isEqualTo("""
                        File of volunteer V1 赵敏, as it was on 2026-11-20
                        Mobile phone: 13900000002
                        District: Daoli District
                        Services: law; warmth
                        Specialities: 京剧
                        Hours: 1:30
                        Stars: 0

                        Pairings

                        Pairing  Id  Elder   From        To          Why                               Follows
                        -------  --  ------  ----------  ----------  --------------------------------  -------
                        P1       E1  王桂兰  2026-10-01  2026-10-31  handed over to another volunteer  –

                        Contact cards

                        Pairing  Issued on   Volunteer's copy  Elder's copy  Send
                        -------  ----------  ----------------  ------------  ----
                        P1       2026-10-02  2026-10-02        2026-10-05    law
                        """);
        assertThat(shell.run("file", "volunteer", "V1", "--why", "visit").out()).contains("139****0002");
    }

    @Test
    void the_next_volunteer_gets_it_without_the_notes_of_the_one_before() {
        assertThat(shell.run("file", "elder", "E1", "--for", "V2", "--why", "visit")
                        .out())
                .doesNotContain("遗嘱")
                .contains("hobbies  2026-10-06  赵敏");
        assertThat(shell.run("file", "elder", "E1", "--for", "V1", "--why", "visit")
                        .out())
                .contains("遗嘱");
    }

    @Test
    void the_page_is_written_as_json_with_masked_numbers() {
        assertThat(shell.run("file", "elder", "E1", "--why", "visit", "--format", "json")
                        .out())
                .startsWith("{\n  \"asOf\" : \"2026-11-20\",\n  \"elder\" : \"E1\",\n")
                .contains(
                        "\"idNumber\" : \"230199********0083\"",
                        "\"phone\" : \"139****0001\"",
                        "\"status\" : \"AWAY\"",
                        "\"fact\" : \"HOBBIES\",\n      \"confirmedOn\" : \"2026-10-06\"",
                        "\"note\" : \"遗嘱\"");
        assertThat(shell.run("file", "volunteer", "V1", "--why", "visit", "--format", "json")
                        .out())
                .contains("\"mobile\" : \"139****0002\"", "\"minutes\" : 90,", "\"stars\" : 0");
    }

    @Test
    void the_surveys_are_told_with_what_changed() {
        assertThat(shell.run("surveys", "E1", "--why", "visit", "--lang", "zh").out())
                .isEqualTo("""
                        老人 E1 王桂兰 的历次调查表，截至 2026-11-20

                        历次调查表

                        日期        填表人  与上一次的不同                                            条目
                        ----------  ------  --------------------------------------------------------  ----
                        2026-09-01  李娜    首次                                                      S1
                        2026-11-02  李娜    身体状况：+失眠；特长爱好：原未问，现无；需求：+健康保健  S2
                        """);
        assertThat(shell.run("surveys", "E1", "--why", "visit", "--format", "json")
                        .out())
                .contains("\"question\" : \"hobbies\",\n          \"before\" : \"NOT_ASKED\"");
    }

    @Test
    void opening_a_file_is_journalled_and_needs_a_reason() {
        shell.run("file", "elder", "E1", "--why", "visit of Monday");
        shell.run("file", "volunteer", "V1", "--why", "her letter");

        assertThat(shell.run("journal", "--format", "csv").outLines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("number,"),
                        elder -> assertThat(elder).contains(",li.na,LOOK_UP,ELDER,E1,visit of Monday,"),
                        volunteer -> assertThat(volunteer).contains(",li.na,LOOK_UP,VOLUNTEER,V1,her letter,"));
        assertThat(shell.run("file", "elder", "E1").code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void what_is_asked_wrongly_is_said() {
        assertThat(shell.run("file", "elder", "E9", "--why", "visit").err())
                .isEqualTo("'E9' is not stored: look the id up in an export.\n");
        assertThat(shell.run("file", "elder", "E1", "--for", "V9", "--why", "visit")
                        .err())
                .startsWith("'V9' is not stored");
        assertThat(shell.run("file", "cat", "E1", "--why", "visit").err())
                .startsWith("'cat' is not possible for PERSON: use one of elder, volunteer.");
        assertThat(shell.run("file", "elder", "E1", "--why", "visit", "--format", "csv")
                        .err())
                .isEqualTo("A file is a page and not rows: use --format table or json.\n");
    }
}
