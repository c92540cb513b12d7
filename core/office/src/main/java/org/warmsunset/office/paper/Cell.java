package org.warmsunset.office.paper;

import java.util.stream.Collectors;

/**
 * A cell of a table. Holds personal data: {@link #toString()} keeps it.
 *
 * @param text the text; a line feed begins a new line
 * @param kind what stands in it
 * @param columns over how many columns it reaches
 * @param rows over how many rows it reaches
 */
public record Cell(String text, Kind kind, int columns, int rows) {
    private static final double[] SIZES = {10.5, 9, 7.5, 6};
    private static final double MILLIMETRES = 25.4 / 72;
    private static final double LINE = 1.3;
    private static final double PADDING = 3;
    private static final double NARROW = 0.55;
    private static final int FIRST_WIDE = 0x2E80;

    /** What stands in a cell. */
    public enum Kind {
        /** What is asked. */
        LABEL,
        /** What is asked for a group of rows: its characters stand one under another when they are Chinese. */
        GROUP,
        /** An answer, or room for one. */
        ENTRY,
        /** A number, or room for one. */
        NUMBER,
        /** Lines of text. */
        NOTE
    }

    static Cell label(String text) {
        return new Cell(text, Kind.LABEL, 1, 1);
    }

    static Cell entry(String text) {
        return new Cell(text, Kind.ENTRY, 1, 1);
    }

    static Cell number(String text) {
        return new Cell(text, Kind.NUMBER, 1, 1);
    }

    static Cell note(String text) {
        return new Cell(text, Kind.NOTE, 1, 1);
    }

    static Cell group(String text, int rows) {
        return new Cell(text, Kind.GROUP, 1, rows);
    }

    Cell over(int wide) {
        return new Cell(text, kind, wide, rows);
    }

    Cell down(int high) {
        return new Cell(text, kind, columns, high);
    }

    /** The largest size of letters, in points, in which the text fits a place in millimetres; else the smallest. */
    double size(int width, int height) {
        double ems = ems();
        for (double size : SIZES) {
            double em = size * MILLIMETRES;
            double lines = Math.max(1, Math.floor((height - 1) / (em * LINE)));
            if (ems * em <= lines * (width - PADDING - em)) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    /** How wide the text is: a Chinese character counts 1. */
    private double ems() {
        return text.codePoints()
                .mapToDouble(character -> character >= FIRST_WIDE ? 1 : NARROW)
                .sum();
    }

    /** The text as it stands in the cell: that of a Chinese group one character under another. */
    String shown() {
        boolean upright = kind == Kind.GROUP && text.codePoints().allMatch(Character::isIdeographic);
        return upright ? text.codePoints().mapToObj(Character::toString).collect(Collectors.joining("\n")) : text;
    }

    /** {@return what kind it is} */
    @Override
    public String toString() {
        return kind.toString();
    }
}
