package org.warmsunset.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Merges;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.DraftType;

/**
 * Reports how duties were kept in any number of exchange folders, or of databases.
 *
 * <pre>{@code
 * folders=harbin,qiqihar out=report from=2025-01-01 to=2025-12-31 as-of=2025-12-31
 * }</pre>
 *
 * <p>Or {@code stores=jdbc:postgresql://…,jdbc:postgresql://…} instead of folders, with {@code keys=FILE}. May be said
 * as well: {@code book=FILE}, {@code known-at=2026-01-05T00:00:00Z}, {@code parts=200}.
 */
public final class Main {
    private Main() {}

    /**
     * Asks, and writes {@code lines} and {@code sums} into the folder of the answer.
     *
     * @param args what is said, each as {@code name=value}
     * @throws IOException if the rule book cannot be read
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> said = new HashMap<>();
        for (String arg : args) {
            int end = arg.indexOf('=');
            if (end < 0) {
                throw new IllegalArgumentException("say it as name=value: " + arg);
            }
            said.put(arg.substring(0, end), arg.substring(end + 1));
        }
        List<String> folders = said.containsKey("folders") ? listed(said, "folders") : List.of();
        Terms terms = terms(said, folders);
        int parts = Integer.parseInt(said.getOrDefault("parts", "200"));
        try (SparkSession spark = Cluster.session()) {
            Report report = new Report(spark, terms);
            if (folders.isEmpty()) {
                report.ofStores(new Stores(listed(said, "stores"), said.get("keys")), parts, said(said, "out"));
            } else {
                report.ofFolders(folders, parts, said(said, "out"));
            }
        }
    }

    private static List<String> listed(Map<String, String> said, String name) {
        return List.of(said(said, name).split(","));
    }

    private static String said(Map<String, String> said, String name) {
        String value = said.get(name);
        if (value == null) {
            throw new IllegalArgumentException("say " + name + "=…");
        }
        return value;
    }

    private static Terms terms(Map<String, String> said, List<String> folders) throws IOException {
        RuleBook book = said.containsKey("book")
                ? RuleBooks.load(Path.of(said(said, "book")))
                : RuleBooks.caringDaughters2019();
        String knownAt = said.get("known-at");
        return terms(
                book,
                List.of(said(said, "from"), said(said, "to"), said(said, "as-of")),
                knownAt == null ? null : Instant.parse(knownAt),
                folders);
    }

    /** What is asked, with what all elders of the folders share. */
    static Terms terms(RuleBook book, List<String> days, @Nullable Instant knownAt, List<String> folders) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        RuleBooks.write(book, json);
        return new Terms(
                json.toString(StandardCharsets.UTF_8),
                days.get(0),
                days.get(1),
                days.get(2),
                knownAt,
                Folders.shared(folders, DraftType.UNITS),
                Folders.shared(folders, DraftType.WATERMARKS),
                Folders.shared(folders, DraftType.of(Merges.SORT)));
    }
}
