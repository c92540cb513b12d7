package org.warmsunset.office.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;
import org.warmsunset.office.paper.PaperDocx;
import org.warmsunset.office.paper.SurveyForm;

/** The survey form (annex 1) that somebody filled in. */
class FilledFormTest {
    private static final List<List<String>> FILLED = List.of(
            List.of("姓　名", "白玉莲", "出生年月", "1945年3月", "民 族", "汉"),
            List.of("家庭住址", "道里区新阳路1号2单元301", "", "", "联系方式", "13800000001"),
            List.of("子女或 亲属联 系方式", "关系", "姓名", "工作单位 或常住地址", "", "联系方式"),
            List.of("", "女儿", "李娜", "上海", "", "13900000002"),
            List.of("", "儿子", "李强", "", "", ""),
            List.of("", "", "", "", "", ""),
            List.of("空巢老人 现状（按 实际情况 填写）", "身体状况", "血压高", "", "", ""),
            List.of("", "精神心理", "乐观", "", "", ""),
            List.of("", "子女赡养", "", "", "", ""),
            List.of("", "居住状况", "独居", "", "", ""),
            List.of("", "特长爱好", "唱歌", "", "", ""),
            List.of("空巢老人 需求状况", "生活照料", "√", "文体活动", "", ""),
            List.of("", "心理抚慰", "", "法律援助", "☑", ""),
            List.of("", "健康保健", "×", "应急救助", "", ""),
            List.of("备注", "不要在中午去", "", "", "", ""),
            List.of("填表人：赵芳　　填表日期： 2019 年 7 月 3 日"));

    @TempDir
    Path temp;

    @Test
    void each_form_of_a_document_is_a_row_and_each_further_relative_one_more() throws IOException {
        List<List<String>> other = new ArrayList<>(FILLED);
        other.set(0, List.of("姓名", "孙桂兰", "出生年月", "", "民族", ""));
        other.set(4, List.of("", "", "", "", "", ""));

        List<Map<String, String>> rows = rows(document(List.of(FILLED, other)));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .containsExactly(
                        Map.entry("row", "1"),
                        Map.entry("姓名", "白玉莲"),
                        Map.entry("出生年月", "1945年3月"),
                        Map.entry("民族", "汉"),
                        Map.entry("家庭住址", "道里区新阳路1号2单元301"),
                        Map.entry("联系方式", "13800000001"),
                        Map.entry("身体状况", "血压高"),
                        Map.entry("精神心理", "乐观"),
                        Map.entry("居住状况", "独居"),
                        Map.entry("特长爱好", "唱歌"),
                        Map.entry("生活照料", "√"),
                        Map.entry("法律援助", "☑"),
                        Map.entry("健康保健", "×"),
                        Map.entry("备注", "不要在中午去"),
                        Map.entry("填表人", "赵芳"),
                        Map.entry("填表日期", "2019年7月3日"),
                        Map.entry("关系", "女儿"),
                        Map.entry("亲属姓名", "李娜"),
                        Map.entry("工作单位或常住地址", "上海"),
                        Map.entry("亲属联系方式", "13900000002"));
        assertThat(rows.get(1)).containsExactly(Map.entry("row", "1"), Map.entry("关系", "儿子"), Map.entry("亲属姓名", "李强"));
        assertThat(rows.get(2)).containsEntry("row", "2").containsEntry("姓名", "孙桂兰");
    }

    @Test
    void a_form_that_was_filled_in_as_a_workbook_is_read_in_the_same_way() throws IOException {
        assertThat(rows(workbook(FILLED))).isEqualTo(rows(document(List.of(FILLED))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"☑生活照料 □文体活动 ☑法律援助", "生活照料√ 文体活动□ 法律援助（√）", "■ 生活照料　○ 文体活动　● 法律援助"})
    void a_tick_may_stand_before_a_need_or_behind_it(String needs) throws IOException {
        List<List<String>> form = new ArrayList<>(FILLED.subList(0, 11));
        form.add(List.of("空巢老人 需求状况", needs, "", "", "", ""));

        assertThat(rows(document(List.of(form))).get(0))
                .containsEntry("生活照料", "√")
                .containsEntry("法律援助", "√")
                .doesNotContainKey("文体活动");
    }

    @Test
    void a_tick_of_wingdings_and_one_in_the_cell_of_the_need_itself_are_ticks() throws IOException {
        List<List<String>> form = new ArrayList<>(FILLED);
        form.set(11, List.of("", "生活照料", "SYM", "文体活动√", "", ""));

        assertThat(rows(document(List.of(form))).get(0))
                .containsEntry("生活照料", "√")
                .containsEntry("文体活动", "√");
    }

    @Test
    void a_blank_form_and_one_without_a_name_are_refused() throws IOException {
        List<List<String>> nameless = new ArrayList<>(FILLED);
        nameless.set(0, List.of("姓名", "", "出生年月", "1945年3月", "民族", ""));
        Path blank = temp.resolve("blank.docx");
        try (OutputStream out = Files.newOutputStream(blank)) {
            PaperDocx.write(SurveyForm.blank(Locale.CHINESE), out);
        }

        assertThat(refused(blank)).isEqualTo("blank-form");
        assertThat(refused(document(List.of(FILLED, nameless)))).isEqualTo("required at 2");
    }

    @Test
    void what_is_written_on_our_own_blank_form_is_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PaperDocx.write(SurveyForm.blank(Locale.CHINESE), bytes);
        Path own = temp.resolve("own.docx");

        write(own, answering("备注", "不要在中午去", answering("姓名", "白玉莲", text(bytes.toByteArray()))));

        assertThat(rows(own)).containsExactly(Map.of("row", "1", "姓名", "白玉莲", "备注", "不要在中午去"));
    }

    /** Writes into the cell after a label. */
    private static String answering(String label, String answer, String document) {
        return document.replaceFirst(
                "(" + label + "</w:t></w:r></w:p></w:tc>.*?)(</w:p>)", "$1<w:r><w:t>" + answer + "</w:t></w:r>$2");
    }

    @Test
    void a_list_in_a_document_is_a_table_like_any_other() throws IOException {
        Path list = document(List.of(List.of(List.of("姓名", "联系电话"), List.of("白玉莲", "13800000001"))));

        try (TableFile file = TableFile.open(list);
                Stream<Row> rows = file.rows("1")) {
            assertThat(file.sheets()).containsExactly("1");
            assertThat(rows.map(Row::cells)).containsExactly(List.of("姓名", "联系电话"), List.of("白玉莲", "13800000001"));
        }
    }

    private static String refused(Path file) {
        Problem problem = catchThrowableOfType(UnreadableRowsException.class, () -> TableFile.open(file))
                .problem();
        return problem.code() + problem.line().map(line -> " at " + line).orElse("");
    }

    /** The rows below the header: what is not blank, by its heading, and the number of the row. */
    private static List<Map<String, String>> rows(Path path) throws IOException {
        try (TableFile file = TableFile.open(path);
                Stream<Row> each = file.rows(file.sheets().get(0))) {
            List<Row> rows = each.toList();
            return rows.stream().skip(1).map(row -> named(rows.get(0), row)).toList();
        }
    }

    private static Map<String, String> named(Row header, Row row) {
        Map<String, String> named = new LinkedHashMap<>(Map.of("row", Long.toString(row.line())));
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                named.put(header.cells().get(i), row.cells().get(i));
            }
        }
        return named;
    }

    private Path document(List<List<List<String>>> forms) throws IOException {
        Path file = Files.createTempFile(temp, "form", ".docx");
        String body = forms.stream().map(FilledFormTest::table).collect(Collectors.joining());
        write(file, "<w:document xmlns:w=\"w\"><w:body>%s</w:body></w:document>".formatted(body));
        return file;
    }

    /** A row with one cell stands below the table, as a paragraph. */
    private static String table(List<List<String>> rows) {
        String inside = rows.stream()
                .filter(row -> row.size() > 1)
                .map(row -> row.stream().map(FilledFormTest::cell).collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("", "<w:tbl>", "</w:tbl>"));
        return rows.stream()
                .filter(row -> row.size() == 1)
                .map(row -> "<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(row.get(0)))
                .collect(Collectors.joining("", inside, ""));
    }

    private static String cell(String text) {
        String run = text.equals("SYM")
                ? "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
                : text.chars().mapToObj(c -> "<w:t>" + (char) c + "</w:t>").collect(Collectors.joining());
        return "<w:tc><w:p><w:r>%s</w:r></w:p></w:tc>".formatted(run);
    }

    private static void write(Path file, String document) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(UTF_8));
        }
    }

    private static String text(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("no text");
    }

    private Path workbook(List<List<String>> rows) throws IOException {
        Path file = temp.resolve("form.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("说明").value(0, 0, "请如实填写");
            Worksheet sheet = book.newWorksheet("调查表");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (!text.isEmpty()) {
                        sheet.value(row + 2, column, text);
                    }
                }
            }
        }
        return file;
    }
}
