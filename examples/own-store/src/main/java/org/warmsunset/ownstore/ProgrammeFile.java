package org.warmsunset.ownstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.UnknownOutcomeException;

/** The file of a programme. It is written anew beside itself, brought to the disk, and then moved into its place. */
final class ProgrammeFile implements AutoCloseable {
    private static final String BEGIN = "warm sunset, a programme in one file, 1\n";
    private static final String END = ".";

    private final Path path;
    private final FileChannel lock;

    private ProgrammeFile(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Holds the file, by a lock beside it, until it is closed or the process ends. */
    static ProgrammeFile lock(Path path) {
        try {
            FileChannel channel = FileChannel.open(beside(path, ".lock"), CREATE, WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new ProgrammeFile(path, channel);
                }
            } catch (OverlappingFileLockException e) {
                // Held within this process: the same answer as for another one.
            }
            channel.close();
            throw new BrokenException(Cause.BUSY, "the file is open elsewhere: " + path, null);
        } catch (IOException e) {
            throw new BrokenException(Cause.NO_PLACE, "no lock can be made beside " + path, e);
        }
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    Programme load() {
        if (!Files.exists(path)) {
            return new Programme();
        }
        String text = text();
        if (!text.startsWith(BEGIN)) {
            throw new BrokenException(Cause.NOT_A_STORE, path.toString(), null);
        }
        if (!text.endsWith("\n" + END)) {
            throw damaged();
        }
        try {
            return Lines.read(text.substring(BEGIN.length(), text.length() - END.length()));
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Without a cause: that may hold what was read, which is personal data. */
    private BrokenException damaged() {
        return new BrokenException(Cause.DAMAGED, path.toString(), null);
    }

    void save(Programme programme) {
        Path next = beside(path, ".next");
        try (FileChannel channel = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
            ByteBuffer bytes = UTF_8.encode(BEGIN + Lines.of(programme) + END);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new BrokenException(Cause.FAILED, "nothing was kept in " + path, e);
        }
        replace(next);
    }

    /** The folder is brought to the disk too, since the new name is in it. */
    private void replace(Path next) {
        try {
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(path.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UnknownOutcomeException("the file may have been replaced or not: " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new BrokenException(Cause.FAILED, "the lock cannot be given back: " + path, e);
        }
    }
}
