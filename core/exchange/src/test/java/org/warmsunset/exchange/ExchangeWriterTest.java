package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Importer;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.RowSource;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

class ExchangeWriterTest {
    private static final String SMALL_2024 = "../../examples/cli/src/test/acceptance/small-2024/folder";
    private static final String ELDERS = "elders.csv";
    private static final String ELDER_HEADER = "elder_id,name,district,address,remarks\n";

    @TempDir
    Path temp;

    Folder in;
    Folder out;
    private MemoryProgrammeStore store;

    @BeforeEach
    void makeProgramme() {
        in = new Folder(temp.resolve("in"));
        out = new Folder(temp.resolve("out"));
        store = new MemoryProgrammeStore();
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL_2024, "src/test/resources/acceptance/lane-2024/folder"})
    void what_was_imported_is_exported_row_for_row(String folder) throws IOException {
        ExchangeFolder small = ExchangeFolder.open(Path.of(folder));
        take(small);

        Map<String, Long> written = export();

        for (DraftType<?> type : DraftType.all()) {
            if (small.rows(type.file()).isEmpty()) {
                assertThat(written).containsEntry(type.file(), 0L);
                continue;
            }
            List<Map<String, String>> expected = cells(small, type.file());
            List<Map<String, String>> actual = cells(out.open(), type.file());
            assertThat(actual).as(type.file()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(written).containsEntry(type.file(), (long) expected.size());
        }
    }

    @Test
    void an_export_of_an_import_of_an_export_has_the_same_bytes() throws IOException {
        take(ExchangeFolder.open(Path.of(SMALL_2024)));
        export();
        MemoryProgrammeStore copy = new MemoryProgrammeStore();
        importer(copy).importAll(out.open());
        Folder again = new Folder(temp.resolve("again"));

        copy.read(session -> unchecked(() -> ExchangeWriter.write(session, again.path())));

        for (DraftType<?> type : DraftType.all()) {
            assertThat(again.text(type.file())).as(type.file()).isEqualTo(out.text(type.file()));
        }
    }

    @Test
    void people_are_ordered_by_id_and_lines_end_as_the_rfc_says() throws IOException {
        in.with(ELDERS, ELDER_HEADER + "E2,李芳,230102,,\nE1,王桂兰,230103,,\n");
        take(in.open());

        export();

        String empty = ",".repeat(14);
        assertThat(out.text(ELDERS))
                .isEqualTo(String.join(",", DraftType.ELDERS.columns())
                        + "\r\nE1,王桂兰,,,,230103" + empty
                        + "\r\nE2,李芳,,,,230102" + empty + "\r\n");
    }

    @Test
    void odd_characters_come_back_as_they_went_in() throws IOException {
        List<String> odd = List.of(
                "𠮷野䶮", "王　桂兰", "阿依古丽·买买提", "=1+1", "+86", "-x", "@home", "a,b", "a\"b", "a\nb", "a\r\nb", " x ", "é");
        StringBuilder text = new StringBuilder(ELDER_HEADER);
        for (int i = 0; i < odd.size(); i++) {
            String cell = odd.get(i).replace("\"", "\"\"");
            text.append("E").append(10 + i).append(",\"").append(cell).append("\",230102,,\n");
        }
        in.with(ELDERS, text.toString());
        take(in.open());

        export();

        assertThat(out.rows(ELDERS).stream().skip(1).map(row -> row.cells().get(1)))
                .containsExactlyElementsOf(odd);
    }

    @Test
    void a_folder_that_holds_something_else_is_left_alone() throws IOException {
        out.with("letter.txt", "Dear all");

        assertThatThrownBy(this::export).hasCauseInstanceOf(DirectoryNotEmptyException.class);
        assertThat(out.files()).containsExactly("letter.txt");
    }

    @Test
    void the_files_of_an_earlier_export_are_replaced() throws IOException {
        out.with(ELDERS, "old").with("problems.csv", "old").with("cards.csv.part", "unfinished");

        export();

        assertThat(out.files())
                .containsExactlyInAnyOrderElementsOf(
                        DraftType.all().stream().map(DraftType::file).toList());
        assertThat(out.rows(ELDERS)).hasSize(1);
    }

    @Test
    void an_export_that_fails_leaves_the_files_of_before() throws IOException {
        out.with(ELDERS, "old");

        assertThatThrownBy(() -> store.read(session -> unchecked(() -> {
                    return ExchangeWriter.write(new BreakingSession(session), out.path());
                })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(out.files()).containsExactly(ELDERS);
        assertThat(out.text(ELDERS)).isEqualTo("old");
    }

    @Test
    void rejected_rows_are_written_with_their_reasons_and_can_be_mended() throws IOException {
        in.with(ELDERS, ELDER_HEADER + "E1,王桂兰,230102,,\nE2,\"李,芳\",2301,,好\n");
        Imported imported = importer(store).importValid(in.open());

        ExchangeWriter.writeRejected(imported.rejected(), Locale.ENGLISH, out.path());

        assertThat(out.files()).containsExactly(ELDERS, "problems.csv");
        assertThat(out.text("problems.csv"))
                .isEqualTo("file,line,column,code,sentence\r\n"
                        + "elders.csv,3,district,not-a-district,"
                        + "\"'2301' is no district code: write its six digits, such as 230102.\"\r\n");
        out.with(ELDERS, out.text(ELDERS).replace("2301,", "230103,"));
        assertThat(take(out.open()).counts().get(DraftType.ELDERS)).isEqualTo(new Imported.Count(1, 0, 0, 0));
        export();
        assertThat(cells(out.open(), ELDERS))
                .contains(Map.of("elder_id", "E2", "name", "李,芳", "district", "230103", "remarks", "好"));
    }

    private static Importer importer(MemoryProgrammeStore into) {
        return new Importer(into, RuleBooks.caringDaughters2019(), LocalDate.of(2026, 10, 31), "0451");
    }

    private Imported take(RowSource source) {
        return importer(store).importAll(source);
    }

    private Map<String, Long> export() {
        return store.read(session -> unchecked(() -> ExchangeWriter.write(session, out.path())));
    }

    /** The cells of each row that are not empty, by their columns, in an order that does not depend on that of rows. */
    private static List<Map<String, String>> cells(ExchangeFolder folder, String file) {
        List<Row> rows = Folder.rows(folder, file);
        List<String> columns = rows.get(0).cells();
        List<Map<String, String>> cells = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, String> byColumn = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                if (!row.cells().get(i).isEmpty()) {
                    byColumn.put(columns.get(i), row.cells().get(i));
                }
            }
            cells.add(byColumn);
        }
        return cells;
    }

    private static Map<String, Long> unchecked(Writing writing) {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        Map<String, Long> write() throws IOException;
    }
}
