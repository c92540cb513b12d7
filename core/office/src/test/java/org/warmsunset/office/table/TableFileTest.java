package org.warmsunset.office.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

class TableFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void a_workbook_is_known_by_its_bytes_whatever_its_name() throws IOException {
        Path file = folder.resolve("老人.csv");
        workbook(file);

        try (TableFile table = TableFile.open(file)) {
            assertThat(table.sheets()).containsExactly("老人", "说明");
            assertThat(rows(table, "老人")).containsExactly(List.of("姓名", "日期"), List.of("白玉莲", "2026-10-27"));
            assertThat(table.hiddenRows("老人")).containsExactly(2L);
            assertThat(table.hiddenRows("说明")).isEmpty();
        }
    }

    private static void workbook(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet elders = book.newWorksheet("老人");
            elders.value(0, 0, "姓名");
            elders.value(0, 1, "日期");
            elders.value(1, 0, "白玉莲");
            elders.value(1, 1, LocalDate.of(2026, 10, 27));
            elders.style(1, 1).format("yyyy-mm-dd").set();
            elders.hideRow(1);
            book.newWorksheet("说明").value(0, 0, "每人一行");
            Worksheet hidden = book.newWorksheet("旧表");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        }
    }

    @Test
    void a_text_is_read_in_its_encoding_with_its_separator() throws IOException {
        Path file = folder.resolve("elders.txt");
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE)) {
            String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
            Files.write(file, (mark + "姓名\t住址\n𠮷野\t道里区\n").getBytes(charset));
            try (TableFile table = TableFile.open(file)) {
                assertThat(table.sheets()).containsExactly("");
                assertThat(rows(table, "")).containsExactly(List.of("姓名", "住址"), List.of("𠮷野", "道里区"));
            }
        }
    }

    private static List<List<String>> rows(TableFile table, String sheet) throws IOException {
        try (Stream<Row> rows = table.rows(sheet)) {
            return rows.map(Row::cells).toList();
        }
    }

    @Test
    void what_is_no_table_is_named() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] locked = new byte[2048];
        System.arraycopy(old, 0, locked, 0, old.length);
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, locked, 1024, mark.length);

        assertThat(refused(old)).isEqualTo("old-workbook");
        assertThat(refused(locked)).isEqualTo("encrypted-workbook");
        assertThat(refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).isEqualTo("no-table");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isEqualTo("damaged-workbook");
    }

    private String refused(byte[] bytes) throws IOException {
        Path file = folder.resolve("table.xlsx");
        Files.write(file, bytes);
        return refused(file);
    }

    private static String refused(Path file) {
        UnreadableRowsException refused = catchThrowableOfType(UnreadableRowsException.class, () -> {
            try (TableFile table = TableFile.open(file)) {
                for (String sheet : table.sheets()) {
                    rows(table, sheet);
                }
            }
        });
        return refused.problem().code();
    }

    @Test
    void what_is_far_too_large_is_refused_before_it_is_held() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        zip(bomb, "xl/sharedStrings.xml", "<si><t>x</t></si>", 12_000_000);
        assertThat(refused(bomb)).isEqualTo("too-large");
        assertThat(Files.size(bomb)).isLessThan(1_000_000);

        Path wide = folder.resolve("wide.xlsx");
        zip(wide, "xl/worksheets/sheet1.xml", "<c><v>1</v></c>", 1_000_000);
        assertThat(refused(wide)).isEqualTo("too-wide");

        Path far = folder.resolve("far.xlsx");
        zip(far, "xl/worksheets/sheet1.xml", "<row><c r=\"ZZZZZZ1\"/></row>", 1);
        assertThat(refused(far)).isEqualTo("too-wide");

        Path entities = folder.resolve("entities.xlsx");
        zip(entities, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", 1);
        assertThat(refused(entities)).isEqualTo("damaged-workbook");
    }

    private static void zip(Path file, String part, String text, int times) throws IOException {
        byte[] block = text.repeat(Math.min(times, 1000)).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < Math.max(1, times / 1000); i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
    }

    /** Whatever happens to a file, it is read, or refused with a sentence. */
    @Test
    void a_damaged_file_is_read_or_refused() throws IOException {
        Path whole = folder.resolve("whole.xlsx");
        workbook(whole);
        byte[] sound = Files.readAllBytes(whole);
        byte[] text = "姓名,住址\n\"白,玉莲\",道里区\n".getBytes(GB18030);
        Random random = new Random(19);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            byte[] damaged = (i % 2 == 0 ? sound : text).clone();
            for (int k = random.nextInt(4); k >= 0; k--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = folder.resolve("damaged.xlsx");
            Files.write(file, damaged);
            try (TableFile table = TableFile.open(file)) {
                for (String sheet : table.sheets()) {
                    rows(table, sheet);
                }
            } catch (UnreadableRowsException e) {
                refusals.add(e.problem().code());
            }
        }
        assertThat(refusals).contains("damaged-workbook", "malformed");
    }
}
