package org.warmsunset.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files that somebody sent to look at before they are taken in: each for its sender alone, and not for long. */
final class Uploads {
    /** How long a file waits. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Map<String, Upload> byId = new ConcurrentHashMap<>();

    /**
     * A file that waits.
     *
     * @param account whose it is
     * @param name what she called it, for the messages
     * @param file where it lies, under a name of our own
     * @param since when it came
     */
    record Upload(String account, String name, Path file, Instant since) {}

    /** Keeps a file, and gives the id by which it is found again. */
    String keep(String account, String name, InputStream content, Instant now) {
        clean(now);
        try {
            Path file = Files.createTempFile("warm-sunset-", suffix(name));
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            String id = Tokens.fresh();
            byId.put(id, new Upload(account, name, file, now));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of the file, which is all that its name says to us. */
    private static String suffix(String name) {
        return name.matches(".*\\.[A-Za-z]{1,8}") ? name.substring(name.lastIndexOf('.')) : ".csv";
    }

    Optional<Upload> find(String id, String account, Instant now) {
        clean(now);
        return Optional.ofNullable(byId.get(id))
                .filter(upload -> upload.account().equals(account));
    }

    void forget(String id) {
        Upload upload = byId.remove(id);
        if (upload != null) {
            delete(upload);
        }
    }

    private void clean(Instant now) {
        byId.forEach((id, upload) -> {
            if (upload.since().plus(PATIENCE).isBefore(now)) {
                forget(id);
            }
        });
    }

    void forgetAll() {
        byId.keySet().forEach(this::forget);
    }

    private static void delete(Upload upload) {
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
