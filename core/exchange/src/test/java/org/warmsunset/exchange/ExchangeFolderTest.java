package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

class ExchangeFolderTest {
    private static final String ELDERS = "elders.csv";
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path temp;

    Folder folder;

    @BeforeEach
    void makeFolder() {
        folder = new Folder(temp);
    }

    @Test
    void rows_say_the_line_on_which_they_begin() throws IOException {
        folder.with(ELDERS, "elder_id,name\nE1,\"王\n桂兰\"\n\nE2,李芳\n");

        assertThat(folder.rows(ELDERS))
                .containsExactly(
                        new Row(1, List.of("elder_id", "name")),
                        new Row(2, List.of("E1", "王\n桂兰")),
                        new Row(5, List.of("E2", "李芳")));
    }

    @Test
    void quotes_commas_and_every_line_end_are_read() throws IOException {
        folder.with(ELDERS, "a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\nz,\r");

        assertThat(folder.rows(ELDERS))
                .containsExactly(
                        new Row(1, List.of("a", "b")),
                        new Row(2, List.of("x,\"y\"", "1\r\n2")),
                        new Row(4, List.of("z", "")));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() throws IOException {
        folder.with(ELDERS, "\uFEFFelder_id\nE1\n");

        assertThat(folder.rows(ELDERS).get(0).cells()).containsExactly("elder_id");
    }

    @Test
    void a_byte_order_mark_says_utf_8_whatever_was_told() throws IOException {
        folder.with(ELDERS, "\uFEFFname\n𠮷䶮\n");

        assertThat(Folder.rows(folder.open().in(GB18030), ELDERS).get(1).cells())
                .containsExactly("𠮷䶮");
    }

    @Test
    void each_encoding_is_found_by_itself_with_the_rare_characters() throws IOException {
        for (Charset charset : List.of(GB18030, StandardCharsets.UTF_8)) {
            folder.with(ELDERS, "name\n𠮷野　龑䶮\n王芳\n", charset);

            assertThat(folder.rows(ELDERS).get(1).cells()).containsExactly("𠮷野　龑䶮");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            folder.with(ELDERS, "\uFEFFelder_id\tname\nE1\t𠮷野　龑䶮\n", charset);

            assertThat(folder.rows(ELDERS).get(1).cells()).containsExactly("E1", "𠮷野　龑䶮");
        }
    }

    @Test
    void the_separator_is_the_sign_that_stands_most_often_in_a_line() throws IOException {
        for (String separator : List.of(",", ";", "\t", "，")) {
            folder.with(ELDERS, "登记表\n\"a,b;c\"%1$s二%1$s三\n1%1$s2%1$s3\n".replace("%1$s", separator));

            assertThat(folder.rows(ELDERS).get(1).cells()).containsExactly("a,b;c", "二", "三");
        }
    }

    @Test
    void a_fault_in_utf_8_is_refused_on_its_line_after_the_rows_before_it() throws IOException {
        byte[] text = ("name\n" + "王桂兰\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = 'x';
        Files.write(temp.resolve(ELDERS), text);
        List<Row> before = new ArrayList<>();

        Problem problem = problemOf(() -> {
            try (Stream<Row> rows = folder.open().rows(ELDERS).orElseThrow()) {
                rows.forEach(before::add);
            }
        });

        assertThat(problem)
                .isEqualTo(Problem.builder()
                        .file(ELDERS)
                        .line(21)
                        .code("wrong-encoding")
                        .putDetails("encoding", "UTF-8")
                        .build());
        assertThat(before).hasSize(20);
    }

    @Test
    void a_character_cut_off_at_the_end_is_refused() throws IOException {
        Files.write(temp.resolve(ELDERS), new byte[] {'a', '\n', (byte) 0x81, (byte) 0x30});

        assertThat(problemOf(() -> folder.rows(ELDERS)).line()).contains(2);
    }

    @Test
    void characters_survive_every_place_in_the_buffer() throws IOException {
        String name = "𠮷".repeat(40_000);
        for (int shift = 0; shift < 4; shift++) {
            folder.with(ELDERS, "x".repeat(shift) + name);

            assertThat(folder.rows(ELDERS).get(0).cells()).containsExactly("x".repeat(shift) + name);
        }
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_on_the_line_of_its_row() throws IOException {
        folder.with(ELDERS, "a,b\n1,\"x\ny\nz\n");

        assertThat(problemOf(() -> folder.rows(ELDERS)))
                .isEqualTo(
                        Problem.builder().file(ELDERS).line(2).code("malformed").build());
    }

    @Test
    void a_quote_that_closes_inside_a_cell_is_refused() throws IOException {
        folder.with(ELDERS, "a,b\n1,2\n3,\"x\"y\n");

        assertThat(problemOf(() -> folder.rows(ELDERS)).line()).contains(3);
    }

    @Test
    void a_refusal_tells_nothing_of_what_the_file_holds() throws IOException {
        folder.with(ELDERS, "a\n\"x\"秘\n");

        UnreadableRowsException refusal =
                catchThrowableOfType(UnreadableRowsException.class, () -> folder.rows(ELDERS));

        assertThat(refusal).hasMessage("elders.csv: malformed").hasNoCause();
    }

    @Test
    void a_missing_file_is_none_and_an_empty_one_has_no_rows() throws IOException {
        folder.with("pairings.csv", "");

        assertThat(folder.open().rows(ELDERS)).isEmpty();
        assertThat(folder.rows("pairings.csv")).isEmpty();
    }

    @Test
    void a_folder_that_is_missing_or_a_file_is_refused() throws IOException {
        folder.with(ELDERS, "");

        assertThatThrownBy(() -> ExchangeFolder.open(temp.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> ExchangeFolder.open(temp.resolve(ELDERS))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void files_that_are_not_read_are_named_and_folders_that_look_like_ours() throws IOException {
        folder.with(ELDERS, "")
                .with("Suspensions.csv", "")
                .with("service_records (1).csv", "")
                .with("letter.docx", "")
                .with("problems.csv", "")
                .with(".hidden", "");
        Files.createDirectory(temp.resolve("older"));
        Files.createDirectory(temp.resolve("Pairings"));

        assertThat(folder.open().otherFiles())
                .containsExactly("Pairings/", "Suspensions.csv", "letter.docx", "service_records (1).csv");
    }

    @Test
    void a_file_that_is_read_under_another_name_is_not_named() throws IOException {
        folder.with("Elders.csv", "elder_id\n");
        Files.createSymbolicLink(temp.resolve(ELDERS), Path.of("Elders.csv"));

        assertThat(folder.open().otherFiles()).isEmpty();
    }

    @Test
    void progress_adds_up_to_the_size_of_the_files() throws IOException {
        folder.with(ELDERS, "name\n" + "王桂兰\n".repeat(30_000)).with("notes.txt", "not counted");
        List<Long> told = new ArrayList<>();
        ExchangeFolder open = folder.open().tellingProgress(told::add);

        Folder.rows(open, ELDERS);

        assertThat(told.stream().mapToLong(Long::longValue).sum()).isEqualTo(open.size());
        assertThat(told).hasSizeGreaterThan(3);
    }

    @Test
    void rows_are_read_as_they_are_asked_for() throws IOException {
        folder.with(ELDERS, "name\n" + "x\n".repeat(1_000_000));
        List<Long> told = new ArrayList<>();

        try (Stream<Row> rows =
                folder.open().tellingProgress(told::add).rows(ELDERS).orElseThrow()) {
            Iterator<Row> iterator = rows.iterator();
            iterator.next();
            iterator.next();
        }

        assertThat(told.stream().mapToLong(Long::longValue).sum()).isLessThan(200_000);
    }

    private static Problem problemOf(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableRowsException.class, reading).problem();
    }
}
