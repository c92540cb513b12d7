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

/** Adding and voiding entries of the archive. */
@ParameterizedClass
@EnumSource(Engine.class)
class ArchiveCommandsTest {
    @Parameter
    Engine engine;

    @TempDir
    Path temp;

    Shell shell;

    @BeforeEach
    void takeIn() throws IOException {
        shell = new Shell(engine.place(temp, "programme")).as("li.na");
        shell.run("import", Programme.in(temp.resolve("in")).folder());
    }

    private Shell.Result away(String id) {
        return shell.run(
                "entry",
                "state",
                "entry_id=" + id,
                "elder_id=E1",
                "from=2026-11-01",
                "status=AWAY",
                "--why",
                "her son told");
    }

    private String exported(String file) throws IOException {
        shell.run("export", temp.resolve("out"));
        return Files.readString(temp.resolve("out").resolve(file));
    }

    @Test
    void an_entry_is_added_and_voided_and_the_journal_says_why() throws IOException {
        assertThat(away("N1").out()).isEqualTo("Added as N1\n");
        assertThat(exported("states.csv")).contains("N1,E1,2026-11-01,AWAY,,2026-11-20T04:00:00Z,\r\n");

        assertThat(shell.run("void-entry", "N1", "--why", "it was her sister").out())
                .isEqualTo("N1 is void; the archive keeps it.\n");

        assertThat(exported("states.csv"))
                .endsWith("N1,E1,2026-11-01,AWAY,,2026-11-20T04:00:00Z,2026-11-20T04:00:00Z\r\n");
        assertThat(shell.run("journal", "--format", "csv").outLines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("number,"),
                        added -> assertThat(added).contains(",li.na,ENTRY_ADDED,ELDER,E1,her son told,"),
                        voided -> assertThat(voided).contains(",li.na,ENTRY_VOIDED,ELDER,E1,it was her sister,"));
    }

    @Test
    void what_is_wrong_with_an_entry_is_said_by_its_column() {
        assertThat(shell.run("entry", "state", "elder_id=E1", "from=2026-13-01", "--why", "visit")
                        .err())
                .contains(
                        "from '2026-13-01' is a day that does not exist", "tier Neither status nor tier is filled in");
        assertThat(shell.run("entry", "incident", "elder_id=E1", "day=2026-11-21", "kind=FALL", "--why", "visit")
                        .err())
                .contains("day '2026-11-21' is after today, 2026-11-20");
        assertThat(shell.run("entry", "incident", "elder_id=E9", "day=2026-11-20", "kind=FALL", "--why", "visit")
                        .err())
                .contains("'E9' is not stored");
        assertThat(shell.run("entry", "mood", "elder_id=E1", "--why", "visit"))
                .satisfies(result -> assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE))
                .satisfies(result -> assertThat(result.err())
                        .startsWith("There is no sort of entry 'mood': name one of survey, state, incident,"));
        assertThat(shell.run("entry", "state", "colour=red", "--why", "visit").err())
                .startsWith("It has no column 'colour': name some of entry_id, elder_id, from, status, tier,");
    }

    @Test
    void an_entry_is_added_once_and_voided_once() {
        away("N1");
        assertThat(away("N1").err()).startsWith("'N1' was stored");
        shell.run("void-entry", "N1", "--why", "wrong");
        assertThat(shell.run("void-entry", "N1", "--why", "wrong").err()).contains("'N1'");
        assertThat(shell.run("void-entry", "N2", "--why", "wrong").err()).startsWith("'N2' is not stored");
        assertThat(shell.run("void-entry", "N1").code()).isEqualTo(ExitCode.WRONG_USE);
    }
}
