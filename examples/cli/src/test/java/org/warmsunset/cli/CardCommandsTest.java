package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
