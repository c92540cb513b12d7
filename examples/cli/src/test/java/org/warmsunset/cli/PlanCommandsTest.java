package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far the plan came, told on the command line. */
class PlanCommandsTest {
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
}
