package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Searches all bytes of all files in a folder. */
final class Bytes {
    private Bytes() {}

    /** Gives those texts of which the bytes are in any of the files. */
    static List<String> found(Path folder, Collection<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, ISO_8859_1);
                texts.stream()
                        .filter(text -> bytes.contains(new String(text.getBytes(UTF_8), ISO_8859_1)))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
