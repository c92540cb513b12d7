package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.office.table.TableFile;

/** Exports that are opened in Excel, WPS or LibreOffice. */
class ExportForSpreadsheetsTest {
    @TempDir
    Path temp;

    private Shell filled() throws IOException {
        Shell shell = new Shell(temp.resolve("programme.db")).as("li.na");
        shell.run(
                "import",
                Programme.in(temp.resolve("in")).with("elders.csv", """
                                elder_id,name,district,remarks
                                E1,王桂兰,230102,=1+1
                                E2,李淑芳,230102,''=quoted
                                """).folder());
        return shell;
    }

    @Test
    void a_folder_with_a_byte_order_mark_comes_back_the_same() throws IOException {
        Shell shell = filled();
        Path plain = temp.resolve("plain");
        Path marked = temp.resolve("marked");
        Path again = temp.resolve("again");
        shell.run("export", plain);

        shell.run("export", marked, "--bom");

        assertThat(Files.readString(marked.resolve("elders.csv")))
                .startsWith("\uFEFFelder_id,")
                .contains(",'=1+1,\r\n", ",''=quoted,\r\n");
        assertThat(Files.readString(plain.resolve("elders.csv"))).contains(",=1+1,\r\n", ",''=quoted,\r\n");
        Shell other = new Shell(temp.resolve("other.db"));
        assertThat(other.run("import", marked).code()).isZero();
        other.run("export", again);
        assertThat(Files.readString(again.resolve("elders.csv")))
                .isEqualTo(Files.readString(plain.resolve("elders.csv")));
    }

    @Test
    void a_workbook_has_a_sheet_for_each_file_in_the_language_of_the_answers() throws IOException {
        Shell shell = filled();
        Path file = temp.resolve("all.xlsx");

        Shell.Result exported = shell.run("export", "--workbook", file, "--lang", "zh");

        assertThat(exported.outLines()).endsWith("已导出到 " + file);
        try (TableFile book = TableFile.open(file)) {
            assertThat(book.rows("老人").map(row -> row.cells().get(0))).containsExactly("老人编号", "E1", "E2");
        }
        assertThat(shell.run("export", "--workbook", file).err()).contains(file.toString());
        assertThat(shell.run("export").errLines().get(0)).contains("FOLDER", "--workbook");
    }
}
