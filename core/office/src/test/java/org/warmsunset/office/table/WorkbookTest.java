package org.warmsunset.office.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.intake.Row;

class WorkbookTest {
    @TempDir
    Path folder;

    @Test
    void days_times_and_numbers_become_texts() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, LocalDate.of(2026, 10, 27));
            sheet.style(1, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 1, LocalDate.of(1941, 5, 1));
            sheet.style(1, 1).format("yyyy\\年m\\月").set();
            sheet.value(1, 2, LocalDateTime.of(2026, 10, 27, 14, 5));
            sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 3, 0.59);
            sheet.style(1, 3).format("h:mm").set();
            sheet.value(1, 4, 13_800_000_001L);
            sheet.value(1, 5, 1941.5);
            sheet.value(1, 6, 0.1 + 0.2);
            sheet.value(1, 8, true);
        });
        assertThat(rows(file))
                .containsExactly(
                        List.of("姓名"),
                        List.of(
                                "2026-10-27",
                                "1941-05-01",
                                "2026-10-27 14:05",
                                "14:09",
                                "13800000001",
                                "1941.5",
                                "0.3",
                                "",
                                "1"));
    }

    @Test
    void a_number_that_lost_digits_shows_it() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, 230_103_194_503_011_228L);
            sheet.value(0, 1, 230_103_450_301_122L);
        });
        assertThat(rows(file)).containsExactly(List.of("2.30103194503011E+17", "230103450301122"));
    }

    @Test
    void a_format_of_chinese_excel_that_the_file_does_not_spell_out_shows_a_day() {
        assertThat(Stream.of(27, 28, 31, 36, 50, 57, 58, 14, 22))
                .allSatisfy(id -> assertThat(CellText.shown(id, null)).isEqualTo(CellText.Shown.DAY));
        assertThat(Stream.of(32, 33, 34, 35, 55, 56, 18, 20, 46))
                .allSatisfy(id -> assertThat(CellText.shown(id, null)).isEqualTo(CellText.Shown.TIME));
        assertThat(Stream.of(0, 1, 4, 23, 37, 49))
                .allSatisfy(id -> assertThat(CellText.shown(id, null)).isEqualTo(CellText.Shown.NUMBER));
    }

    private Path workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("表一"));
        }
        return file;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (Workbook book = Workbook.open(file);
                Stream<Row> rows = book.rows("表一")) {
            return rows.map(Row::cells).toList();
        }
    }
}
