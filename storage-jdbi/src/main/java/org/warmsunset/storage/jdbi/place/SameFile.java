package org.warmsunset.storage.jdbi.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;

/**
 * The file that was opened: one that was moved or removed goes on taking writes, which nobody finds again.
 *
 * @param path where it was
 * @param key what the system knows it by; null where it does not tell
 */
public record SameFile(Path path, @Nullable Object key) {
    /** The file that is there now. */
    public static SameFile at(Path path) {
        try {
            return new SameFile(path, key(path));
        } catch (IOException e) {
            throw new BrokenException(Cause.FAILED, "cannot look at " + path, e);
        }
    }

    /**
     * Refuses to go on when another file is there, or none.
     *
     * @throws BrokenException if it was moved or removed
     */
    public void require() {
        try {
            if (Objects.equals(key, key(path))) {
                return;
            }
        } catch (IOException e) {
            throw new BrokenException(Cause.FAILED, path + " was moved or removed while it was open", e);
        }
        throw new BrokenException(Cause.FAILED, path + " was replaced while it was open", null);
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }
}
