package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders for which an independent program has answers; {@code .ci/acceptance} compares them. */
class AcceptanceTest {
    private static final Path CASES = Path.of("src", "test", "acceptance");

    @TempDir
    Path temp;

    static List<Path> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void importing_twice_changes_nothing(Path acceptance) {
        Shell shell = new Shell(temp.resolve("case.db"));
        shell.run("import", acceptance.resolve("folder"));

        Shell.Result again = shell.run("import", acceptance.resolve("folder"), "--format", "csv");

        assertThat(again.outLines())
                .filteredOn(line -> line.contains(".csv"))
                .isNotEmpty()
                .allMatch(line -> line.matches("files,\\w+\\.csv,0,0,\\d+,0,*"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_was_exported_gives_the_same_answers(Path acceptance) {
        Shell shell = new Shell(temp.resolve("case.db"));
        shell.run("import", acceptance.resolve("folder"));
        shell.run("export", temp.resolve("exported"));
        Shell copy = new Shell(temp.resolve("copy.db"));

        assertThat(copy.run("import", temp.resolve("exported")).code()).isEqualTo(ExitCode.FINE);

        Object[] report = {"report", "--as-of", "2025-01-31", "--format", "json"};
        assertThat(copy.run(report)).isEqualTo(shell.run(report));
    }
}
