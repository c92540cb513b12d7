package org.warmsunset.office.paper;

import static org.warmsunset.office.paper.Cell.entry;
import static org.warmsunset.office.paper.Cell.group;
import static org.warmsunset.office.paper.Cell.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Side;
import org.warmsunset.office.paper.Block.Table;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/** The blank survey form 空巢（独居）老龄妇女情况调查表 of the plan of 2019 (annex 1), to be filled in by hand or on a screen. */
public final class SurveyForm {
    private static final List<Integer> WIDTHS = List.of(32, 32, 32, 32, 31, 31);
    private static final int ROW = 12;
    private static final int RELATIVES = 3;
    private static final List<String> CONDITIONS = List.of("health", "mind", "support", "living", "hobbies");

    private final Bundle words;
    private final Wording wording;

    private SurveyForm(Locale language) {
        this.words = Bundle.beside(SurveyForm.class, "papers", language);
        this.wording = Wording.in(language);
    }

    /**
     * Makes a blank form.
     *
     * @param language Chinese, or English for any other
     * @return one leaf
     */
    public static Paper blank(Locale language) {
        SurveyForm form = new SurveyForm(language);
        String title = form.words.get("survey.title");
        List<Block> blocks = List.of(
                new Heading(title),
                new Table(WIDTHS, 0, form.rows()),
                new Line(form.words.get("survey.foot"), Side.RIGHT));
        return new Paper(title, form.words.language(), List.of(new Leaf("survey", blocks)));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row(ask("name"), entry(""), ask("born"), entry(""), ask("ethnicity"), entry("")));
        rows.add(row(ask("address"), entry("").over(3), ask("phone"), entry("")));
        rows.add(row(
                group(words.get("survey.relatives"), RELATIVES + 1),
                ask("relation"),
                ask("name"),
                ask("workplace").over(2),
                ask("phone")));
        for (int i = 0; i < RELATIVES; i++) {
            rows.add(row(entry(""), entry(""), entry("").over(2), entry("")));
        }
        rows.add(row(
                group(words.get("survey.condition"), CONDITIONS.size()),
                ask("health"),
                entry("").over(4)));
        CONDITIONS.stream()
                .skip(1)
                .forEach(condition -> rows.add(row(ask(condition), entry("").over(4))));
        rows.addAll(needs());
        rows.add(new Row(2 * ROW, List.of(ask("remarks"), entry("").over(5))));
        return rows;
    }

    /** Two needs in a row, in the order of the form: down the left side, then down the right one. */
    private List<Row> needs() {
        List<NeedCategory> needs = List.of(NeedCategory.values());
        int half = needs.size() / 2;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            List<Cell> cells = new ArrayList<>();
            if (i == 0) {
                cells.add(group(words.get("survey.needs"), half));
            }
            cells.add(label(wording.word(needs.get(i))));
            cells.add(entry(""));
            cells.add(label(wording.word(needs.get(half + i))));
            cells.add(entry("").over(2));
            rows.add(new Row(ROW, cells));
        }
        return rows;
    }

    private Cell ask(String key) {
        return label(words.get("survey." + key));
    }

    private static Row row(Cell... cells) {
        return new Row(ROW, List.of(cells));
    }
}
