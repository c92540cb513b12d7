package org.warmsunset.town;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a made-up programme into a folder. */
public final class Main {
    private Main() {}

    /**
     * Writes it.
     *
     * @param args the folder, and a seed unless it is the delivered one
     * @throws IOException if a file cannot be written
     */
    public static void main(String... args) throws IOException {
        long seed = args.length > 1 ? Long.parseLong(args[1]) : Town.SAMPLE_SEED;
        Town.of(seed).writeTo(Path.of(args[0]));
    }
}
