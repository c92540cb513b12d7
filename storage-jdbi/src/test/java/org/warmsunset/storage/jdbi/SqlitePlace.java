package org.warmsunset.storage.jdbi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.storage.jdbi.sql.Dialect;
import org.warmsunset.storage.jdbi.sql.SqliteDialect;

/** A SQLite file. */
record SqlitePlace(String address) implements Place {
    @Override
    public JdbiProgrammeStore open(FieldCipher cipher, Duration patience) {
        return JdbiProgrammeStore.sqlite(Path.of(address), cipher, Set.of(), patience);
    }

    @Override
    public JdbiProgrammeStore openForReading(FieldCipher cipher) {
        return JdbiProgrammeStore.sqlite(Path.of(address), cipher, SqliteOption.READ_ONLY);
    }

    @Override
    public DataSource source() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + address);
        return source;
    }

    @Override
    public Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    public List<String> faults() {
        return Stream.of("pragma integrity_check", "pragma foreign_key_check")
                .flatMap(check -> texts(check).stream())
                .filter(fault -> !fault.equals("ok"))
                .toList();
    }

    /** The file's, and those of its log. */
    @Override
    public List<String> bytes() {
        List<String> bytes = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(address).getParent())) {
            for (Path file :
                    files.filter(file -> file.toString().startsWith(address)).toList()) {
                bytes.add(Files.readString(file, ISO_8859_1));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
