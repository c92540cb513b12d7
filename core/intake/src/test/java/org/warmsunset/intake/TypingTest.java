package org.warmsunset.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warmsunset.care.RecordKind;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.UnreadableTextException;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;

class TypingTest {
    private static final Reading READING = new Reading("0451", LocalDate.of(2026, 10, 31));

    /** What a text becomes, or why it is refused. */
    private static String read(Form<?> form, String text) {
        try {
            return Typing.read(form, text, READING).toString();
        } catch (UnreadableTextException e) {
            String readings = e.details().containsKey("one")
                    ? " " + e.details().get("one") + " " + e.details().get("other")
                    : "";
            return e.problem() + readings;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026/10/27 | 2026-10-27",
                "2026/9/7 | 2026-09-07",
                "2026-9-7 | 2026-09-07",
                "2026.10.27 | 2026-10-27",
                "20261027 | 2026-10-27",
                "2026年10月27日 | 2026-10-27",
                "2026年 1 月 5 号 | 2026-01-05",
                "二〇二六年十月二十七日 | 2026-10-27",
                "2026/10/27 0:00:00 | 2026-10-27",
                "2026-10-27T00:00:00 | 2026-10-27",
                "2026年10月27日 星期二 下午3:05 | 2026-10-27",
                "２０２６-１０-２７ | 2026-10-27",
                "27/10/2026 | 2026-10-27",
                "27 October 2026 | 2026-10-27",
                "Oct 27, 2026 | 2026-10-27",
                "5/5/2026 | 2026-05-05",
                "1/5/2026 | ambiguous-day 2026-01-05 2026-05-01",
                "10/27/26 | ambiguous-day 1926-10-27 2026-10-27",
                "27-Oct-26 | ambiguous-day 2026-10-27 2027-10-26",
                "46322 | ambiguous-day 2026-10-27 2030-10-28",
                "10月27日 | day-without-year",
                "2026-02-30 | no-such-day",
                "2026年2月30日 | no-such-day",
                "2026年10月 | not-a-day",
                "昨天 | not-a-day"
            })
    void a_day_is_read_in_every_way_that_means_one_day(String text, String day) {
        assertThat(read(Forms.DAY, text)).isEqualTo(day);
        assertThat(read(Forms.DAY, "'" + text)).isEqualTo(day);
        assertThat(read(Forms.DAY, "\u202D" + text + "\u202C")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "1941/5, 1941-05",
        "1941年5月, 1941-05",
        "1941年05月份, 1941-05",
        "一九四一年十一月, 1941-11",
        "1941.5, 1941-05",
        "1941.05, 1941-05",
        "1941.10, 1941-10",
        "1941.1, ambiguous-month 1941-01 1941-10",
        "1941-5, 1941-05",
        "194105, 1941-05",
        "5/1941, 1941-05",
        "1941-05-01, 1941-05",
        "1941年5月3日, 1941-05",
        "May-41, 1941-05",
        "41年5月, 1941-05",
        "May-21, ambiguous-month 1921-05 2021-05",
        "15097, ambiguous-month 1941-05 1945-05",
        "1941, not-a-month",
        "1945年13月, not-a-month"
    })
    void a_month_is_read_in_every_way_that_means_one_month(String text, String month) {
        assertThat(read(Forms.MONTH, text)).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "9：30, 09:30", "14:05:00, 14:05", "下午2点5分, 14:05", "9点, 09:00", "25:00, not-a-time"})
    void a_time_is_read_as_people_write_it(String text, String time) {
        assertThat(read(Forms.TIME, text)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "sex, 女, F",
        "sex, 男性, M",
        "sex, f, F",
        "living, 独居, ALONE",
        "living, with spouse, WITH_SPOUSE",
        "needs, 生活照料、精神慰藉, DAILY_LIVING;EMOTIONAL_SUPPORT",
        "needs, EMOTIONAL_SUPPORT，HEALTH_CARE, EMOTIONAL_SUPPORT;HEALTH_CARE",
        "needs, daily_living/health_care, DAILY_LIVING;HEALTH_CARE",
        "district, 道里区, 230102",
        "district, 道里, 230102",
        "district, 哈尔滨市双城区, 230113",
        "district, 黑龙江省哈尔滨市南岗区, 230103",
        "district, 230103000000, 230103",
        "ethnicity, 汉, 汉族",
        "birth_month, １９４１年５月, 1941-05"
    })
    void the_words_that_people_see_are_read(String column, String text, String written) {
        assertThat(written(ElderKind.ELDER.shape().field(column), text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "kinds, 聊天；探访, CHAT;VISIT",
        "kinds, CHAT VISIT, CHAT;VISIT",
        "channel, 微信, WECHAT",
        "channel, 上门, IN_PERSON",
        "channel, WeChat, WECHAT",
        "send, 送温暖, WARMTH",
        "outcome, 完成, DONE",
        "outcome, 完成，发现风险, RISK_FOUND",
        "minutes, 60分钟, 60",
        "minutes, 1.5小时, 90",
        "minutes, 60.0, 60"
    })
    void a_record_is_read_in_the_words_that_people_see(String column, String text, String written) {
        assertThat(written(RecordKind.SERVICE_RECORD.shape().field(column), text))
                .isEqualTo(written);
    }

    private static <T> String written(Field<?, T> field, String text) {
        return field.form().text(Typing.read(field.form(), text, READING));
    }

    @Test
    void what_says_that_there_is_nothing_is_nothing() {
        for (String nothing : List.of("无", "不详", "/", "-", " 至今 ")) {
            Elder elder = elder("E1", "phone=" + nothing, "id_number=" + nothing, "living=" + nothing);
            assertThat(elder.phone()).isEmpty();
            assertThat(elder.residentId()).isEmpty();
            assertThat(elder.living()).isEmpty();
            assertThat(elder.otherDocument()).isEmpty();
        }
        assertThat(elder("E1", "remarks=无").remarks()).contains("无");
    }

    @Test
    void several_phones_and_those_of_other_countries_are_kept_as_typed() {
        for (String phone : List.of("15400000014/0451-80001111", "+1 604 555 0123", "楼下小卖部")) {
            assertThat(elder("E1", "phone=" + phone).phone().orElseThrow().asTyped())
                    .isEqualTo(phone);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "230199 19410512 0083, 230199194105120083",
        "'''230199194105120083', 230199194105120083",
        "`230199194105120083, 230199194105120083",
        "'=\"230199194105120083\"', 230199194105120083",
        "\u200B230199194105120083, 230199194105120083",
        "23\u202D0199194105120083, 230199194105120083",
        "２３０１９９１９４１０５１２００８３, 230199194105120083",
        "23019919410512018Х, 23019919410512018X"
    })
    void an_identity_number_is_read_without_what_nobody_sees(String text, String number) {
        assertThat(elder("E1", "id_number=" + text).residentId().orElseThrow().number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "E00000000, 护照 E00000000",
        "H00000000, 港澳居民来往内地通行证 H00000000",
        "Z000000(0), 香港身份证 Z000000(0)",
        "CHN000000000000, 外国人永久居留证 CHN000000000000",
        "军字第0000000号, 军字第0000000号",
        "230199410512000, 15 位旧身份证号 230199410512000"
    })
    void another_document_is_kept_with_its_kind(String text, String document) {
        Elder elder = elder("E1", "id_number=" + text);

        assertThat(elder.residentId()).isEmpty();
        assertThat(elder.otherDocument()).contains(document);
    }

    @Test
    void what_the_identity_number_says_otherwise_is_a_warning() {
        assertThat(warnings("birth_month=1942-07", "sex=M", "id_number=230199194105120083"))
                .containsExactly("birth_month birth-differs", "sex sex-differs");
        assertThat(warnings("birth_month=1941-05", "sex=女", "id_number=230199194105120083"))
                .isEmpty();
        assertThat(warnings("phone=1;2", "id_number=E00000000"))
                .containsExactly("phone phone-as-typed", "id_number document-as-typed");
    }

    private static Stream<String> warnings(String... cells) {
        Draft<Elder> row = Sheet.row(DraftType.ELDERS, cells);
        return Stream.concat(row.warnings(READING).stream(), Disagreements.of(row, READING).stream())
                .map(warning -> warning.column().orElseThrow() + " " + warning.code());
    }

    private static Elder elder(String id, String... cells) {
        String[] all = Stream.concat(Stream.of("elder_id=" + id, "id_number=", "other_document="), Stream.of(cells))
                .toArray(String[]::new);
        Draft<Elder> row = Sheet.row(DraftType.ELDERS, all);
        assertThat(row.problems(READING)).isEmpty();
        return row.value(READING, null);
    }
}
