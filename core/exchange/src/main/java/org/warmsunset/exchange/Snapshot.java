package org.warmsunset.exchange;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.Window;
import org.warmsunset.report.Counts;
import org.warmsunset.report.Summary;
import org.warmsunset.report.Sums;
import tools.jackson.core.JsonGenerator;

/**
 * What a report said: the question and the sums, so that anybody can ask again and compare.
 *
 * <pre>{@code
 * Snapshot published = Snapshot.read(reader);
 * Summary now = programme.reports().summary(published.window(), KnownAt.at(published.knownAt()));
 * Snapshot.of(now, published.knownAt(), programme.rules()).equals(published)   // the report still says the same
 * }</pre>
 *
 * @param window the window and its as-of day
 * @param knownAt what was recorded by then took part
 * @param book the name of the rule book
 * @param digest the SHA-256 of the rule book as {@link RuleBooks#write} has it, in hexadecimal
 * @param lines the sums
 */
public record Snapshot(Window window, Instant knownAt, String book, String digest, List<Line> lines) {
    /** Of what a line is the sum. */
    public enum Of {
        /** Of all findings of pairings, or of those of a district. */
        PAIRINGS,
        /** Of all findings of listed elders, or of those of a district. */
        LISTED,
        /** Of the findings of an overlay. */
        OVERLAY
    }

    /**
     * A sum.
     *
     * @param of of what
     * @param key the district's code, or the overlay's name; empty for the sum of all
     * @param members how many pairings or listed elders; 0 for an overlay
     * @param counts the counts
     */
    public record Line(Of of, String key, int members, Counts counts) {}

    private static final Set<String> FIELDS = Set.of("from", "to", "asOf", "knownAt", "book", "digest", "sums");
    private static final Set<String> SUM_FIELDS =
            Set.of("of", "key", "members", "met", "missed", "excused", "pending", "unknown");

    /**
     * Keeps a copy of the list.
     *
     * @param window the window and its as-of day
     * @param knownAt what was recorded by then took part
     * @param book the name of the rule book
     * @param digest the SHA-256 of the rule book
     * @param lines the sums
     */
    public Snapshot {
        lines = List.copyOf(lines);
    }

    /**
     * Takes what a report said.
     *
     * @param summary the sums
     * @param knownAt what was recorded by then took part
     * @param book the rule book by which it judged
     * @return the snapshot
     */
    public static Snapshot of(Summary summary, Instant knownAt, RuleBook book) {
        List<Line> lines = new ArrayList<>();
        add(lines, Of.PAIRINGS, summary.pairings());
        if (summary.listed() != null) {
            add(lines, Of.LISTED, summary.listed());
        }
        summary.overlays().forEach(line -> lines.add(new Line(Of.OVERLAY, line.overlay(), 0, line.counts())));
        return new Snapshot(summary.window(), knownAt, book.name(), digestOf(book), lines);
    }

    private static void add(List<Line> lines, Of of, Sums sums) {
        lines.add(new Line(of, "", sums.members(), sums.totals()));
        sums.districts()
                .forEach(line -> lines.add(new Line(of, line.district().toString(), line.members(), line.counts())));
    }

    private static String digestOf(RuleBook book) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        RuleBooks.write(book, json);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Writes it as JSON.
     *
     * @param out where to; stays open
     */
    public void write(OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("from", window.from().toString());
            json.writeStringProperty("to", window.to().toString());
            json.writeStringProperty("asOf", window.asOf().toString());
            json.writeStringProperty("knownAt", knownAt.toString());
            json.writeStringProperty("book", book);
            json.writeStringProperty("digest", digest);
            json.writeArrayPropertyStart("sums");
            lines.forEach(line -> write(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Line line) {
        json.writeStartObject();
        json.writeStringProperty("of", line.of().name());
        if (!line.key().isEmpty()) {
            json.writeStringProperty("key", line.key());
        }
        json.writeNumberProperty("members", line.members());
        json.writeNumberProperty("met", line.counts().met());
        json.writeNumberProperty("missed", line.counts().missed());
        json.writeNumberProperty("excused", line.counts().excused());
        json.writeNumberProperty("pending", line.counts().pending());
        json.writeNumberProperty("unknown", line.counts().unknown());
        json.writeEndObject();
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param json the JSON; stays open
     * @return the snapshot
     * @throws UnreadableJsonException if it is none
     */
    public static Snapshot read(Reader json) {
        return UnreadableJsonException.in(() -> {
            JsonNode root = JsonText.parse(JsonNode.Of.SNAPSHOT, json).object(FIELDS);
            return new Snapshot(
                    window(root),
                    instant(root.get("knownAt")),
                    root.get("book").text(),
                    root.get("digest").text(),
                    root.get("sums").items().stream().map(Snapshot::line).toList());
        });
    }

    private static Window window(JsonNode root) {
        try {
            return new Window(
                    root.get("from").day(),
                    root.get("to").day(),
                    root.get("asOf").day());
        } catch (IllegalArgumentException e) {
            throw e instanceof InvalidRuleBookException ? e : new UnreadableJsonException("from", "is after to", e);
        }
    }

    private static Instant instant(JsonNode node) {
        try {
            return Instant.parse(node.text());
        } catch (DateTimeException e) {
            throw new UnreadableJsonException(node.path(), "expected an instant such as 2026-10-31T08:00:00Z", e);
        }
    }

    private static Line line(JsonNode node) {
        node.object(SUM_FIELDS);
        return new Line(
                node.get("of").constant(Of.class),
                node.has("key") ? node.get("key").text() : "",
                node.get("members").number(),
                new Counts(
                        node.get("met").number(),
                        node.get("missed").number(),
                        node.get("excused").number(),
                        node.get("pending").number(),
                        node.get("unknown").number()));
    }
}
