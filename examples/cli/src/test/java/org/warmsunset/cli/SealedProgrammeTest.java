package org.warmsunset.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.jdbi.Keyset;

/** What is personal lies sealed in the programme's file, under keys beside it. */
class SealedProgrammeTest {
    private static final Path TOWN = Path.of("../town/folder");
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "address",
            "phone",
            "mobile",
            "id_number",
            "health",
            "medication",
            "mental_state",
            "support_by_children",
            "hobbies",
            "surveyed_by",
            "remarks",
            "workplace_or_residence",
            "reason",
            "note",
            "contact",
            "title",
            "source");

    /** The names of units and teams are nobody's. */
    private static final Set<String> ORGANISATION = Set.of("units.csv", "teams.csv");

    /** Of how many bytes the shortest of the texts is. */
    private static final int START = 3;

    @TempDir
    private Path temp;

    private Path database;
    private Path keys;
    private Shell shell;

    @BeforeEach
    void noKeysInTheEnvironment() {
        database = temp.resolve("town.db");
        keys = temp.resolve("town.db.keys");
        shell = new Shell(database, Map.of("LANG", "en_US.UTF-8"));
    }

    @Test
    void nothing_personal_is_left_in_the_files_and_the_log_of_a_whole_demo() throws IOException {
        Path folder = temp.resolve("demo");

        Shell.Result demo = shell.runAlone("demo", "--town", TOWN, "--folder", folder);

        assertThat(demo.code()).as(demo.err()).isEqualTo(ExitCode.FINE);
        Set<String> texts = personalTexts(TOWN);
        assertThat(texts).hasSizeGreaterThan(1_000);
        assertThat(found(texts, folder)).isEmpty();
        assertThat(texts).noneMatch(demo.err()::contains);
    }

    @Test
    void nothing_personal_is_left_by_an_import_and_by_what_is_done_with_it() throws Exception {
        shell.run("import", Programme.in(temp.resolve("folder")).folder());
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = other.createStatement()) {
            // Whoever else has the file open keeps its logs from being removed.
            statement.executeQuery("select count(*) from elder").close();
            importAndRecord();
            assertThat(temp.resolve("town.db-wal")).isNotEmptyFile();
        }
    }

    private void importAndRecord() throws IOException {
        Shell.Result imported = shell.run("import", TOWN);
        Shell.Result recorded = shell.run(
                "record",
                "--elder",
                "E0001",
                "--volunteer",
                "V0001",
                "--kind",
                "CHAT",
                "--note",
                "她说想女儿了",
                "--day",
                "2026-10-30");
        Shell.Result refused = shell.run("record", "--elder", "E9999", "--volunteer", "V0001", "--kind", "CHAT");

        assertThat(imported.code()).as(imported.err()).isEqualTo(ExitCode.FINE);
        assertThat(recorded.code()).as(recorded.err()).isEqualTo(ExitCode.FINE);
        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        Set<String> texts = personalTexts(TOWN);
        texts.add("她说想女儿了");
        assertThat(found(texts, TOWN)).hasSizeGreaterThan(1_000);
        assertThat(found(texts, temp)).isEmpty();
        for (Shell.Result result : List.of(imported, recorded, refused)) {
            assertThat(texts).noneMatch((result.out() + result.err())::contains);
        }
    }

    @Test
    void without_its_keys_the_file_is_refused_and_no_others_are_made() throws IOException {
        shell.run("import", Programme.in(temp.resolve("folder")).folder());
        Path kept = Files.move(keys, temp.resolve("kept"));

        Shell.Result refused = shell.run("report");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.errLines())
                .containsExactly(("%s is encrypted, and these are not its keys: put its keyset beside it as %s.keys, "
                                + "or name it with --keys or in WARM_SUNSET_KEYS.")
                        .formatted(database, database));
        assertThat(keys).doesNotExist();
        assertThat(shell.run("report", "--keys", kept).code()).isEqualTo(ExitCode.FINE);
        assertThat(inEnvironment(Keyset.read(kept)).run("report").code()).isEqualTo(ExitCode.FINE);
        assertThat(inEnvironment(Keyset.fresh()).run("report").code()).isEqualTo(ExitCode.PROBLEM);
    }

    @Test
    void a_backup_under_other_keys_is_named_and_replaces_nothing() throws IOException {
        Path backup = temp.resolve("backup.db");
        shell.run("import", Programme.in(temp.resolve("folder")).folder());
        shell.run("backup", backup);

        Shell.Result refused = inEnvironment(Keyset.fresh()).run("restore", backup, "--replace");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.errLines())
                .containsExactly(backup + " is encrypted, and these are not its keys: name its keyset with --keys or in"
                        + " WARM_SUNSET_KEYS.");
        assertThat(shell.run("report").code()).isEqualTo(ExitCode.FINE);
    }

    private Shell inEnvironment(Keyset keyset) {
        return new Shell(database, Map.of(Keys.VARIABLE, keyset.secretText()));
    }

    /** Every personal text of a folder, phones in all forms; none that is another's sex, team, relation or the like. */
    private static Set<String> personalTexts(Path folder) throws IOException {
        Set<String> personal = new HashSet<>();
        StringBuilder others = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> row.getFieldsAsMap().forEach((column, cell) -> {
                        if (PERSONAL.contains(column)
                                && !ORGANISATION.contains(file.getFileName().toString())) {
                            personal.add(cell.strip());
                            personal.add(cell.replaceAll("[ -]", ""));
                        } else {
                            others.append(cell).append('\n');
                        }
                    }));
                }
            }
        }
        personal.removeIf(String::isEmpty);
        personal.removeAll(within(others.toString().getBytes(UTF_8), personal));
        return personal;
    }

    /** Those of which the bytes are in any file in a folder itself, and not in one beneath. */
    private static Set<String> found(Set<String> texts, Path folder) throws IOException {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.list(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                found.addAll(within(Files.readAllBytes(file), texts));
            }
        }
        return found;
    }

    /** Reads the bytes once: a search for each of the thousands of texts took half a minute. */
    private static Set<String> within(byte[] bytes, Set<String> texts) {
        Map<Integer, List<String>> byStart = texts.stream().collect(groupingBy(text -> start(text.getBytes(UTF_8), 0)));
        BitSet starts = new BitSet();
        byStart.keySet().forEach(starts::set);
        Set<String> found = new HashSet<>();
        for (int i = 0; i <= bytes.length - START; i++) {
            int start = start(bytes, i);
            if (starts.get(start)) {
                for (String text : byStart.get(start)) {
                    byte[] sought = text.getBytes(UTF_8);
                    if (Arrays.equals(bytes, i, Math.min(i + sought.length, bytes.length), sought, 0, sought.length)) {
                        found.add(text);
                    }
                }
            }
        }
        return found;
    }

    private static int start(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 16) | ((bytes[at + 1] & 0xff) << 8) | (bytes[at + 2] & 0xff);
    }
}
