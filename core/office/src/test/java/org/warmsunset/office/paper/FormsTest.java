package org.warmsunset.office.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Table;
import org.warmsunset.people.Elder;
import org.warmsunset.recognition.Certificate;

/** The survey form, the certificate and the list of visits. */
class FormsTest {
    @TempDir
    Path temp;

    private static List<List<String>> rows(Paper paper) {
        List<List<String>> rows = new ArrayList<>();
        for (Block block : paper.leaves().get(0).blocks()) {
            if (block instanceof Table table) {
                for (Row row : table.rows()) {
                    rows.add(row.cells().stream().map(Cell::text).toList());
                }
            }
        }
        return rows;
    }

    @Test
    void the_survey_form_asks_what_annex_1_asks() {
        assertThat(rows(SurveyForm.blank(Locale.CHINESE)))
                .containsExactly(
                        List.of("姓名", "", "出生年月", "", "民族", ""),
                        List.of("家庭住址", "", "联系方式", ""),
                        List.of("子女或亲属\n联系方式", "关系", "姓名", "工作单位或常住地址", "联系方式"),
                        List.of("", "", "", ""),
                        List.of("", "", "", ""),
                        List.of("", "", "", ""),
                        List.of("空巢老人现状\n（按实际情况填写）", "身体状况", ""),
                        List.of("精神心理", ""),
                        List.of("子女赡养", ""),
                        List.of("居住状况", ""),
                        List.of("特长爱好", ""),
                        List.of("空巢老人\n需求状况\n（在对应栏内打√）", "生活照料", "", "文体活动", ""),
                        List.of("心理抚慰", "", "法律援助", ""),
                        List.of("健康保健", "", "应急救助", ""),
                        List.of("备注", ""));
    }

    @Test
    void the_survey_form_is_a_sheet_too() throws IOException {
        Path file = temp.resolve("survey.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            PaperXlsx.write(SurveyForm.blank(Locale.CHINESE), out);
        }

        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<List<String>> rows = book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(rows).hasSize(17);
            assertThat(rows.get(0)).startsWith("空巢（独居）老龄妇女情况调查表");
            assertThat(rows.get(1)).containsExactly("姓名", "", "出生年月", "", "民族", "");
            assertThat(rows.get(3)).containsExactly("子女或亲属\n联系方式", "关系", "姓名", "工作单位或常住地址", "", "联系方式");
        }
    }

    @Test
    void visits_are_listed_street_by_street_with_room_to_write() {
        List<Elder> elders = new ArrayList<>();
        for (String address : List.of("新阳路12号", "", "建国街8号", "新阳路2号")) {
            elders.add(Elder.builder()
                    .id(ElderId.of("E" + elders.size()))
                    .name("王桂兰")
                    .address(address.isEmpty() ? Optional.empty() : Optional.of(address))
                    .phone(PhoneNumber.parse("13900000002", "0451"))
                    .district(DistrictCode.parse("230102"))
                    .build());
        }

        List<String> first =
                rows(VisitSheets.of(elders, LocalDate.of(2026, 11, 1), Numbers.MASKED, Locale.CHINESE)).stream()
                        .map(row -> row.get(0))
                        .toList();

        assertThat(first)
                .containsExactly("住址", "建国街", "建国街8号", "", "", "新阳路", "新阳路2号", "新阳路12号", "", "", "未注明街路", "", "", "");
        assertThat(rows(VisitSheets.of(elders, LocalDate.of(2026, 11, 1), Numbers.MASKED, Locale.CHINESE))
                        .get(2))
                .containsExactly("建国街8号", "王桂兰", "139****0002", "", "", "", "");
    }

    @Test
    void a_certificate_has_the_four_blocks_and_says_how_far_it_came() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        Entry drawnUp = Entry.builder(Certificates.SORT)
                .id(EntryId.of("2026-V1-1"))
                .volunteer(VolunteerId.of("V1"))
                .day(day)
                .put(Certificates.FROM, LocalDate.of(2026, 1, 1))
                .put(Certificates.UNTIL, LocalDate.of(2026, 10, 31))
                .put(Certificates.MINUTES, 6125)
                .put(Certificates.NAMED, "赵敏")
                .put(Certificates.DOCUMENT, "230199194105120083")
                .put(Certificates.CONTENT, "聊天 40")
                .put(Certificates.ISSUER, "道里区妇联")
                .build();
        Certificate certificate = Certificate.of(drawnUp, List.of(), day);

        Paper paper = CertificatePaper.of(certificate, Optional.empty(), Numbers.MASKED, Locale.CHINESE);

        assertThat(rows(paper))
                .startsWith(
                        List.of("志愿者", "姓名", "赵敏", "志愿者号", "V1"),
                        List.of("证件号码", "**************0083"),
                        List.of("服务", "服务日期", "2026-01-01 至 2026-10-31"),
                        List.of("服务时长", "102 小时 5 分钟"),
                        List.of("服务内容", "聊天 40"),
                        List.of("出具单位", "单位名称", "道里区妇联", "负责人", ""))
                .endsWith(List.of("查验", "证明编号", "2026-V1-1", "开具日期", "2026-11-01"), List.of("验证码", "", "备注", ""));
        assertThat(paper.leaves().get(0).blocks()).contains(new Block.Line("办理状态：已开具，尚未审核　签发日期：–", Block.Side.LEFT));
        assertThat(rows(CertificatePaper.of(certificate, Optional.of("ABCD"), Numbers.WHOLE, Locale.ENGLISH)))
                .contains(List.of("Document", "230199194105120083"), List.of("Code", "ABCD", "Notes", ""));
    }
}
