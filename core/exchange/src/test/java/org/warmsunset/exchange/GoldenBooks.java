package org.warmsunset.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.warmsunset.duty.RuleBook;

/** The rules of other places, as books. */
final class GoldenBooks {
    static final List<String> NAMES = List.of("changning", "wuhan", "futian", "taiwan-2026");

    private GoldenBooks() {}

    static RuleBook read(String name) {
        return RuleBooks.read(new StringReader(text(name)));
    }

    static String text(String name) {
        return resource("golden/" + name + ".json");
    }

    /** The text of a resource beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(GoldenBooks.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
