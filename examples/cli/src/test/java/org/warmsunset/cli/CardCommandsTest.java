package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of contact cards, and the file to the city. */
class CardCommandsTest {
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
                                elder_id,name,district,address,phone,id_number,health
                                E1,王桂兰,230102,松涛街8号,0451-80001111,230199194105120083,高血压
                                E2,李淑芳,230103,,,,
                                """)
                        .with("volunteers.csv", """
                                volunteer_id,name,district,mobile
                                V1,赵敏,230102,13900000002
                                V2,孙丽,230103,
                                """)
                        .with("pairings.csv", """
                                pairing_id,elder_id,volunteer_id,start
                                P1,E1,V1,2026-10-01
                                P2,E2,V2,2026-10-01
                                """)
                        .with("cards.csv", """
                                pairing_id,services,issued_on,volunteer_copy_on,elder_copy_on
                                P1,LAW,2026-10-02,2026-10-02,2026-10-05
                                P1,LAW;WARMTH,2026-11-10,2026-11-10,2026-11-12
                                P2,LAW,2026-10-02,2026-10-02,2026-10-03
                                """)
                        .with("contact_changes.csv", """
                                entry_id,elder_id,volunteer_id,on,what
                                N1,E1,,2026-11-01,PHONE
                                N2,,V1,2026-11-19,PHONE
                                """)
                        .with("consents.csv", """
                                entry_id,elder_id,purpose,on,answer
                                N3,E1,CARD,2026-10-01,GIVEN
                                N4,E2,CARD,2026-10-01,WITHDRAWN
                                """)
                        .folder());
    }

    @Test
    void a_card_is_in_force_until_a_contact_changes_or_both_have_a_later_one() {
        assertThat(shell.run("cards", "--as-of", "2026-11-05").out()).isEqualTo("""
                2 contact cards as of 2026-11-05

                Pairing  Elder   Volunteer  Issued on   Volunteer's copy  Elder's copy  State
                -------  ------  ---------  ----------  ----------------  ------------  ----------------------------
                P1       王桂兰  赵敏       2026-10-02  2026-10-02        2026-10-05    out of date since 2026-11-01
                P2       李淑芳  孙丽       2026-10-02  2026-10-02        2026-10-03    in force
                """);
        assertThat(shell.run("cards", "--as-of", "2026-11-19", "--format", "csv")
                        .outLines())
                .containsExactly(
                        "pairing,elder,volunteer,issuedOn,volunteerCopyOn,elderCopyOn,state,staleSince",
                        "P1,E1,V1,2026-10-02,2026-10-02,2026-10-05,REPLACED,",
                        "P1,E1,V1,2026-11-10,2026-11-10,2026-11-12,STALE,2026-11-19",
                        "P2,E2,V2,2026-10-02,2026-10-02,2026-10-03,IN_FORCE,");
    }

    @Test
    void the_file_to_the_city_has_the_cards_in_force_of_who_consented_with_masked_numbers() throws IOException {
        Path file = temp.resolve("cards-to-city.csv");

        assertThat(shell.run("transfer-cards", file, "--as-of", "2026-11-15", "--why", "to the city")
                        .outLines())
                .containsExactly(
                        "1 cards are written to " + file + ": hand it on and remove it here.",
                        "Not written, without consent for CARD: E2");

        assertThat(Files.readString(file))
                .isEqualTo("pairing_id,issued_on,volunteer_name,volunteer_sex,services,volunteer_district,mobile,"
                        + "volunteer_id,volunteer_id_number,elder_name,elder_sex,address,phone,health,elder_id_number\r\n"
                        + "P1,2026-11-10,赵敏,,LAW;WARMTH,230102,139****0002,V1,,王桂兰,,松涛街8号,0451-****1111,,"
                        + "230199********0083\r\n");
        assertThat(shell.run("journal", "--format", "csv").out())
                .contains(",li.na,TRANSFER,ELDER,E1,to the city,", ",li.na,TRANSFER,VOLUNTEER,V1,to the city,");
        assertThat(shell.run("transfer-cards", file, "--why", "again").err()).contains(file.toString());
    }

    @Test
    void whole_numbers_are_written_when_they_are_asked_for() throws IOException {
        Path file = temp.resolve("cards-to-city.csv");

        shell.run("transfer-cards", file, "--as-of", "2026-11-15", "--whole", "--why", "to the city");

        assertThat(Files.readString(file)).contains("13900000002", "0451-80001111", "230199194105120083");
    }

    @Test
    void cards_are_printed_for_each_pairing_that_lasts_but_of_who_withdrew_her_consent() throws IOException {
        Path file = temp.resolve("cards.html");

        Shell.Result printed = shell.run("print", "cards", file, "--as-of", "2026-11-15", "--why", "to hand over");

        assertThat(printed.outLines())
                .containsExactly(
                        "1 sheets are written to " + file
                                + ": keep them from others, and remove the file when they are printed.",
                        "Not written, without consent for CARD: E2");
        assertThat(Files.readString(file))
                .contains("王桂兰", "139****0002", "230199********0083", "law, warmth", "issued on 2026-11-10")
                .doesNotContain("13900000002", "李淑芳");
        assertThat(shell.run("journal", "--format", "csv").out())
                .contains(",li.na,PRINT,ELDER,E1,to hand over,", ",li.na,PRINT,VOLUNTEER,V1,to hand over,")
                .doesNotContain(",E2,");
    }

    @Test
    void the_name_of_the_file_says_what_it_is() throws IOException {
        Path word = temp.resolve("cards.docx");
        Path pdf = temp.resolve("cards.pdf");
        Path text = temp.resolve("cards.txt");

        shell.run("print", "cards", word, "--whole", "--pairing", "P1", "--why", "to hand over");
        shell.run("print", "cards", pdf, "--why", "to hand over");

        assertThat(Files.readAllBytes(word)).startsWith('P', 'K');
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(shell.run("print", "cards", text, "--why", "to hand over").errLines())
                .containsExactly(text + " is to be what? Let its name end with .html, .docx, .xlsx or .pdf.");
        assertThat(shell.run("print", "cards", word, "--why", "again").err()).contains(word.toString());
        assertThat(shell.run("print", "cards", temp.resolve("b.html"), "--pairing", "P9", "--why", "again")
                        .errLines())
                .containsExactly("Not every pairing that was named lasts on 2026-11-20: look them up with cards or"
                        + " report.");
        assertThat(temp.resolve("b.html")).doesNotExist();
    }

    @Test
    void a_font_that_cannot_show_a_card_is_refused_with_its_reason() throws IOException {
        Path pdf = temp.resolve("cards.pdf");
        Path font = Files.writeString(temp.resolve("font.ttf"), "no font");
        Path latin = temp.resolve("latin.ttf");
        Files.copy(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                latin);

        assertThat(shell.run("print", "cards", pdf, "--why", "x", "--font", font)
                        .errLines())
                .containsExactly(font + " is no font: name a TrueType font (.ttf).");
        assertThat(shell.run("print", "cards", pdf, "--why", "x", "--font", latin)
                        .errLines())
                .contains("P1 Name: the font lacks the character U+8D75.")
                .endsWith("Nothing was written: name a font that has these characters with --font, or write .docx or"
                        + " .html.");
        assertThat(pdf).doesNotExist();
    }

    @Test
    void what_a_volunteer_is_to_do_is_written_for_her_calendar() throws IOException {
        Path file = temp.resolve("v1.ics");

        assertThat(shell.run("calendar", "V1", file, "--as-of", "2026-11-15").out())
                .isEqualTo("Written to " + file + ": hand it to her alone, since it names elders.\n");

        assertThat(Files.readString(file))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "SUMMARY:Monthly activity: 王桂兰\r\n", "UID:P1-MONTHLY_ACTIVITY-2026-11-01-1@warmsunset.org\r\n")
                .doesNotContain("P2", "松涛街", "8000", "1390");
        assertThat(shell.run("calendar", "V1", file).err()).contains(file.toString());
    }

    @Test
    void a_list_of_visits_names_the_elders_of_a_volunteer_or_a_district_and_is_journalled() throws IOException {
        Path file = temp.resolve("visits.html");

        assertThat(shell.run("print", "visits", file, "--volunteer", "V1", "--why", "round of November")
                        .code())
                .isZero();

        assertThat(Files.readString(file))
                .contains("松涛街", "王桂兰", "0451-****1111", "As of 2026-11-20, 1 elders")
                .doesNotContain("李淑芳");
        assertThat(shell.run("journal", "--format", "csv").out())
                .contains(",li.na,PRINT,ELDER,E1,round of November,")
                .doesNotContain(",E2,");
        Path other = temp.resolve("other.html");
        shell.run("print", "visits", other, "--district", "230103", "--why", "round");
        assertThat(Files.readString(other)).contains("李淑芳").doesNotContain("王桂兰");
    }

    @Test
    void the_blank_survey_form_needs_no_programme() throws IOException {
        Path file = temp.resolve("survey.docx");

        assertThat(new Shell(temp.resolve("none.db"))
                        .run("print", "survey-form", file, "--lang", "zh")
                        .out())
                .isEqualTo("已写入 " + file + "\n");

        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
        assertThat(temp.resolve("none.db")).doesNotExist();
    }

    @Test
    void figures_are_a_page_or_a_workbook_and_name_nobody() throws IOException {
        Path page = temp.resolve("figures.html");
        Path book = temp.resolve("figures.xlsx");

        shell.run("figures", page, "--as-of", "2026-11-15", "--known-at", "2026-11-16T00:00:00Z");
        shell.run("figures", book, "--as-of", "2026-11-15");

        assertThat(Files.readString(page))
                .contains(
                        "<desc id=\"trend-said\">2026-01: –; ",
                        "judged as of 2026-11-15; the report takes what was recorded by 2026-11-16T00:00:00Z.")
                .doesNotContain("王桂兰", "赵敏");
        assertThat(Files.readAllBytes(book)).startsWith('P', 'K');
        assertThat(shell.run("figures", temp.resolve("figures.txt")).errLines())
                .containsExactly(temp.resolve("figures.txt") + " is to be what? Let its name end with .html or .xlsx.");
    }
}
