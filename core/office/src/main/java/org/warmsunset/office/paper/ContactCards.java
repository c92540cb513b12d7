package org.warmsunset.office.paper;

import static org.warmsunset.office.paper.Cell.entry;
import static org.warmsunset.office.paper.Cell.group;
import static org.warmsunset.office.paper.Cell.label;
import static org.warmsunset.office.paper.Cell.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warmsunset.access.CardSheet;
import org.warmsunset.basics.Sex;
import org.warmsunset.office.paper.Block.Cut;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Side;
import org.warmsunset.office.paper.Block.Table;
import org.warmsunset.people.Elder;
import org.warmsunset.people.Volunteer;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/**
 * The two-way contact card 双向联系卡 as the plan of 2019 prints it (annex 2): a sheet for each pairing, with a copy for the
 * volunteer above and one for the elder below.
 *
 * <pre>{@code
 * Paper cards = ContactCards.of(sheets, Numbers.MASKED, Locale.CHINESE);
 * }</pre>
 */
public final class ContactCards {
    private static final List<Integer> WIDTHS = List.of(16, 28, 46, 24, 76);
    private static final int ROW = 9;
    private static final int RULES = 24;

    private final Bundle words;
    private final Wording wording;
    private final Numbers numbers;

    private ContactCards(Numbers numbers, Locale language) {
        this.words = Bundle.beside(ContactCards.class, "papers", language);
        this.wording = Wording.in(language);
        this.numbers = numbers;
    }

    /**
     * Fills the cards in.
     *
     * @param sheets what they say
     * @param numbers how numbers stand on them
     * @param language Chinese, or English for any other
     * @return a leaf for each, named by its pairing
     */
    public static Paper of(List<CardSheet> sheets, Numbers numbers, Locale language) {
        ContactCards cards = new ContactCards(numbers, language);
        return new Paper(
                cards.words.get("card.title"),
                cards.words.language(),
                sheets.stream().map(cards::leaf).toList());
    }

    private Leaf leaf(CardSheet sheet) {
        List<Block> blocks = new ArrayList<>();
        copy(blocks, sheet, "card.for-volunteer");
        blocks.add(new Cut(words.get("cut")));
        copy(blocks, sheet, "card.for-elder");
        return new Leaf(sheet.pairing().id().value(), blocks);
    }

    private void copy(List<Block> blocks, CardSheet sheet, String whose) {
        blocks.add(new Heading(words.get("card.title")));
        List<Row> rows = new ArrayList<>(volunteer(sheet));
        rows.addAll(elder(sheet.elder()));
        rows.add(new Row(RULES, List.of(note(words.get("card.rules")).over(WIDTHS.size()))));
        blocks.add(new Table(WIDTHS, 0, rows));
        blocks.add(new Line(
                words.fill(
                        "card.foot",
                        "copy",
                        words.get(whose),
                        "pairing",
                        sheet.pairing().id(),
                        "issued",
                        sheet.card().issuedOn().map(Object::toString).orElse(words.get("card.not-issued"))),
                Side.RIGHT));
    }

    private List<Row> volunteer(CardSheet sheet) {
        Volunteer her = sheet.volunteer();
        String services =
                sheet.card().services().stream().map(wording::send).collect(Collectors.joining(words.get("between")));
        return List.of(
                row(group(words.get("card.volunteer"), 5), ask("name"), name(her.name()), ask("sex"), sex(her.sex())),
                row(ask("services"), entry(services).over(3)),
                row(ask("district"), entry(wording.district(her.district())).over(3)),
                row(
                        ask("mobile"),
                        entry(numbers.phone(her.mobile())),
                        ask("volunteer-id"),
                        entry(her.id().value())),
                row(ask("identity"), entry(numbers.identity(her.residentId())).over(3)));
    }

    private List<Row> elder(Elder her) {
        return List.of(
                row(group(words.get("card.elder"), 4), ask("name"), name(her.name()), ask("sex"), sex(her.sex())),
                row(ask("address"), entry(her.address().orElse("")).over(3)),
                row(
                        ask("phone"),
                        entry(numbers.phone(her.phone())),
                        ask("health"),
                        entry(her.health().orElse(""))),
                row(ask("identity"), entry(numbers.identity(her.residentId())).over(3)));
    }

    private static Row row(Cell... cells) {
        return new Row(ROW, List.of(cells));
    }

    private Cell ask(String key) {
        return label(words.get("card." + key));
    }

    private static Cell name(Optional<String> name) {
        return entry(name.orElse(""));
    }

    private Cell sex(Optional<Sex> sex) {
        return entry(sex.map(wording::word).orElse(""));
    }
}
