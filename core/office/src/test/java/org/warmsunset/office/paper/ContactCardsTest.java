package org.warmsunset.office.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.warmsunset.office.paper.Block.Cut;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Table;

/** The contact card of annex 2 of the plan of 2019. */
class ContactCardsTest {
    private static List<String> texts(List<Block> blocks) {
        List<String> texts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(cell.text())));
            } else if (block instanceof Heading heading) {
                texts.add(heading.text());
            } else if (block instanceof Line line) {
                texts.add(line.text());
            } else if (block instanceof Cut cut) {
                texts.add(cut.text());
            }
        }
        return texts;
    }

    @Test
    void a_sheet_has_two_copies_of_the_form_with_a_line_to_cut_along() {
        Paper cards = ContactCards.of(List.of(Sheets.of("P1", "王桂兰")), Numbers.MASKED, Locale.CHINESE);

        List<String> texts = texts(cards.leaves().get(0).blocks());
        assertThat(texts.subList(0, texts.indexOf("裁剪线")))
                .containsExactly(
                        "贴心女儿“一对一”结对帮扶双向联系卡",
                        "巾帼志愿者",
                        "姓　名",
                        "赵敏",
                        "性　别",
                        "女",
                        "服务内容",
                        "送温暖、送法律",
                        "所属地区",
                        "道里区",
                        "手　机",
                        "139****0002",
                        "志愿者号",
                        "V1",
                        "身份证号",
                        "230199********0083",
                        "空巢老人",
                        "姓　名",
                        "王桂兰",
                        "性　别",
                        "女",
                        "住　址",
                        "道里区松涛街8号",
                        "联系电话",
                        "0451-****1111",
                        "健康情况",
                        "高血压",
                        "身份证号",
                        "",
                        "★巾帼志愿者服务准则★\n做到“四个知道”：健康状况、用药情况、兴趣爱好、家属电话\n保证“四个必须”：必须有联系卡、每周聊天、每月活动、节日祝福",
                        "志愿者留存　结对编号：P1　发卡日期：2026-11-01");
        assertThat(texts.subList(texts.indexOf("裁剪线") + 1, texts.size() - 1))
                .isEqualTo(texts.subList(0, texts.indexOf("裁剪线") - 1));
        assertThat(texts).endsWith("老人留存　结对编号：P1　发卡日期：2026-11-01");
    }

    @Test
    void whole_numbers_stand_on_it_only_when_they_are_asked_for() {
        Paper whole = ContactCards.of(List.of(Sheets.of("P1", "王桂兰")), Numbers.WHOLE, Locale.ENGLISH);

        assertThat(texts(whole.leaves().get(0).blocks()))
                .contains(
                        "13900000002",
                        "0451-80001111",
                        "230199194105120083",
                        "The volunteer's copy" + "   ·   pairing P1   ·   issued on 2026-11-01");
    }

    @Test
    void nothing_personal_is_in_the_text_for_logs() {
        Paper cards = ContactCards.of(Sheets.many(2), Numbers.MASKED, Locale.CHINESE);

        assertThat(cards).hasToString("贴心女儿“一对一”结对帮扶双向联系卡, 2 leaves");
        assertThat(cards.leaves().get(1)).hasToString("P2");
        assertThat(cards.leaves().get(0).blocks().toString()).doesNotContain("王桂兰", "赵敏", "松涛街");
    }
}
