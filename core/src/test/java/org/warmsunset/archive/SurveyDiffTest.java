package org.warmsunset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.kind.Reading;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.NeedCategory;

class SurveyDiffTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Entry.Builder survey(String id, int day) {
        return Entry.builder(Surveys.SORT)
                .id(EntryId.of(id))
                .elder(ElderId.of("E1"))
                .day(DAY.plusDays(day));
    }

    private static Entry health(String id, int day, String health) {
        return survey(id, day).put(Surveys.HEALTH, health).build();
    }

    private static SurveyDiff.Change change(
            Column<?> question, Answer before, Answer after, List<String> came, List<String> went) {
        return new SurveyDiff.Change(question, before, after, came, went);
    }

    @Test
    void a_survey_tells_which_needs_and_conditions_came_and_went() {
        Entry before = survey("N1", 0)
                .put(Surveys.HEALTH, "高血压、糖尿病")
                .put(Surveys.NEEDS, Reply.of(List.of(NeedCategory.LEGAL_AID, NeedCategory.DAILY_LIVING)))
                .put(Surveys.LIVING, Reply.of(LivingArrangement.WITH_SPOUSE))
                .put(Surveys.HOBBIES, "京剧")
                .build();
        Entry after = survey("N2", 9)
                .put(Surveys.HEALTH, "糖尿病，失眠")
                .put(Surveys.NEEDS, Reply.of(List.of(NeedCategory.DAILY_LIVING, NeedCategory.HEALTH_CARE)))
                .put(Surveys.LIVING, Reply.of(LivingArrangement.ALONE))
                .put(Surveys.HOBBIES, "京剧")
                .build();

        assertThat(SurveyDiff.between(before, after).changes())
                .containsExactly(
                        change(Surveys.HEALTH, Answer.TOLD, Answer.TOLD, List.of("失眠"), List.of("高血压")),
                        change(Surveys.LIVING, Answer.TOLD, Answer.TOLD, List.of("ALONE"), List.of("WITH_SPOUSE")),
                        change(Surveys.NEEDS, Answer.TOLD, Answer.TOLD, List.of("HEALTH_CARE"), List.of("LEGAL_AID")));
    }

    @Test
    void what_was_told_and_is_none_now_went() {
        assertThat(SurveyDiff.between(health("N1", 0, "高血压 失眠"), health("N2", 1, "无"))
                        .changes())
                .containsExactly(change(Surveys.HEALTH, Answer.TOLD, Answer.NONE, List.of(), List.of("高血压", "失眠")));
        assertThat(SurveyDiff.between(health("N1", 0, "无"), health("N2", 1, "失眠"))
                        .changes())
                .containsExactly(change(Surveys.HEALTH, Answer.NONE, Answer.TOLD, List.of("失眠"), List.of()));
    }

    @Test
    void what_was_not_asked_or_is_not_known_neither_came_nor_went_but_the_answer_is_another() {
        Entry blank = survey("N1", 0).build();
        Entry unknown = health("N2", 1, "不详");
        Entry told = health("N3", 2, "失眠");
        Entry none = health("N4", 3, "无");

        assertThat(SurveyDiff.between(blank, unknown).changes())
                .containsExactly(change(Surveys.HEALTH, Answer.NOT_ASKED, Answer.NOT_KNOWN, List.of(), List.of()));
        assertThat(SurveyDiff.between(unknown, told).changes())
                .containsExactly(change(Surveys.HEALTH, Answer.NOT_KNOWN, Answer.TOLD, List.of(), List.of()));
        assertThat(SurveyDiff.between(told, blank).changes())
                .containsExactly(change(Surveys.HEALTH, Answer.TOLD, Answer.NOT_ASKED, List.of(), List.of()));
        assertThat(SurveyDiff.between(blank, none).changes())
                .containsExactly(change(Surveys.HEALTH, Answer.NOT_ASKED, Answer.NONE, List.of(), List.of()));
        assertThat(SurveyDiff.between(blank, blank).changes()).isEmpty();
    }

    @Test
    void none_and_not_known_are_replies_where_codes_are_asked_for_too() {
        Reply<List<NeedCategory>> none = Surveys.NEEDS.form().read("无", ANYHOW);
        Reply<List<NeedCategory>> unknown = Surveys.NEEDS.form().read(" 不详 ", ANYHOW);
        Reply<List<NeedCategory>> told = Surveys.NEEDS.form().read("LEGAL_AID;DAILY_LIVING", ANYHOW);

        assertThat(none).isEqualTo(new Reply<>(Answer.NONE, null));
        assertThat(unknown).isEqualTo(new Reply<>(Answer.NOT_KNOWN, null));
        assertThat(told.content()).contains(List.of(NeedCategory.LEGAL_AID, NeedCategory.DAILY_LIVING));
        assertThat(Surveys.NEEDS.form().text(none)).isEqualTo("无");
        assertThat(Surveys.NEEDS.form().items(unknown)).containsExactly("不详");
        assertThat(Surveys.NEEDS.form().items(told)).containsExactly("LEGAL_AID", "DAILY_LIVING");
        assertThat(SurveyDiff.between(
                                survey("N1", 0).put(Surveys.NEEDS, told).build(),
                                survey("N2", 1).put(Surveys.NEEDS, none).build())
                        .changes())
                .containsExactly(change(
                        Surveys.NEEDS, Answer.TOLD, Answer.NONE, List.of(), List.of("LEGAL_AID", "DAILY_LIVING")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reply<>(Answer.TOLD, null));
    }

    private static final Reading ANYHOW = new Reading("0451", DAY);

    @Test
    void a_survey_is_compared_with_the_one_before_and_the_first_with_none() {
        Entry first = health("N1", 0, "高血压");
        Entry second = health("N2", 9, "糖尿病");
        Entry third = health("N3", 20, "无");
        Archive archive = Archive.of(List.of(third, second, first));

        assertThat(archive.surveys(DAY.plusDays(9))).containsExactly(first, second);
        assertThat(archive.diff(first)).isEmpty();
        assertThat(archive.diff(second)).contains(SurveyDiff.between(first, second));
        assertThat(archive.diff(third)).contains(SurveyDiff.between(second, third));
    }

    @Test
    void no_word_of_hers_is_printed_by_chance() {
        assertThat(SurveyDiff.between(health("N1", 0, "无"), health("N2", 1, "失眠"))
                        .toString())
                .isEqualTo("SurveyDiff[changes=[health: NONE, TOLD]]");
    }
}
