package org.warmsunset.ownstore;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
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
    private static final long MAGIC = 0x57_53_4F_57_4E_00_00_01L;

    private final Path path;
    private final Path next;
    private final FileChannel lock;

    private ProgrammeFile(Path path, FileChannel lock) {
        this.path = path;
        this.next = beside(path, ".next");
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
            return Programme.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readLong() != MAGIC) {
                throw new BrokenException(Cause.NOT_A_STORE, path.toString(), null);
            }
            return new ProgrammeReader(new ValueReader(in)).programme();
        } catch (IOException | IllegalArgumentException e) {
            // The cause may hold what was read, and that is personal data.
            throw new BrokenException(Cause.DAMAGED, path.toString(), null);
        }
    }

    void save(Programme programme) {
        try (FileChannel channel = FileChannel.open(next, CREATE, TRUNCATE_EXISTING, WRITE)) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            out.writeLong(MAGIC);
            new ProgrammeWriter(new ValueWriter(out)).write(programme);
            out.flush();
            channel.force(true);
        } catch (IOException e) {
            throw new BrokenException(Cause.FAILED, "nothing was kept in " + path, e);
        }
        replace();
    }

    /** The folder is brought to the disk too, since the new name is in it. */
    private void replace() {
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
