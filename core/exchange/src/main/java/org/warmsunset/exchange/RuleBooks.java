package org.warmsunset.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.InvalidRuleBookException.Fault;
import tools.jackson.core.JsonGenerator;

/**
 * Reads and writes rule books as JSON. The shipped ones are such files and can be taken as a pattern;
 * {@code rule-book.schema.json} beside them says what a book may hold.
 *
 * <pre>{@code
 * RuleBook rules = RuleBooks.shipped("visits-2022").orElseThrow();
 * RuleBook ours = RuleBooks.load(Path.of("harbin-2027.json"));
 * }</pre>
 */
public final class RuleBooks {
    /** The names of the shipped rule books, the default one first. */
    public static final List<String> SHIPPED = List.of(
            "caring-daughters-2019",
            "caring-daughters-2019-plan",
            "caring-daughters-2019-card",
            "caring-daughters-fresh",
            "visits-2022");

    private RuleBooks() {}

    /** {@return the rules of the Harbin plan of 2019, in the edition that asks for all five facts} */
    public static RuleBook caringDaughters2019() {
        return shipped(SHIPPED.get(0)).orElseThrow();
    }

    /**
     * Finds a shipped rule book.
     *
     * @param name its name, one of {@link #SHIPPED}
     * @return the rule book; empty when none of that name is shipped
     */
    public static Optional<RuleBook> shipped(String name) {
        if (!SHIPPED.contains(name)) {
            return Optional.empty();
        }
        try (InputStream json =
                Objects.requireNonNull(RuleBooks.class.getResourceAsStream(name + ".json"), "shipped rule book")) {
            return Optional.of(read(new InputStreamReader(json, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a rule book, whose parent, if it names one, is shipped.
     *
     * @param json the JSON text, with or without a byte order mark; the caller closes it
     * @return the rule book
     * @throws InvalidRuleBookException if it is no JSON, something in it is missing, unknown or out of range, its
     *     parent is not shipped, or it is looser than its parent
     */
    public static RuleBook read(Reader json) {
        JsonNode book = JsonText.parse(JsonNode.Of.RULE_BOOK, json);
        return new RuleBookReader()
                .read(
                        book,
                        name -> shipped(name)
                                .orElseThrow(() ->
                                        new IllegalArgumentException("is none of the shipped books: " + SHIPPED)));
    }

    /**
     * Takes a rule book that a host has parsed. It is whole, as {@link #write} writes it: it has no parent.
     *
     * @param tree the JSON as maps, lists, texts, Booleans, Long for whole numbers and other numbers
     * @param zones finds a zone by its name: {@code ZoneId::of}, unless the host has none and turns no instant into a
     *     day
     * @return the rule book
     * @throws InvalidRuleBookException if something in it is missing, unknown or out of range, or it has a parent
     */
    public static RuleBook of(Object tree, Function<String, ZoneId> zones) {
        return new RuleBookReader(zones).read(JsonNode.root(JsonNode.Of.RULE_BOOK, tree), parent -> {
            throw new IllegalArgumentException("is not here: hand over the whole book, with what its parent says");
        });
    }

    /**
     * Loads a rule book, whose parent, if it names one, is shipped or lies beside it as {@code NAME.json}.
     *
     * @param file the file, in UTF-8
     * @return the rule book
     * @throws InvalidRuleBookException as {@link #read} does, or if a file's parents go in a circle
     * @throws IOException if a file cannot be read
     */
    public static RuleBook load(Path file) throws IOException {
        return load(file, new ArrayList<>());
    }

    private static RuleBook load(Path file, List<Path> children) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        children.add(path);
        try (Reader json = Files.newBufferedReader(path)) {
            return new RuleBookReader()
                    .read(JsonText.parse(JsonNode.Of.RULE_BOOK, json), name -> parent(name, path, children));
        }
    }

    private static RuleBook parent(String name, Path child, List<Path> children) {
        Optional<RuleBook> shipped = shipped(name);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = child.resolveSibling(name + ".json");
        if (children.contains(file)) {
            throw new IllegalArgumentException("is a parent of itself: no book can be read before its parent");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "is neither one of the shipped books (%s) nor a file beside this one".formatted(SHIPPED));
        }
        try {
            return load(file, children);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidRuleBookException e) {
            throw new InvalidRuleBookException(e.faults().stream()
                    .map(fault -> new Fault(file.getFileName() + ": " + fault.place(), fault.problem()))
                    .toList());
        }
    }

    /**
     * Writes a rule book, complete, with what its parent says; reading it gives the same book.
     *
     * @param book the rule book
     * @param out where to, in UTF-8; stays open
     */
    public static void write(RuleBook book, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            new RuleBookWriter(json).write(book);
        }
    }
}
