package org.warmsunset.office.paper;

import static org.warmsunset.office.paper.Cell.entry;
import static org.warmsunset.office.paper.Cell.label;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Side;
import org.warmsunset.office.paper.Block.Table;
import org.warmsunset.people.Elder;
import org.warmsunset.wording.Bundle;

/** A list of elders to take along, street by street and building by building, with room to write down each visit. */
public final class VisitSheets {
    private static final List<Integer> WIDTHS = List.of(52, 20, 30, 22, 24, 14, 28);
    private static final int ROW = 9;
    private static final int STREET = 7;

    /** Rows without a name in each street, for whom somebody meets on the way. */
    private static final int BLANK = 2;

    private static final List<String> HEADS = List.of("address", "name", "phone", "day", "service", "minutes", "note");

    private final Bundle words;
    private final Numbers numbers;

    private VisitSheets(Numbers numbers, Locale language) {
        this.words = Bundle.beside(VisitSheets.class, "papers", language);
        this.numbers = numbers;
    }

    /**
     * Makes a list.
     *
     * @param elders the elders, in any order
     * @param asOf the day as of which it is true
     * @param numbers how their phones stand on it
     * @param language Chinese, or English for any other
     * @return one leaf, on as many pages as it needs, each with the heads of the columns
     */
    public static Paper of(List<Elder> elders, LocalDate asOf, Numbers numbers, Locale language) {
        VisitSheets sheets = new VisitSheets(numbers, language);
        String title = sheets.words.get("visits.title");
        List<Block> blocks = List.of(
                new Heading(title),
                new Table(WIDTHS, 1, sheets.rows(elders)),
                new Line(sheets.words.fill("visits.foot", "asOf", asOf, "count", elders.size()), Side.RIGHT));
        return new Paper(title, sheets.words.language(), List.of(new Leaf("visits", blocks)));
    }

    private List<Row> rows(List<Elder> elders) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                ROW,
                HEADS.stream().map(head -> label(words.get("visits." + head))).toList()));
        List<Elder> ordered = elders.stream()
                .sorted(Comparator.comparing(VisitSheets::street, Street.IN_ORDER)
                        .thenComparing(VisitSheets::address)
                        .thenComparing(Elder::id))
                .toList();
        IntStream.range(0, ordered.size()).forEach(i -> {
            String street = street(ordered.get(i)).name();
            if (i == 0 || !street(ordered.get(i - 1)).name().equals(street)) {
                rows.add(new Row(
                        STREET,
                        List.of(label(street.isEmpty() ? words.get("visits.other") : street)
                                .over(WIDTHS.size()))));
            }
            rows.add(row(ordered.get(i)));
            if (i == ordered.size() - 1 || !street(ordered.get(i + 1)).name().equals(street)) {
                rows.addAll(Collections.nCopies(BLANK, blank()));
            }
        });
        return rows;
    }

    private static Street street(Elder elder) {
        return Street.of(address(elder));
    }

    private static String address(Elder elder) {
        return elder.address().orElse("");
    }

    private Row row(Elder elder) {
        List<Cell> cells = new ArrayList<>(
                List.of(entry(address(elder)), entry(elder.name().orElse("")), entry(numbers.phone(elder.phone()))));
        cells.addAll(Collections.nCopies(WIDTHS.size() - cells.size(), entry("")));
        return new Row(ROW, cells);
    }

    private static Row blank() {
        return new Row(ROW, Collections.nCopies(WIDTHS.size(), entry("")));
    }
}
