package org.warmsunset.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.warmsunset.exchange.RuleBooks;

/** Puts beside the compiled rules what a front end needs besides: the door, the words, the shipped rule books. */
public final class NpmFolder {
    /** What a browser may have to load before the first verdict, compressed. */
    private static final int MOST_BYTES = 120 * 1024;

    private static final List<String> LOADED = List.of("index.js", "rules.js", "words.js");

    private NpmFolder() {}

    /**
     * Makes the folder.
     *
     * @param args the folder of what is written by hand, the licence, and the folder that has the compiled rules
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[2]);
        Files.write(to.resolve("LICENSE"), Files.readAllBytes(Path.of(args[1])));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        Files.writeString(to.resolve("words.js"), WordsScript.text());
        Files.createDirectories(to.resolve("books"));
        for (String name : RuleBooks.SHIPPED) {
            try (OutputStream out = Files.newOutputStream(to.resolve("books").resolve(name + ".json"))) {
                RuleBooks.write(RuleBooks.shipped(name).orElseThrow(), out);
            }
        }
        Files.writeString(to.resolve("global.js"), GlobalScript.of(to));
        requireSmall(to);
    }

    private static void requireSmall(Path folder) throws IOException {
        int total = 0;
        for (String name : LOADED) {
            int bytes = compressed(Files.readAllBytes(folder.resolve(name)));
            System.out.println(name + ": " + bytes + " bytes compressed");
            total += bytes;
        }
        System.out.println("in all: " + total + " of at most " + MOST_BYTES);
        if (total > MOST_BYTES) {
            throw new IllegalStateException(
                    "a browser would load " + total + " bytes, which is more than " + MOST_BYTES);
        }
    }

    private static int compressed(byte[] text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
        return out.size();
    }
}
