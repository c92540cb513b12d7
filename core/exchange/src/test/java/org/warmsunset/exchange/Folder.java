package org.warmsunset.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.warmsunset.intake.Row;

/** A folder of files as a test writes and reads them. */
record Folder(Path path) {
    Folder with(String file, String text) throws IOException {
        return with(file, text, StandardCharsets.UTF_8);
    }

    Folder with(String file, String text, Charset charset) throws IOException {
        Files.createDirectories(path);
        Files.write(path.resolve(file), text.getBytes(charset));
        return this;
    }

    ExchangeFolder open() throws IOException {
        return ExchangeFolder.open(path);
    }

    List<Row> rows(String file) throws IOException {
        return rows(open(), file);
    }

    static List<Row> rows(ExchangeFolder folder, String file) {
        try (Stream<Row> rows = folder.rows(file).orElseThrow()) {
            return rows.toList();
        }
    }

    String text(String file) throws IOException {
        return Files.readString(path.resolve(file));
    }

    List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
