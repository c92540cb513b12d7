package org.warmsunset.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that people get wrong: what they are told, and that nothing of it is stored. */
class BadInputTest {
    private static final String NOTHING_STORED = "Nothing was stored because of 1 problem(s): mend them and try again.";

    @TempDir
    Path temp;

    Programme programme;
    Shell shell;

    @BeforeEach
    void makeFolder() throws IOException {
        programme = Programme.in(temp.resolve("in"));
        shell = new Shell(temp.resolve("programme.db"));
    }

    @Test
    void an_unknown_column() throws IOException {
        programme.with("pairings.csv", "pairing_id,elder_id,volunteer_id,start,stop\nP1,E1,V1,2026-10-01,\n");

        refused("pairings.csv:1 stop The column 'stop' is unknown: remove or rename it; "
                + "known are pairing_id, elder_id, volunteer_id, start, end, end_reason, follows, voided_at.");
    }

    @Test
    void a_missing_column() throws IOException {
        programme.with("elders.csv", "elder_id,name\nE1,王桂兰\n");

        refused("elders.csv:1 district The column 'district' is missing: add it.");
    }

    @Test
    void a_missing_folder() {
        wrongUse(
                shell.run("import", temp.resolve("none")), temp.resolve("none") + " does not exist: correct the path.");
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void a_file_that_is_no_table() throws IOException {
        Path file = Files.write(temp.resolve("elders.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});

        assertThat(shell.run("import", file).errLines())
                .startsWith("elders.xls This is a workbook of the old sort (.xls, .et): open it and save it as .xlsx.");
        assertThat(temp.resolve("programme.db")).doesNotExist();
    }

    @Test
    void a_missing_file_that_others_need() throws IOException {
        Files.delete(programme.folder().resolve("volunteers.csv"));

        refused("volunteers.csv The file is missing, and other files name what it should hold: "
                + "add it, or import it first.");
    }

    @Test
    void a_folder_of_other_things() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));

        assertThat(shell.run("import", empty).errLines().get(0))
                .contains("The folder holds none of the files of an exchange folder: elders.csv, relatives.csv");
        nothingIsStored();
    }

    @Test
    void utf_8_with_a_fault() throws IOException {
        programme.with("elders.csv", Programme.ELDERS + "E3,王桂兰王桂兰王桂兰王桂兰,230102\n");
        byte[] text = Files.readAllBytes(programme.folder().resolve("elders.csv"));
        text[text.length - "兰,230102\n".getBytes(UTF_8).length] = 'x';
        Files.write(programme.folder().resolve("elders.csv"), text);

        refused("elders.csv:4 From here on the file is not in UTF-8: it is damaged, or in a third encoding; "
                + "save it again as UTF-8 from where it came.");
    }

    @Test
    void broken_quotes() throws IOException {
        programme.with("elders.csv", "elder_id,name,district\nE1,\"王桂兰,230102\nE2,李淑芳,230103\n");

        refused("elders.csv:2 The file cannot be read as CSV from here on: "
                + "look for a quote that is not closed or stands inside a cell.");
    }

    @Test
    void a_cell_too_many() throws IOException {
        programme.with("elders.csv", "elder_id,name,district\nE1,王,桂兰,230102\nE2,李淑芳,230103\n");

        assertThat(shell.run("import", programme.folder()).errLines())
                .startsWith("elders.csv:2 The row has 4 cells and the header has 3: "
                        + "look for a comma too many or too few, or quotes left out.");
        nothingIsStored();
    }

    @Test
    void a_day_that_does_not_exist() throws IOException {
        programme.with("service_records.csv", Programme.RECORDS + "R2,E1,V1,2026-02-30,CHAT,30\n");

        refused("service_records.csv:3 day '2026-02-30' is a day that does not exist: look it up and correct it.");
    }

    @Test
    void an_end_before_the_start() throws IOException {
        programme.with("pairings.csv", Programme.PAIRINGS + "P2,E2,V2,2026-03-02,2026-03-01\n");

        refused("pairings.csv:3 end '2026-03-01' is before 2026-03-02: the end must not be before the start.");
    }

    @Test
    void a_pairing_of_an_unknown_elder() throws IOException {
        programme.with("pairings.csv", Programme.PAIRINGS + "P2,E9,V2,2026-03-02,\n");

        refused("pairings.csv:3 elder_id 'E9' is no elder, neither in elders.csv nor stored: "
                + "correct the id or add the elder.");
    }

    @Test
    void a_second_active_pairing_of_one_elder() throws IOException {
        programme.with("pairings.csv", Programme.PAIRINGS + "P2,E1,V2,2026-10-20,\n");

        refused("pairings.csv:3 elder_id On 2026-10-20 the elder has pairing P1 already: "
                + "end that one before, or start this one after its end.");
    }

    @Test
    void a_record_of_an_unknown_volunteer() throws IOException {
        programme.with("service_records.csv", Programme.RECORDS + "R2,E1,V9,2026-10-07,CHAT,30\n");

        refused("service_records.csv:3 volunteer_id 'V9' is no volunteer, neither in volunteers.csv nor stored: "
                + "correct the id or add the volunteer.");
    }

    @Test
    void an_unknown_kind() throws IOException {
        programme.with("service_records.csv", Programme.RECORDS + "R2,E1,V1,2026-10-07,CHAT;CALL,30\n");

        refused("service_records.csv:3 kinds 'CHAT;CALL' is not known here: write one of CHAT, VISIT, ACTIVITY, "
                + "GREETING (a list is separated by ';', each once).");
    }

    @Test
    void minutes_beyond_a_day() throws IOException {
        programme.with("service_records.csv", Programme.RECORDS + "R2,E1,V1,2026-10-07,CHAT,1441\n");

        refused("service_records.csv:3 minutes '1441' is no number of minutes from 0 to 1440: correct it."
                + " Hours from before the programme kept records go into opening_hours.csv.");
    }

    @Test
    void an_identity_number_with_a_wrong_check_character_is_not_repeated() throws IOException {
        programme.with(
                "elders.csv", "elder_id,name,district,id_number\nE1,王桂兰,230102,230199195507268287\nE2,李,230103,\n");

        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.err())
                .contains("elders.csv:2 id_number ")
                .contains("has a wrong check character at its end")
                .doesNotContain("19550726")
                .doesNotContain("王桂兰");
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        nothingIsStored();
    }

    @Test
    void the_same_id_twice_in_a_file() throws IOException {
        programme.with("elders.csv", Programme.ELDERS + "E1,王桂,230102\n");

        refused("elders.csv:4 elder_id 'E1' stands on line 2 already: "
                + "keep one of the two rows, or give one another id.");
    }

    @Test
    void a_stored_record_with_other_content() throws IOException {
        shell.run("import", programme.folder());
        programme.with("service_records.csv", Programme.RECORDS.replace("90", "95"));

        Shell.Result result = shell.run("import", programme.folder());

        assertThat(result.errLines())
                .containsExactly(
                        "service_records.csv:2 record_id 'R1' is stored with other content, and a service record never "
                                + "changes: void the stored one and add the mended one under a new id.",
                        NOTHING_STORED);
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(shell.run("hours", "--format", "csv").out()).contains("V1,90,0");
    }

    @Test
    void a_record_of_tomorrow() throws IOException {
        programme.with("service_records.csv", Programme.RECORDS + "R2,E1,V1,2026-11-21,CHAT,30\n");

        refused("service_records.csv:3 day '2026-11-21' is after today, 2026-11-20: "
                + "a service is recorded when it was done.");
    }

    @Test
    void a_number_that_lost_its_digits() throws IOException {
        programme.with(
                "elders.csv",
                "elder_id,name,district,id_number\nE1,王,230102,\nE2,李,230103,\nE3,王桂兰,230102,2.30102E+17\n");

        refused("elders.csv:4 id_number '2.30102E+17' is a number that a spreadsheet cut: set the column to text there "
                + "and enter it anew, the lost digits cannot be guessed.");
    }

    @Test
    void every_problem_is_told_and_in_chinese_when_asked() throws IOException {
        programme
                .with("elders.csv", "elder_id,name,district\nE1,王桂兰,2301\nE2,李淑芳,230103\n")
                .with("service_records.csv", Programme.RECORDS + "R2,E2,V1,2026-02-30,CHAT,30\n");

        Shell.Result result = shell.run("import", programme.folder(), "--lang", "zh");

        assertThat(result.errLines())
                .containsExactly(
                        "elders.csv:2 district “2301”不是行政区划代码：请写六位数字，例如 230102。",
                        "pairings.csv:2 elder_id “E1”本身未能导入：请先改正它所在的行。",
                        "service_records.csv:2 elder_id “E1”本身未能导入：请先改正它所在的行。",
                        "service_records.csv:3 day “2026-02-30”这一天不存在：请核对后改正。",
                        "共有 4 处问题，什么也没有存入：请改正后再试。");
        nothingIsStored();
    }

    @Test
    void a_file_of_a_newer_version() throws SQLException {
        shell.run("import", programme.folder());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + shell.database());
                Statement statement = connection.createStatement()) {
            statement.execute("update warm_sunset_schema_history set version = '9999'");
        }

        problem(
                shell.run("report"),
                shell.database() + " was made by a newer version of Warm Sunset: use that version or a newer one.");
    }

    @Test
    void a_directory_instead_of_the_file() throws IOException {
        Path directory = Files.createDirectory(temp.resolve("directory"));

        wrongUse(
                shell.runAlone("report", "--db", directory),
                directory + " cannot be the programme's file, being a directory or in no folder: "
                        + "name a file with --db.");
    }

    @Test
    void a_file_in_no_folder() {
        Path nowhere = temp.resolve("none").resolve("programme.db");

        wrongUse(
                shell.runAlone("import", programme.folder(), "--db", nowhere),
                nowhere + " cannot be the programme's file, being a directory or in no folder: name a file with --db.");
    }

    @Test
    void a_file_that_is_something_else() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear all, ".repeat(1000));

        problem(
                shell.runAlone("report", "--db", letter),
                letter + " is no programme of Warm Sunset: name another file with --db.");
    }

    @Test
    void a_file_that_is_not_there_is_not_made_by_asking() {
        wrongUse(
                shell.run("report"),
                "There is no programme in " + shell.database()
                        + ": import a folder first, or name the file with --db.");
        assertThat(shell.database()).doesNotExist();
    }

    @Test
    void an_empty_file_does_not_become_a_programme_by_asking() throws IOException {
        Files.createFile(shell.database());

        wrongUse(
                shell.run("report"),
                "There is no programme in " + shell.database()
                        + ": import a folder first, or name the file with --db.");
        assertThat(shell.database()).isEmptyFile();
    }

    @Test
    void a_read_only_file() throws IOException {
        shell.run("import", programme.folder());
        Files.setPosixFilePermissions(shell.database(), PosixFilePermissions.fromString("r--r--r--"));

        problem(
                shell.run("record", "--elder", "E1", "--volunteer", "V1", "--kind", "CHAT"),
                shell.database() + " can be read but not written: change its permissions, or work on a copy.");
        assertThat(shell.run("hours", "--format", "csv").out()).contains("V1,90,0");
    }

    @Test
    void a_year_outside_the_festival_table() {
        wrongUse(
                shell.runAlone("festivals", "2101"),
                "The year 2101 is outside the festival table, which has 1950 to 2100: ask for one of those.");
    }

    @Test
    void a_year_that_is_no_number() {
        assertThat(shell.runAlone("festivals", "next").errLines())
                .containsExactly(
                        "'next' for YEAR is no whole number: write it as 2026.", "See: warm-sunset festivals --help");
    }

    @Test
    void an_unknown_option() {
        Shell.Result result = shell.run("report", "--verbose");

        assertThat(result.errLines())
                .containsExactly(
                        "The option --verbose is unknown: look it up in the help.", "See: warm-sunset report --help");
        assertThat(result.code()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void an_unknown_command_and_none() {
        assertThat(shell.runAlone("reprot").errLines().get(0))
                .startsWith("The command 'reprot' is unknown: use one of import, profile, export, report, ")
                .endsWith(", demo.");
        assertThat(shell.runAlone().errLines().get(0))
                .isEqualTo("A command is missing: say what to do, such as report.");
        assertThat(shell.runAlone("import").errLines().get(0)).isEqualTo("FROM is missing: add it.");
        assertThat(shell.run("hours", "all").errLines().get(0))
                .isEqualTo("'all' is one argument too many: remove it, or put quotes around a text with blanks.");
    }

    @Test
    void values_that_do_not_fit_their_options() {
        assertThat(shell.run("report", "--as-of", "2026-02-30").errLines().get(0))
                .isEqualTo("'2026-02-30' for --as-of is no day that exists: write it as 2026-10-31.");
        assertThat(shell.run("report", "--known-at", "2026-10-31").errLines().get(0))
                .isEqualTo("'2026-10-31' for --known-at is no instant: write it as 2026-10-31T08:00:00Z.");
        assertThat(shell.run("report", "--format", "xml").errLines().get(0))
                .isEqualTo("'xml' for --format is none of table, json, csv: use one of them.");
        assertThat(shell.run("report", "--lang", "fr").errLines().get(0))
                .isEqualTo("'fr' for --lang is none of zh, en: use one of them.");
        assertThat(shell.run("import", "x", "--encoding", "UTF-9").errLines().get(0))
                .isEqualTo("'UTF-9' for --encoding is no known encoding: use UTF-8 or GB18030.");
        assertThat(shell.run("import", "x", "--area-code", "451").errLines().get(0))
                .isEqualTo("'451' for --area-code is no area code: write it as 0451.");
        assertThat(shell.run("explain", "P 1").errLines().get(0))
                .isEqualTo(
                        "'P 1' is no id: write 1 to 64 letters, digits, '-', '_' or '.', and no identity or mobile number.");
        assertThat(shell.run("report", "--as-of", "2026-01-01", "--as-of", "2026-01-02")
                        .errLines()
                        .get(0))
                .isEqualTo("--as-of stands there twice: keep one.");
        assertThat(shell.run("report", "--as-of").errLines().get(0)).isEqualTo("--as-of is missing: add it.");
    }

    @Test
    void a_window_that_ends_before_it_begins() {
        shell.run("import", programme.folder());

        wrongUse(
                shell.run("report", "--from", "2026-02-01", "--to", "2026-01-31"),
                "--from 2026-02-01 is after --to 2026-01-31: swap them or correct one.");
    }

    @Test
    void an_unknown_pairing() {
        shell.run("import", programme.folder());

        problem(
                shell.run("explain", "P9"),
                "Neither a pairing nor an elder 'P9' is stored: look the id up in a report or an export.");
    }

    @Test
    void a_record_by_hand_that_does_not_hold() {
        shell.run("import", programme.folder());

        Shell.Result result = shell.run(
                "record", "--id", "R2", "--elder", "E9", "--volunteer", "V1", "--kind", "chat", "--minutes", "30");

        assertThat(result.errLines())
                .containsExactly(
                        "--elder 'E9' is no elder, neither in elders.csv nor stored: correct the id or add the elder.",
                        NOTHING_STORED);
        assertThat(shell.run("record", "--elder", "E1", "--volunteer", "V1", "--kind", "sing", "--day", "2026-11-31")
                        .errLines())
                .contains(
                        "--day '2026-11-31' is a day that does not exist: look it up and correct it.",
                        "--kind 'SING' is not known here: write one of CHAT, VISIT, ACTIVITY, GREETING "
                                + "(a list is separated by ';', each once).");
        assertThat(shell.run("record", "--elder", "E1", "--kind", "CHAT")
                        .errLines()
                        .get(0))
                .isEqualTo("--volunteer is missing: add it.");
    }

    @Test
    void a_rule_book_that_is_none() throws IOException {
        shell.run("import", programme.folder());
        Path rules = Files.writeString(temp.resolve("rules.json"), "{\"name\": \"mine\"}");

        Shell.Result result = shell.run("report", "--rules", rules);

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.errLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("The rule book " + rules + " is wrong at "));
        wrongUse(
                shell.run("report", "--rules", temp.resolve("none.json")),
                temp.resolve("none.json") + " does not exist: correct the path.");
    }

    @Test
    void a_backup_into_no_folder() {
        shell.run("import", programme.folder());
        Path nowhere = temp.resolve("none").resolve("backup.db");

        wrongUse(
                shell.run("backup", nowhere),
                nowhere + " cannot be made: name a file in a folder that is there and that you may write to.");
    }

    @Test
    void a_backup_that_is_none() throws IOException {
        shell.run("import", programme.folder());
        String before = shell.run("report", "--format", "json").out();
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear all, ".repeat(1000));
        Path empty = Files.createFile(temp.resolve("empty.db"));

        for (Path none : List.of(letter, empty, temp)) {
            String told = none + " is no backup of Warm Sunset: name another file.";
            problem(shell.run("restore", none, "--replace"), told);
            problem(shell.runAlone("restore", none, "--db", temp.resolve("new.db")), told);
        }
        wrongUse(
                shell.run("restore", temp.resolve("none.db")),
                temp.resolve("none.db") + " does not exist: correct the path.");
        assertThat(temp.resolve("new.db")).doesNotExist();
        assertThat(shell.run("report", "--format", "json").out()).isEqualTo(before);
    }

    @Test
    void an_export_into_a_folder_of_other_things() throws IOException {
        shell.run("import", programme.folder());
        Path home = Files.createDirectory(temp.resolve("home"));
        Files.writeString(home.resolve("letter.txt"), "Dear all");

        wrongUse(
                shell.run("export", home),
                home + " holds other files: name an empty folder, a new one, or that of an earlier export.");
        assertThat(home).isDirectoryNotContaining("glob:**.csv");
    }

    @Test
    void a_place_for_the_answer_that_is_full() {
        for (String format : List.of("table", "json", "csv")) {
            OutputStream full = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("no space left");
                }
            };

            problem(
                    shell.runInto(full, new ByteArrayOutputStream(), "festivals", "2027", "--format", format),
                    "The answer was not written to its end: its reader stopped early, or the disk is full.");
        }
    }

    @Test
    void a_record_whose_answer_cannot_be_written_is_said_to_be_stored() {
        shell.run("import", programme.folder());
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        Object[] again = {"record", "--elder", "E1", "--volunteer", "V1", "--kind", "CHAT", "--db", shell.database()};

        problem(
                shell.runInto(broken, new ByteArrayOutputStream(), again),
                "What you asked for is stored, but the answer was not written to its end: do not run the command again.");
        assertThat(shell.run("hours", "--format", "csv").out()).contains("V1");
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_named() throws IOException {
        shell.run("import", programme.folder());
        Path folder = Files.createDirectory(temp.resolve("a-folder"));
        Path elders = temp.resolve("other").resolve("elders.csv");
        Files.createDirectories(elders);
        String sentence = "%s cannot be read or written: look whether the disk is full or the path is right.";

        problem(shell.run("report", "--rules", folder), sentence.formatted(folder));
        problem(shell.run("import", elders.getParent()), sentence.formatted(elders));
        wrongUse(shell.run("backup", folder), folder + " is there already: name a new file.");
    }

    @Test
    void the_same_record_twice_is_asked_about() {
        shell.run("import", programme.folder());
        Object[] twice = {"record", "--elder", "E1", "--volunteer", "V1", "--kind", "CHAT", "--day", "2026-11-19"};
        shell.run(with(twice, "--id", "R8"));

        assertThat(shell.run(with(twice, "--id", "R9")).errLines())
                .containsExactly(
                        "Record R8 says the same already. Type again to record it once more, or nothing to leave it:",
                        "Nothing was recorded, since record R8 says the same already.");
        assertThat(shell.typing("again").run(with(twice, "--id", "R9")).code()).isEqualTo(ExitCode.FINE);
        assertThat(shell.run(with(twice, "--id", "R10", "--again")).code()).isEqualTo(ExitCode.FINE);
        assertThat(shell.run(with(twice, "--id", "R11", "--note", "another")).code())
                .isEqualTo(ExitCode.FINE);
    }

    private static Object[] with(Object[] args, Object... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray();
    }

    @Test
    void no_error_of_java_reaches_anybody_as_a_stack_trace() {
        for (Error error :
                List.of(new OutOfMemoryError("heap"), new StackOverflowError(), new NoClassDefFoundError("x"))) {
            OutputStream failing = new OutputStream() {
                @Override
                public void write(int b) {
                    throw error;
                }
            };

            Shell.Result result =
                    shell.runInto(failing, new ByteArrayOutputStream(), "festivals", "2027", "--format", "csv");

            assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
            assertThat(result.errLines()).hasSize(1);
            assertThat(result.err()).doesNotContain("\tat ");
        }
    }

    @Test
    void very_many_bad_rows_are_told_by_kind() throws IOException {
        String rows =
                IntStream.range(0, 1500).mapToObj(n -> "B" + n + ",王,23\n").collect(Collectors.joining());
        programme.with("elders.csv", Programme.ELDERS + rows);

        Shell.Result refused = shell.run("import", programme.folder());
        assertThat(refused.errLines())
                .hasSize(1002)
                .endsWith(
                        "Only the first thousand rows are named above. In all, by kind: not-a-district 1500.",
                        "Nothing was stored because of 1500 problem(s): mend them and try again.");
        Shell.Result left = shell.run("import", programme.folder(), "--skip-invalid");
        assertThat(left.outLines())
                .contains("Only the first thousand rows are named above. In all, by kind: not-a-district 1500.");
        assertThat(Files.readAllLines(temp.resolve("in-rejects").resolve("elders.csv")))
                .hasSize(1501);
    }

    private void refused(String sentence) {
        Shell.Result result = shell.run("import", programme.folder());
        assertThat(result.errLines()).containsExactly(sentence, NOTHING_STORED);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        nothingIsStored();
    }

    private void nothingIsStored() {
        assertThat(shell.run("export", temp.resolve("out"), "--format", "csv").out())
                .matches("file,rows\\R(\\w+\\.csv,0\\R)+");
    }

    private static void problem(Shell.Result result, String sentence) {
        failed(result, ExitCode.PROBLEM, sentence);
    }

    private static void wrongUse(Shell.Result result, String sentence) {
        failed(result, ExitCode.WRONG_USE, sentence);
    }

    private static void failed(Shell.Result result, int code, String sentence) {
        assertThat(result.errLines()).containsExactly(sentence);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(code);
    }
}
