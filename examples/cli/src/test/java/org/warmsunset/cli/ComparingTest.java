package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
    /** A parent's book, in which a week has two days with a chat or a visit. */
    private static final String TWO_DAYS = """
            {"name": "two-days", "parent": "caring-daughters-2019", "versions": [{"version": "two", "duties": [
              {"code": "WEEKLY_CHAT", "name": {"en": "Two chats"}, "clause": "c", "owed": {"every": "WEEK"},
               "done": {"by": ["CHAT", "VISIT"], "onDays": 2}}]}]}
            """;

    private static final List<String> FIRST_WEEK =
            List.of("--as-of", "2026-10-11", "--from", "2026-10-11", "--to", "2026-10-11");

    @TempDir
    Path temp;

    private Shell shell;

    @BeforeEach
    void makeProgramme() throws IOException {
        Programme programme = Programme.in(temp.resolve("in")).with("service_records.csv", """
                record_id,elder_id,volunteer_id,day,kinds,recorded_at
                R1,E1,V1,2026-10-06,CHAT,2026-10-12T08:00:00Z
                """);
        shell = new Shell(temp.resolve("programme.db").toString());
        shell.run("import", programme.folder());
    }

    @Test
    void a_report_diff_names_the_record_that_came_later() {
        Shell.Result result = run("report-diff", "--known-at", "2026-10-11T00:00:00Z", "--format", "csv");

        assertThat(result.out().lines())
                .containsExactly(
                        "pairing,elder,duty,first,last,before,after,records",
                        "P1,E1,WEEKLY_CHAT,2026-10-05,2026-10-11,MISSED,MET,R1");
        assertThat(result.code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_report_diff_takes_two_instants_of_which_the_second_is_later() {
        String early = "2026-10-11T00:00:00Z";

        assertThat(run("report-diff").errLines().get(0)).startsWith("--known-at is missing: add it.");
        assertThat(run("report-diff", "--known-at", early, "--then", early)
                        .errLines()
                        .get(0))
                .isEqualTo("--then " + early + " is not after --known-at " + early + ": swap them or correct one.");
        assertThat(run("report-diff", "--known-at", early, "--then", "2026-10-11T00:00:01Z")
                        .code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void a_rehearsal_shows_what_another_book_would_change() throws IOException {
        Path book = Files.writeString(temp.resolve("two-days.json"), TWO_DAYS);

        assertThat(run("rehearse", "--against", book, "--format", "csv").out().lines())
                .containsExactly(
                        "pairing,elder,duty,first,last,before,after,records",
                        "P1,E1,WEEKLY_CHAT,2026-10-05,2026-10-11,MET,MISSED,");
        assertThat(run("rehearse", "--against", book, "--lang", "zh").out()).startsWith("变化的结论：1 条\n现行规则完成率 ");
    }

    @Test
    void a_snapshot_is_asked_again_and_compared() throws IOException {
        Path snapshot = temp.resolve("week.json");
        run("report", "--snapshot", snapshot, "--known-at", "2026-10-13T00:00:00Z");
        String again = "Report from 2026-10-11 to 2026-10-11, as of 2026-10-11,"
                + " by what was recorded by 2026-10-13T00:00:00Z\n";

        assertThat(shell.run("recheck", snapshot))
                .isEqualTo(new Shell.Result(ExitCode.FINE, again + "It still says the same.\n", ""));
        assertThat(run("report", "--snapshot", snapshot).errLines().get(0))
                .isEqualTo(snapshot + " is there already: name a new file.");

        Path late = temp.resolve("late");
        Programme.in(late).with("service_records.csv", """
                record_id,elder_id,volunteer_id,day,kinds,recorded_at,voided_at
                R1,E1,V1,2026-10-06,CHAT,2026-10-12T08:00:00Z,2026-10-12T09:00:00Z
                """);
        shell.run("import", late);

        Shell.Result changed = shell.run("recheck", snapshot, "--format", "csv");
        assertThat(changed.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(changed.out().lines())
                .containsExactly("of,key,before,after", "PAIRINGS,,1/0/0/6,0/1/0/6", "PAIRINGS,230102,1/0/0/6,0/1/0/6");
        assertThat(shell.run("recheck", snapshot, "--lang", "zh").out()).contains("结果与当时不同：2 项");
    }

    @Test
    void a_snapshot_by_another_book_is_told() throws IOException {
        Path snapshot = temp.resolve("week.json");
        run("report", "--snapshot", snapshot);
        Path book = Files.writeString(temp.resolve("two-days.json"), TWO_DAYS);

        Shell.Result result = shell.run("recheck", snapshot, "--rules", book);

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(result.out())
                .contains("It was made by another rule book: caring-daughters-2019 then, two-days now.");
    }

    @Test
    void what_is_no_snapshot_is_named() throws IOException {
        Path other = Files.writeString(temp.resolve("other.json"), "{\"from\": 1}");

        assertThat(shell.run("recheck", other).err())
                .startsWith(other + " is no snapshot of a report (from (1): expected a text that is not blank):");
    }

    @Test
    void a_bad_book_is_named_that_is_tried_out() throws IOException {
        Path book = Files.writeString(temp.resolve("bad.json"), "{}");

        assertThat(run("rehearse", "--against", book).errLines())
                .allSatisfy(line -> assertThat(line).startsWith("The rule book " + book + " is wrong at "));
    }

    private Shell.Result run(Object... args) {
        return shell.run(Stream.concat(Stream.of(args), FIRST_WEEK.stream()).toArray());
    }
}
