package org.warmsunset.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL texts that lie beside this class, and the places in them. */
final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    private Texts() {}

    /** Reads a text: the engine's own one, or the common one of that name. */
    static String of(Engine engine, String name) {
        String own = resource("sql/" + engine.name() + "/" + name + ".sql");
        String text = own.isEmpty() ? resource("sql/" + name + ".sql") : own;
        if (text.isEmpty()) {
            throw new IllegalArgumentException("there is no text %s".formatted(name));
        }
        return text;
    }

    private static String resource(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing to put for %s".formatted(place.group()));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Runs the statements of a text, which a semicolon at the end of a line separates. */
    static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : text.split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
