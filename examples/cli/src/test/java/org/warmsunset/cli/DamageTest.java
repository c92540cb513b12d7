package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Damage is said aloud, and what is whole goes on. */
@ParameterizedClass
@EnumSource(Engine.class)
class DamageTest {
    @Parameter
    Engine engine;

    @TempDir
    Path temp;

    String place;
    Shell shell;

    @BeforeEach
    void aDamagedElder() throws IOException, SQLException {
        place = engine.place(temp, "town");
        shell = new Shell(place);
        shell.run("import", Programme.in(temp.resolve("in")).folder());
        engine.execute(place, "update elder set name = 'x' where elder_id = 'E1'");
    }

    @Test
    void verify_names_what_is_damaged_and_says_what_to_do() {
        Shell.Result result = shell.run("verify");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.outLines())
                .containsExactly(
                        "Damaged: elder E1, name",
                        "1 place(s) are damaged, and nothing was lost by looking: restore a backup; or write the rest with"
                                + " export --skip-damaged and import that into a new file; a person in a damaged row can be"
                                + " erased as ever.");
        assertThat(shell.run("verify", "--format", "csv").outLines())
                .containsExactly("elder,rebuilt,journalEntry,table,id,column", ",,,elder,E1,name");
    }

    @Test
    void all_others_are_exported_and_can_be_imported_again() throws IOException {
        Path folder = temp.resolve("out");

        assertThat(shell.run("export", folder).errLines())
                .containsExactly((engine.shown(place) + " is damaged: look with verify; then "
                        + (engine == Engine.SQLITE ? "restore it" : "have it restored")
                        + " from a backup, or write the rest with export --skip-damaged and import that into a new "
                        + (engine == Engine.SQLITE ? "file." : "database.")));
        Shell.Result result = shell.run("export", folder, "--skip-damaged");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.outLines())
                .endsWith(
                        "Exported to " + folder,
                        "Damaged: elder E1, name",
                        "1 damaged place(s) were left out, with what names them: this folder does not hold everything.");
        assertThat(Files.readString(folder.resolve("elders.csv")))
                .contains("E2")
                .doesNotContain("E1");
        assertThat(new Shell(temp.resolve("other.db")).run("import", folder).code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_backup_is_refused_unless_damage_may_be_in_it() {
        Path backup = temp.resolve("backup.db");

        assertThat(shell.run("backup", backup).code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(backup).doesNotExist();

        if (engine == Engine.SQLITE) {
            Shell.Result made = shell.run("backup", backup, "--with-damage");
            assertThat(made.outLines()).containsExactly("Copied to " + backup);
            assertThat(made.errLines()).containsExactly("Damaged: elder E1, name");
        }
    }

    @Test
    void she_can_be_erased_as_ever() {
        assertThat(shell.as("li.na")
                        .run("erase", "--elder", "E1", "--why", "a letter", "--yes")
                        .code())
                .isEqualTo(ExitCode.FINE);
        assertThat(shell.run("verify").code()).isEqualTo(ExitCode.FINE);
    }
}
