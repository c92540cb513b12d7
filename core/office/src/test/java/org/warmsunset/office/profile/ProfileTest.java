package org.warmsunset.office.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Importer;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.UnreadableRowsException;
import org.warmsunset.office.table.TableFile;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.memory.MemoryProgrammeStore;

class ProfileTest {
    private static final RuleBook RULES = RuleBooks.caringDaughters2019();
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Map<String, String> DAOLI = Map.of("district", "道里区");

    @TempDir
    Path folder;

    private final ProgrammeStore store = new MemoryProgrammeStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_survey_sheet_of_two_header_rows_is_taken_in_and_once_more_changes_nothing() throws IOException {
        Path survey = workbook("调查表", sheet -> {
            sheet.row("哈尔滨市空巢（独居）老龄妇女情况调查表");
            sheet.row("填报单位：道里区妇联");
            sheet.row(
                    "序号",
                    "姓 名",
                    "出生年月",
                    "民族",
                    "家庭住址",
                    "联系方式",
                    "身份证号",
                    "子女或亲属联系方式",
                    "",
                    "",
                    "",
                    "居住状况",
                    "空巢老人需求状况（在对应栏内打√）",
                    "",
                    "备注");
            sheet.row("", "", "", "", "", "", "", "关系", "姓名", "工作单位或常住地址", "联系方式", "", "生活照料", "心理抚慰", "");
            sheet.row(
                    "1",
                    "白玉莲",
                    "1941.5",
                    "汉",
                    "松涛街8号",
                    "0451-80001111",
                    "230199194105120083",
                    "女儿",
                    "白晓帆",
                    "温哥华",
                    "+1 604 555 0123",
                    "独居",
                    "√",
                    "☑",
                    "");
            sheet.row("", "", "", "", "", "", "", "儿子", "白海", "", "15400000031", "", "", "", "");
            sheet.row("2", "邢国栋", "1938年11月", "满族", "和兴路20号", "15400000002", "", "", "", "", "", "与配偶同住", "", "", "无");
            sheet.row("合计", "2人");
            sheet.row("填表人：刘芳", "", "", "审核人：");
        });

        assertThat(counts(take("survey-2019", survey, DAOLI)))
                .isEqualTo(Map.of("elders.csv", "+2 ~0 =0", "relatives.csv", "+2 ~0 =0"));
        Elder elder = elders().get(0).name().orElseThrow().equals("白玉莲") ? elders().get(0) : elders().get(1);
        assertThat(elder.district()).hasToString("230102");
        assertThat(elder.birthMonth()).hasToString("Optional[1941-05]");
        assertThat(elder.needs()).hasToString("[DAILY_LIVING, EMOTIONAL_SUPPORT]");
        assertThat(elder.relatives()).extracting(relative -> relative.name()).containsExactly("白晓帆", "白海");
        assertThat(elder.id().value()).matches("E-[0-9A-Z]{12}").doesNotContain("2301991941");

        assertThat(counts(take("survey-2019", survey, DAOLI)))
                .isEqualTo(Map.of("elders.csv", "+0 ~0 =2", "relatives.csv", "+0 ~0 =2"));
    }

    @Test
    void a_survey_form_that_was_filled_in_is_taken_in_like_a_row_of_the_sheet() throws IOException {
        Path form = workbook("附件1", sheet -> {
            sheet.row("哈尔滨市空巢（独居）老龄妇女情况调查表");
            sheet.row("姓名", "白玉莲", "出生年月", "1941.5", "民族", "汉");
            sheet.row("家庭住址", "松涛街8号", "", "", "联系方式", "0451-80001111");
            sheet.row("子女或亲属联系方式", "关系", "姓名", "工作单位或常住地址", "", "联系方式");
            sheet.row("", "女儿", "白晓帆", "温哥华", "", "+1 604 555 0123");
            sheet.row("", "儿子", "白海", "", "", "15400000031");
            sheet.row("空巢老人现状", "身体状况", "血压高");
            sheet.row("", "精神心理", "乐观");
            sheet.row("", "居住状况", "独居");
            sheet.row("空巢老人需求状况", "生活照料", "√", "文体活动", "");
            sheet.row("", "心理抚慰", "☑", "法律援助", "");
            sheet.row("填表人：刘芳　填表日期：2026年7月3日");
        });

        assertThat(counts(take("survey-2019", form, DAOLI)))
                .isEqualTo(Map.of("elders.csv", "+1 ~0 =0", "relatives.csv", "+2 ~0 =0"));
        Elder elder = elders().get(0);
        assertThat(elder.birthMonth()).hasToString("Optional[1941-05]");
        assertThat(elder.health()).contains("血压高");
        assertThat(elder.needs()).hasToString("[DAILY_LIVING, EMOTIONAL_SUPPORT]");
        assertThat(elder.surveyedOn()).contains(LocalDate.of(2026, 7, 3));
        assertThat(elder.relatives()).extracting(relative -> relative.name()).containsExactly("白晓帆", "白海");

        assertThat(counts(take("survey-2019", form, DAOLI)))
                .isEqualTo(Map.of("elders.csv", "+0 ~0 =1", "relatives.csv", "+0 ~0 =2"));
    }

    @Test
    void what_is_understood_is_said_before_anything_is_stored() throws IOException {
        Path survey = workbook("Sheet1", sheet -> {
            sheet.row("登记表");
            sheet.row("姓名", "星座", "联系方式");
            sheet.row("白玉莲", "白羊", "15400000002");
            sheet.row("合计", "1");
        });

        try (TableFile file = TableFile.open(survey)) {
            Understood understood = ProfileRows.of(profile("survey-2019"), file, directory(), Map.of())
                    .understood();

            assertThat(understood.header()).isEqualTo(2);
            assertThat(understood.columns()).containsExactly(Map.entry("name", "姓名"), Map.entry("phone", "联系方式"));
            assertThat(understood.others()).containsExactly("星座");
            assertThat(understood.rows()).isEqualTo(Map.of("elders.csv", 1L, "relatives.csv", 0L));
            assertThat(understood.left()).containsExactly(4L);
            assertThat(understood.missing()).containsExactly("district");
        }
        assertThat(elders()).isEmpty();
    }

    @Test
    void the_national_survey_carries_the_community_down() throws IOException {
        Path survey = workbook("空巢老人", sheet -> {
            sheet.row("县（市、区）", "街道", "社区", "姓名", "性别", "公民身份号码", "居住状况", "自理能力", "紧急联系人", "紧急联系人电话");
            sheet.row("道里区", "新阳路街道", "安静社区", "白玉莲", "女", "230199194105120083", "独居", "自理", "白晓帆", "15400000031");
            sheet.row("", "", "", "邢国栋", "男", "23019919381103011X", "夫妻空巢", "", "", "");
        });

        assertThat(counts(take("survey-national", survey, Map.of())))
                .isEqualTo(Map.of("elders.csv", "+2 ~0 =0", "relatives.csv", "+1 ~0 =0"));
        assertThat(elders()).allSatisfy(elder -> {
            assertThat(elder.district()).hasToString("230102");
            assertThat(elder.address().orElseThrow()).isEqualTo("新阳路街道；安静社区");
        });
    }

    @Test
    void volunteers_and_their_hours_come_from_another_system() throws IOException {
        Path people = workbook("志愿者", sheet -> {
            sheet.row("志愿汇志愿者信息");
            sheet.row("导出时间：2026-10-31");
            sheet.row("姓名", "性别", "手机号", "证件号码", "所属组织", "注册时间");
            sheet.row("宫晓梅", "女", "15400000011", "", "巾帼队", "2020-03-05 10:20:00");
        });
        Path hours = workbook("时长", sheet -> {
            sheet.row("志愿汇时长");
            sheet.row("");
            sheet.row("姓名", "手机号", "服务时长（小时）");
            sheet.row("宫晓梅", "15400000011", "260.5");
        });

        assertThat(counts(take("zhiyuanhui-people", people, DAOLI))).isEqualTo(Map.of("volunteers.csv", "+1 ~0 =0"));
        Map<String, String> day = Map.of("day", "2026-09-30");
        assertThat(counts(take("zhiyuanhui-hours", hours, day))).isEqualTo(Map.of("opening_hours.csv", "+1 ~0 =0"));
        assertThat(counts(take("zhiyuanhui-hours", hours, day))).isEqualTo(Map.of("opening_hours.csv", "+0 ~0 =1"));
    }

    @Test
    void pairings_and_visits_find_people_by_their_names() throws IOException {
        store("E1", "白玉莲", "V1", "宫晓梅");
        store("E2", "邢国栋", "V2", "迟丽娟");
        Path pairings = workbook("慈善1+1", sheet -> {
            sheet.row("老人姓名", "志愿者姓名", "结对时间");
            sheet.row("白玉莲", "宫晓梅", "2026年9月7日");
            sheet.row("邢国栋", "迟丽娟", "2026年9月7日");
        });
        Path visits = workbook("走访", sheet -> {
            sheet.row("走访对象", "走访人", "走访时间", "走访类型", "走访方式", "走访结果", "走访内容");
            sheet.row("白玉莲", "宫晓梅", "2026-10-27 09:30", "入户走访", "上门", "正常", "聊天");
            sheet.row("邢国栋", "迟丽娟", "2026/10/28", "电话问候", "电话", "有异常", "");
        });
        Path ledger = workbook("台账", sheet -> {
            sheet.row("老人姓名", "志愿者", "2026年10月5日", "2026年10月12日");
            sheet.row("白玉莲", "宫晓梅", "√", "上门");
            sheet.row("邢国栋", "迟丽娟", "", "电话");
        });

        assertThat(counts(take("pairing-list", pairings, Map.of()))).isEqualTo(Map.of("pairings.csv", "+2 ~0 =0"));
        assertThat(counts(take("shequyun-visits", visits, Map.of())))
                .isEqualTo(Map.of("service_records.csv", "+2 ~0 =0"));
        assertThat(counts(take("shequyun-visits", visits, Map.of())))
                .isEqualTo(Map.of("service_records.csv", "+0 ~0 =2"));
        assertThat(counts(take("visit-ledger", ledger, Map.of()))).isEqualTo(Map.of("service_records.csv", "+3 ~0 =0"));
        assertThat(counts(take("visit-ledger", ledger, Map.of()))).isEqualTo(Map.of("service_records.csv", "+0 ~0 =3"));
    }

    @Test
    void somebody_who_is_not_stored_or_one_of_two_is_told_on_her_row() throws IOException {
        store("E1", "白玉莲", "V1", "宫晓梅");
        store("E2", "白玉莲", "V2", "迟丽娟");
        Path visits = workbook("走访", sheet -> {
            sheet.row("走访对象", "走访人", "走访时间");
            sheet.row("白玉莲", "宫晓梅", "2026-10-27");
            sheet.row("冷秀芬", "宫晓梅", "2026-10-27");
        });

        try (TableFile file = TableFile.open(visits)) {
            assertThat(ProfileRows.of(profile("shequyun-visits"), file, directory(), Map.of())
                            .understood()
                            .problems())
                    .extracting(problem -> problem.line().orElseThrow() + " " + problem.code())
                    .containsExactly("2 ambiguous-person", "3 unknown-person");
        }
    }

    @Test
    void what_is_wrong_is_told_by_the_table_s_own_headings() throws IOException {
        Path survey = workbook("调查表", sheet -> {
            sheet.row("姓名", "出生年月");
            sheet.row("白玉莲", "1945年13月");
        });

        try (TableFile file = TableFile.open(survey)) {
            ProfileRows rows = ProfileRows.of(profile("survey-2019"), file, directory(), DAOLI);
            assertThatThrownBy(() -> importer().importAll(rows))
                    .isInstanceOfSatisfying(ImportRefusedException.class, refused -> {
                        Problem problem = rows.inTable(refused.problems().get(0));
                        assertThat(problem.file()).isEqualTo("调查表.xlsx");
                        assertThat(problem.line()).contains(2);
                        assertThat(problem.column()).contains("出生年月");
                    });
        }
    }

    @Test
    void a_table_without_the_columns_that_must_be_there_is_refused_with_them() throws IOException {
        Path other = workbook("表", sheet -> sheet.row("品名", "数量"));

        try (TableFile file = TableFile.open(other)) {
            assertThatThrownBy(() -> ProfileRows.of(profile("survey-national"), file, directory(), Map.of()))
                    .isInstanceOfSatisfying(
                            UnreadableRowsException.class,
                            refused -> assertThat(refused.problem().details()).isEqualTo(Map.of("value", "姓名、公民身份号码")));
            for (String name : Profile.SHIPPED) {
                assertThat(ProfileRows.fit(profile(name), file)).isZero();
            }
        }
    }

    @Test
    void a_profile_of_one_s_own_repeats_a_row_for_each_person_in_a_cell() throws IOException {
        store("E1", "白玉莲", "V1", "宫晓梅");
        store("E2", "邢国栋", "V2", "迟丽娟");
        Profile own = Profile.parse("own", new StringReader("""
                {"headings": {"elder": ["老人"], "who": ["志愿者们"], "day": ["日期"]},
                 "required": ["elder", "who"],
                 "files": {"service_records.csv": {
                   "_each": "who", "_split": "[、和]",
                   "record_id": {"key": "R-", "of": [{"person": "elder", "name": "elder"}, {"column": "*item"}, "day"]},
                   "elder_id": {"person": "elder", "name": "elder"},
                   "volunteer_id": {"person": "volunteer", "name": "*item"},
                   "day": "day", "kinds": "=VISIT"}}}"""));
        Path table = workbook("表", sheet -> {
            sheet.row("老人", "志愿者们", "日期");
            sheet.row("白玉莲", "宫晓梅、迟丽娟", "2026-10-27");
        });

        assertThat(counts(take(own, table, Map.of()))).isEqualTo(Map.of("service_records.csv", "+2 ~0 =0"));
    }

    @Test
    void a_profile_that_cannot_be_used_names_the_place() {
        assertFault("{", "profile: this is no JSON");
        assertFault("{\"files\": {}}", "profile: 'headings' is missing");
        assertFault("{\"headings\": {}, \"files\": {\"x.csv\": {}}}", "/files/x.csv: there is no such file");
        assertFault(
                "{\"headings\": {}, \"files\": {\"elders.csv\": {\"nam\": \"=x\"}}}",
                "/files/elders.csv/nam: elders.csv has no such column");
        assertFault(
                "{\"headings\": {}, \"files\": {\"elders.csv\": {\"name\": \"nobody\"}}}",
                "/files/elders.csv/name: 'nobody' is not among the headings");
        assertFault("{\"header\": 3}", "/header: this is unknown; known are carried, en, files, headings");
    }

    private static void assertFault(String json, String start) {
        assertThatThrownBy(() -> Profile.parse("own", new StringReader(json)))
                .isInstanceOf(InvalidProfileException.class)
                .hasMessageStartingWith(start);
    }

    @Test
    void every_shipped_profile_says_in_both_languages_what_it_is_for() {
        assertThat(Profile.SHIPPED).allSatisfy(name -> {
            assertThat(profile(name).title(Locale.CHINESE)).isNotEqualTo(name);
            assertThat(profile(name).title(Locale.ENGLISH)).isNotEqualTo(name);
        });
    }

    private static Profile profile(String name) {
        return Profile.shipped(name).orElseThrow();
    }

    private Directory directory() {
        return store.read(session -> Directory.of(session, text -> "key" + text));
    }

    private Importer importer() {
        return new Importer(store, RULES, TODAY, "0451");
    }

    private Imported take(String name, Path table, Map<String, String> settings) throws IOException {
        return take(profile(name), table, settings);
    }

    private Imported take(Profile profile, Path table, Map<String, String> settings) throws IOException {
        try (TableFile file = TableFile.open(table)) {
            ProfileRows rows = ProfileRows.of(profile, file, directory(), settings);
            assertThat(rows.understood().problems()).isEmpty();
            return importer().importAll(rows);
        }
    }

    private static Map<String, String> counts(Imported imported) {
        return imported.counts().entrySet().stream()
                .filter(count -> !count.getValue().isNothing())
                .collect(Collectors.toMap(
                        count -> count.getKey().file(),
                        count -> "+%d ~%d =%d"
                                .formatted(
                                        count.getValue().added(),
                                        count.getValue().changed(),
                                        count.getValue().unchanged())));
    }

    private List<Elder> elders() {
        return store.read(session -> session.elders().page(null, 10).stream()
                .map(each -> each.value())
                .toList());
    }

    private void store(String elder, String elderName, String volunteer, String volunteerName) {
        DistrictCode district = DistrictCode.parse("230102");
        store.write(session -> {
            session.elders()
                    .insert(Elder.builder()
                            .id(ElderId.of(elder))
                            .name(elderName)
                            .district(district)
                            .phone(PhoneNumber.parse("1540000000" + elder.charAt(1), "0451"))
                            .build());
            session.volunteers()
                    .insert(Volunteer.builder()
                            .id(VolunteerId.of(volunteer))
                            .name(volunteerName)
                            .district(district)
                            .build());
            return null;
        });
    }

    /** A sheet that is filled row by row. */
    private static final class Filled {
        private final Worksheet sheet;
        private int next;

        Filled(Worksheet sheet) {
            this.sheet = sheet;
        }

        void row(String... cells) {
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    sheet.value(next, i, cells[i]);
                }
            }
            next++;
        }
    }

    private interface Filling {
        void fill(Filled sheet);
    }

    private Path workbook(String name, Filling filling) throws IOException {
        Path file = folder.resolve(name + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            filling.fill(new Filled(book.newWorksheet(name)));
        }
        return file;
    }

    @Test
    void the_columns_of_the_exchange_folder_in_chinese_need_no_profile() throws IOException {
        Path own = workbook("老人", sheet -> {
            sheet.row("登记表");
            sheet.row("老人编号", "姓名", "性别", "出生年月", "所属区县", "居住状况");
            sheet.row("E1", "白玉莲", "女", "1941年5月", "道里区", "独居");
            sheet.row("E2", "邢国栋", "男", "", "南岗区");
        });

        try (TableFile file = TableFile.open(own)) {
            org.warmsunset.office.table.OwnSheets sheets = org.warmsunset.office.table.OwnSheets.of(file);
            assertThat(counts(importer().importAll(sheets))).isEqualTo(Map.of("elders.csv", "+2 ~0 =0"));
        }
        assertThat(elders()).extracting(elder -> elder.district().toString()).containsExactly("230102", "230103");
    }
}
