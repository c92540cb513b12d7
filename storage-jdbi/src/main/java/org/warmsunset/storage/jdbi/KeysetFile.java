package org.warmsunset.storage.jdbi;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.warmsunset.storage.jdbi.place.WholeFile;

/**
 * A file of keys, which only its owner may read or write; where there are no such permissions, one like any other.
 * Whoever changes it holds a lock, for which an empty file lies beside it: one file may serve several databases.
 *
 * @param path where it is
 */
record KeysetFile(Path path) {
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rw-rw-");

    Keyset read() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !Collections.disjoint(view.readAttributes().permissions(), OTHERS)) {
            throw new Keyset.InvalidException(Keyset.InvalidException.Reason.OPEN_TO_OTHERS, path.toString());
        }
        try {
            return Keyset.parse(Files.readString(path));
        } catch (Keyset.InvalidException e) {
            throw new Keyset.InvalidException(e.reason(), path.toString());
        }
    }

    /** Writes a file that is not there yet. */
    void writeNew(Keyset keys) throws IOException {
        locked(path.toAbsolutePath(), () -> {
            try (WholeFile whole = WholeFile.anew(path)) {
                return filled(whole, keys);
            }
        });
    }

    /** Puts other keys into the place of those that are there; gives them. */
    Keyset change(UnaryOperator<Keyset> change) throws IOException {
        return locked(path.toRealPath(), () -> {
            Keyset before = read();
            Keyset after = change.apply(before);
            if (after.isSameAs(before)) {
                return after;
            }
            try (WholeFile whole = WholeFile.replacing(path)) {
                return filled(whole, after);
            }
        });
    }

    private interface Work {
        Keyset run() throws IOException;
    }

    private static Keyset locked(Path file, Work work) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        Set<OpenOption> options = Set.of(CREATE, WRITE, NOFOLLOW_LINKS);
        // The operating system keeps processes apart, and not threads.
        synchronized (KeysetFile.class) {
            try (FileChannel channel = FileChannel.open(lock, options, WholeFile.ownersOnly(lock))) {
                channel.lock();
                return work.run();
            }
        }
    }

    private static Keyset filled(WholeFile whole, Keyset keys) throws IOException {
        Files.writeString(whole.part(), keys.secretText());
        whole.finish();
        return keys;
    }
}
