package org.warmsunset.office.paper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.warmsunset.office.markup.Xml;
import org.warmsunset.office.paper.Block.Cut;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Table;

/** Finds the characters of a paper that a font lacks. */
final class PaperGlyphs {
    private final IntPredicate has;
    private final Set<MissingGlyph> missing = new LinkedHashSet<>();

    private PaperGlyphs(IntPredicate has) {
        this.has = has;
    }

    static void require(Paper paper, IntPredicate has) {
        PaperGlyphs glyphs = new PaperGlyphs(has);
        paper.leaves().forEach(glyphs::look);
        if (!glyphs.missing.isEmpty()) {
            throw new MissingGlyphsException(List.copyOf(glyphs.missing));
        }
    }

    private void look(Leaf leaf) {
        for (Block block : leaf.blocks()) {
            if (block instanceof Heading heading) {
                look(leaf, "", heading.text());
            } else if (block instanceof Line line) {
                look(leaf, "", line.text());
            } else if (block instanceof Cut cut) {
                look(leaf, "", cut.text());
            } else if (block instanceof Table table) {
                table.rows().forEach(row -> look(leaf, row));
            }
        }
    }

    /** What was asked last in a row is asked of the answers after it. */
    private void look(Leaf leaf, Row row) {
        String label = "";
        for (Cell cell : row.cells()) {
            if (cell.kind() == Cell.Kind.LABEL || cell.kind() == Cell.Kind.GROUP) {
                label = cell.text().replaceAll("\\s|\u3000", "");
            }
            look(leaf, label, cell.text());
        }
    }

    private void look(Leaf leaf, String label, String text) {
        Xml.said(text)
                .filter(character -> character > ' ' && !has.test(character))
                .forEach(character -> missing.add(new MissingGlyph(leaf.name(), label, character)));
    }
}
