package org.warmsunset.office.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.Row;
import org.warmsunset.office.table.TableFile;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.recognition.Hours;
import org.warmsunset.recognition.VolunteerHours;
import org.warmsunset.report.Counts;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.DistrictLine;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.Kept;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.PairingLine;
import org.warmsunset.report.ReferralCounts;
import org.warmsunset.report.Report;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import org.xml.sax.InputSource;

class FiguresTest {
    private static final Window WINDOW =
            new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2026, 2, 28));
    private static final DistrictCode DAOLI = DistrictCode.parse("230102");
    private static final String BASIS =
            "口径：规则 caring-daughters-2019（2019 版）；期末在 2026-01-01 至 2026-12-31 的各期，截至 2026-02-28 判定；"
                    + "报表按 2026-03-01T00:00:00Z 前录入的记录。";

    @TempDir
    Path temp;

    private static Figures figures() {
        Counts counts = new Counts(9, 1, 2, 3, 0);
        Kept kept = Kept.of(
                counts,
                Map.of("WEEKLY_CHAT", counts),
                List.of(new Kept.Missed(
                        "WEEKLY_CHAT", DateRange.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 11)))));
        Sums sums = new Sums(1, counts, List.of(new DistrictLine(DAOLI, 1, counts)));
        Report report = new Report(
                new Summary(WINDOW, sums, null, List.of(), false),
                List.of(new PairingLine(PairingId.of("P1"), ElderId.of("E1"), VolunteerId.of("V1"), DAOLI, kept)),
                List.of(),
                List.of(new ElderLine(ElderId.of("E1"), 20, 7, 0), new ElderLine(ElderId.of("E2"), 1, 40, 3)));
        Coverage coverage = new Coverage(
                WINDOW,
                List.of(
                        new NeedLine(NeedCategory.DAILY_LIVING, 4, 3, 12),
                        new NeedLine(NeedCategory.EMERGENCY_AID, 1, 0, 0)),
                List.of(),
                List.of(),
                new ReferralCounts(5, 3, 1, 0, 1));
        Hours hours =
                new Hours(WINDOW.asOf(), false, List.of(new VolunteerHours(VolunteerId.of("V1"), 6125, 0, 0, 0, 1)));
        return new Figures(
                RuleBooks.caringDaughters2019(),
                Instant.parse("2026-03-01T00:00:00Z"),
                report,
                List.of(
                        new Figures.Month(YearMonth.of(2026, 1), counts),
                        new Figures.Month(YearMonth.of(2026, 2), Counts.none())),
                coverage,
                hours,
                new Volume(List.of(new Volume.Line(
                        new Volume.Key(YearMonth.of(2026, 1), Optional.empty(), Optional.of(Channel.PHONE)),
                        2,
                        5,
                        90))));
    }

    private static String page(Locale language) throws IOException {
        StringWriter out = new StringWriter();
        FiguresPage.write(figures(), language, out);
        return out.toString();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    @Test
    void a_page_says_by_what_rule_each_table_counts() throws Exception {
        Document page = parsed(page(Locale.CHINESE));

        NodeList rules = page.getElementsByTagName("p");
        assertThat(rules.getLength()).isEqualTo(8);
        assertThat(rules.item(0).getTextContent())
                .isEqualTo("完成率 = 已完成 ÷（已完成 + 未完成）；免责和待完成不计入分母。每期计入老人当期最后一天所在的区县。" + BASIS);
        for (int i = 0; i < rules.getLength(); i++) {
            assertThat(rules.item(i).getTextContent()).endsWith(BASIS);
        }
        assertThat(page.getElementsByTagName("h2").item(3).getTextContent()).isEqualTo("失联天数");
    }

    @Test
    void charts_say_in_words_what_they_show() throws Exception {
        Document page = parsed(page(Locale.ENGLISH));

        NodeList said = page.getElementsByTagName("desc");
        assertThat(said.getLength()).isEqualTo(3);
        assertThat(said.item(0).getTextContent()).isEqualTo("Daoli District: 90.0 %");
        assertThat(said.item(1).getTextContent()).isEqualTo("2026-01: 90.0 %; 2026-02: –");
        assertThat(said.item(2).getTextContent()).isEqualTo("P1: 2026-01-05/2026-01-11");
        assertThat(page(Locale.ENGLISH))
                .contains(
                        "<title id=\"bars-title\">By district</title>",
                        "<rect x=\"150\" y=\"4\" width=\"450\" height=\"14\" fill=\"#2b6cb0\"/>",
                        "<rect x=\"184\" y=\"4\" width=\"59\" height=\"14\" fill=\"#c53030\"/>",
                        "<circle cx=\"162\" cy=\"34\" r=\"3\" fill=\"#2b6cb0\"/>");
    }

    @Test
    void a_workbook_has_a_sheet_for_each_table_with_numbers_as_numbers() throws IOException {
        Path file = temp.resolve("figures.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            FiguresWorkbook.write(figures(), Locale.CHINESE, out);
        }

        try (TableFile book = TableFile.open(file)) {
            assertThat(book.sheets()).containsExactly("按区县", "按月", "按结对", "失联天数", "需求与五送", "转介", "志愿时长", "服务量");
            assertThat(book.rows("按区县").map(Row::cells))
                    .containsExactly(
                            List.of("关爱空巢老人履行情况（2026-01-01 至 2026-12-31）"),
                            List.of(BASIS),
                            List.of("完成率 = 已完成 ÷（已完成 + 未完成）；免责和待完成不计入分母。每期计入老人当期最后一天所在的区县。"),
                            List.of("区县代码", "区县", "结对", "已完成", "未完成", "免责", "待完成", "完成率"),
                            List.of("230102", "道里区", "1", "9", "1", "2", "3", "90.0 %"),
                            List.of("合计", "", "1", "9", "1", "2", "3", "90.0 %"));
            assertThat(book.rows("失联天数").skip(4).map(Row::cells))
                    .containsExactly(List.of("E2", "40", "1", "3"), List.of("E1", "7", "20", "0"));
            assertThat(book.rows("志愿时长").skip(4).map(Row::cells)).containsExactly(List.of("V1", "102", "6125", "1"));
            assertThat(book.rows("服务量").skip(4).map(Row::cells))
                    .containsExactly(List.of("2026-01", "–", "电话", "2", "5", "90"));
            assertThat(book.rows("需求与五送").skip(4).map(Row::cells))
                    .containsExactly(List.of("生活照料", "送温暖", "4", "3", "12"), List.of("应急救助", "–", "1", "0", "0"));
        }
    }
}
