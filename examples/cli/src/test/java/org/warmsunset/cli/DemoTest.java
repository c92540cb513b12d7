package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path temp;

    Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(temp.resolve("programme.db"));
    }

    @Test
    void the_demo_writes_over_nothing_that_it_did_not_make() throws IOException {
        Path database = Files.writeString(temp.resolve("town.db"), "a real programme");

        Shell.Result result = shell.runAlone("demo", "--town", "../town/folder", "--folder", temp);

        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err())
                .startsWith(temp + " holds files that no demo made: name an empty folder or a new one with --folder.");
        assertThat(database).hasContent("a real programme");
    }

    @Test
    void the_demo_takes_no_place_but_its_folder() {
        Path folder = temp.resolve("demo");

        Shell.Result result = shell.run("demo", "--town", "../town/folder", "--folder", folder);

        assertThat(result.errLines())
                .containsExactly("The demo keeps its programme in a folder of its own: leave --db out, or name the"
                        + " folder with --folder.");
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder).doesNotExist();
    }

    @Test
    void the_demo_can_be_run_again() {
        Path folder = temp.resolve("demo");

        Shell.Result first = shell.runAlone("demo", "--town", "../town/folder", "--folder", folder);
        Shell.Result second = shell.runAlone("demo", "--town", "../town/folder", "--folder", folder);

        assertThat(first.code()).isEqualTo(ExitCode.FINE);
        assertThat(first.err()).isEmpty();
        assertThat(first.outLines().get(0))
                .isEqualTo("A made-up programme in Harbin: 200 elders, 222 volunteers, 208 pairings and 11797 service "
                        + "records");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_demo_makes_nothing_without_a_town() {
        Path folder = temp.resolve("demo");

        Shell.Result result = shell.runAlone("demo", "--town", temp.resolve("none"), "--folder", folder);

        assertThat(result.errLines()).containsExactly(temp.resolve("none") + " does not exist: correct the path.");
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder).doesNotExist();
    }
}
