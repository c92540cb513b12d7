package org.warmsunset.office.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.warmsunset.basics.DateRange;
import org.warmsunset.office.markup.Xml;

/** Pictures of figures in SVG: each has a title and says in words what it shows, for who does not see it. */
final class Charts {
    private static final int WIDTH = 720;
    private static final int LABEL = 150;
    private static final int VALUE = 70;
    private static final int ROOM = WIDTH - LABEL - VALUE;
    private static final int ROW = 22;
    private static final int FULL = 1000;
    private static final int HEIGHT = 160;

    private Charts() {}

    /**
     * A rate.
     *
     * @param label of what
     * @param permille the rate; empty when nothing was met or missed
     * @param text the rate for people
     */
    record Rate(String label, OptionalInt permille, String text) {}

    /**
     * The periods of one line.
     *
     * @param label of whom
     * @param missed the periods that were missed
     */
    record Strip(String label, List<DateRange> missed) {}

    /** A bar for each rate. */
    static String bars(String title, List<Rate> rates) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            int width = rate.permille().orElse(0) * ROOM / FULL;
            drawn.append(label(rate.label(), i))
                    .append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#2b6cb0\"/>\n"
                            .formatted(LABEL, i * ROW + 4, width, ROW - 8))
                    .append(text(LABEL + width + 6, i, rate.text()));
        }
        return picture("bars", title, said(rates), rates.size() * ROW, drawn);
    }

    /** A line through the rates; where there is none it is broken. */
    static String trend(String title, List<Rate> rates) {
        StringBuilder drawn = new StringBuilder(level(HEIGHT, "0 %") + level(20, "100 %"));
        int step = (WIDTH - VALUE) / Math.max(1, rates.size());
        String line = "";
        for (int i = 0; i < rates.size(); i++) {
            int x = step / 2 + i * step;
            drawn.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                    .formatted(x, HEIGHT + 20, Xml.text(rates.get(i).label())));
            OptionalInt rate = rates.get(i).permille();
            if (rate.isPresent()) {
                int y = HEIGHT - rate.getAsInt() * (HEIGHT - 20) / FULL;
                line += (line.endsWith(" ") ? "L" : "M") + "%d,%d ".formatted(x, y);
                drawn.append("<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#2b6cb0\"/>\n".formatted(x, y));
                drawn.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                        .formatted(x, y - 7, Xml.text(rates.get(i).text())));
            } else {
                line = line.strip();
            }
        }
        drawn.append("<path d=\"%s\" fill=\"none\" stroke=\"#2b6cb0\" stroke-width=\"2\"/>\n".formatted(line.strip()));
        return picture("trend", title, said(rates), HEIGHT + 28, drawn);
    }

    /** For each line the days from the first to the last, with what was missed in another colour. */
    static String strips(String title, LocalDate first, LocalDate last, List<Strip> strips) {
        double days = last.toEpochDay() - first.toEpochDay() + 1.0;
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < strips.size(); i++) {
            drawn.append(label(strips.get(i).label(), i));
            drawn.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#cbd5e0\"/>\n"
                    .formatted(LABEL, i * ROW + 6, ROOM, ROW - 12));
            for (DateRange missed : strips.get(i).missed()) {
                long from = Math.max(missed.firstEpochDay(), first.toEpochDay()) - first.toEpochDay();
                long until = Math.min(missed.lastEpochDay(), last.toEpochDay()) - first.toEpochDay() + 1;
                long x = LABEL + Math.round(from / days * ROOM);
                long width = Math.max(2, Math.round((until - from) / days * ROOM));
                drawn.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#c53030\"/>\n"
                        .formatted(x, i * ROW + 4, width, ROW - 8));
            }
            drawn.append(text(
                    LABEL + ROOM + 6, i, String.valueOf(strips.get(i).missed().size())));
        }
        String said = strips.stream()
                .map(strip -> strip.label() + ": "
                        + strip.missed().stream()
                                .map(missed -> missed.first() + "/" + missed.last())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        drawn.append(text(LABEL, strips.size(), first.toString()))
                .append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n"
                        .formatted(LABEL + ROOM, strips.size() * ROW + ROW - 6, last));
        return picture("strips", title, said, (strips.size() + 1) * ROW, drawn);
    }

    private static String level(int y, String text) {
        return """
                <path d="M0,%d L%d,%d" stroke="#cbd5e0"/>
                <text x="%d" y="%d" fill="#4a5568">%s</text>
                """.formatted(y, WIDTH - VALUE, y, WIDTH - VALUE + 6, y + 4, text);
    }

    private static String said(List<Rate> rates) {
        return rates.stream().map(rate -> rate.label() + ": " + rate.text()).collect(Collectors.joining("; "));
    }

    private static String label(String label, int row) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n"
                .formatted(LABEL - 8, row * ROW + ROW - 6, Xml.text(label));
    }

    private static String text(int x, int row, String text) {
        return "<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, row * ROW + ROW - 6, Xml.text(text));
    }

    private static String picture(String id, String title, String said, int height, CharSequence drawn) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="%s-title %s-said" \
                font-size="13">
                <title id="%s-title">%s</title>
                <desc id="%s-said">%s</desc>
                %s</svg>
                """.formatted(WIDTH, Math.max(ROW, height), id, id, id, Xml.text(title), id, Xml.text(said), drawn);
    }
}
