package org.warmsunset.office.figures;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.warmsunset.basics.DateRange;
import org.warmsunset.duty.Window;
import org.warmsunset.office.figures.Charts.Rate;
import org.warmsunset.office.figures.Charts.Strip;
import org.warmsunset.office.markup.Xml;
import org.warmsunset.report.Counts;
import org.warmsunset.report.Kept;
import org.warmsunset.report.PairingLine;

/** Writes figures as one page of HTML that needs nothing else: charts that say in words what they show, and tables. */
public final class FiguresPage {
    /** More strips than somebody looks at. */
    private static final int STRIPS = 30;

    private static final String STYLE = """
            body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; max-width: 60em; \
            margin: 2em auto; padding: 0 1em; line-height: 1.5; color: #1a202c; background: white; }
            h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; }
            p.rule { color: #4a5568; font-size: 0.85em; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; font-size: 0.9em; }
            th, td { border: 1px solid #cbd5e0; padding: 0.2em 0.6em; text-align: left; white-space: nowrap; }
            th { background: #edf2f7; } td.n { text-align: right; }
            svg { width: 100%; height: auto; }
            @media print { body { margin: 0; } h2 { break-after: avoid; } tr, svg { break-inside: avoid; } }
            """;

    private final Figures figures;
    private final FigureTables tables;
    private final Writer out;

    private FiguresPage(Figures figures, Locale language, Writer out) {
        this.figures = figures;
        this.tables = new FigureTables(figures, language);
        this.out = out;
    }

    /**
     * Writes figures.
     *
     * @param figures the figures
     * @param language Chinese, or English for any other
     * @param out where to, in UTF-8; stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Figures figures, Locale language, Writer out) throws IOException {
        new FiguresPage(figures, language, out).page();
    }

    private void page() throws IOException {
        boolean chinese = tables.words().language().equals(Locale.CHINESE);
        out.write("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\">\n<head>\n"
                .formatted(chinese ? "zh-CN" : "en"));
        out.write("<meta charset=\"UTF-8\"/>\n<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n"
                .formatted(Xml.text(tables.title()), STYLE));
        out.write("<h1>%s</h1>\n".formatted(Xml.text(tables.title())));
        for (FigureTable table : tables.all()) {
            out.write("<h2>%s</h2>\n".formatted(Xml.text(table.title())));
            out.write(chart(table));
            table(table);
            out.write("<p class=\"rule\">%s<br/>%s</p>\n".formatted(Xml.text(table.rule()), Xml.text(tables.basis())));
        }
        out.write("</body>\n</html>\n");
    }

    /** The picture of a table; empty when it has none. */
    private String chart(FigureTable table) {
        String title = table.title();
        if (title.equals(tables.words().get("table.districts"))) {
            return Charts.bars(title, districts());
        }
        if (title.equals(tables.words().get("table.months"))) {
            return Charts.trend(title, months());
        }
        return title.equals(tables.words().get("table.pairings")) ? strips(title) : "";
    }

    private List<Rate> districts() {
        return figures.report().summary().pairings().districts().stream()
                .map(line -> rate(tables.wording().district(line.district()), line.counts()))
                .toList();
    }

    private List<Rate> months() {
        return figures.months().stream()
                .map(month -> rate(month.month().toString(), month.counts()))
                .toList();
    }

    private Rate rate(String label, Counts counts) {
        return new Rate(label, counts.permille(), tables.wording().percent(counts));
    }

    private String strips(String title) {
        Window window = figures.report().summary().window();
        List<Strip> strips = figures.report().pairings().stream()
                .filter(line -> !line.kept().missed().isEmpty())
                .sorted(Comparator.comparingInt(line -> -line.kept().missed().size()))
                .limit(STRIPS)
                .map(FiguresPage::strip)
                .toList();
        return strips.isEmpty()
                ? ""
                : Charts.strips(
                        title + " · " + tables.words().get("strips"), window.from(), window.lastKnown(), strips);
    }

    private static Strip strip(PairingLine line) {
        List<DateRange> missed = new ArrayList<>();
        for (Kept.Missed each : line.kept().missed()) {
            missed.add(each.period());
        }
        return new Strip(line.pairing().toString(), missed);
    }

    private void table(FigureTable table) throws IOException {
        out.write("<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>");
        for (String head : table.heads()) {
            out.write("<th scope=\"col\">%s</th>".formatted(Xml.text(head)));
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (List<Object> row : table.rows()) {
            out.write("<tr>");
            for (Object cell : row) {
                out.write(cell instanceof Number ? "<td class=\"n\">" : "<td>");
                out.write(Xml.text(cell.toString()) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table></div>\n");
    }
}
