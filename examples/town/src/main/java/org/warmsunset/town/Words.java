package org.warmsunset.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The word lists beside this class. */
final class Words {

    private Words() {}

    /** The lines of a list, without empty ones and those that begin with {@code #}. */
    static List<String> lines(String list) {
        return text(list)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** The words of a list, separated by blanks. */
    static List<String> of(String list) {
        return lines(list).stream().flatMap(line -> words(line).stream()).toList();
    }

    static List<String> words(String line) {
        return Arrays.asList(line.split(" ", -1));
    }

    /** The cells of a line, the last of which may hold any further bars. */
    static List<String> cells(String line, int count) {
        return Arrays.asList(line.split("\\|", count));
    }

    private static String text(String list) {
        try (InputStream in = Words.class.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException("no word list " + list);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + list, e);
        }
    }
}
