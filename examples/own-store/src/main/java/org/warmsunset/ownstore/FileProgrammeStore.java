package org.warmsunset.ownstore;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

/**
 * A store that keeps a programme in one file, which every write replaces as a whole: right for a village, not for a
 * city. What it keeps is not encrypted. One process at a time may open a file.
 *
 * <pre>{@code
 * try (ProgrammeStore store = FileProgrammeStore.open(Path.of("village.programme"))) {
 *     WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
 * }
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class FileProgrammeStore implements ProgrammeStore {
    private final ReentrantLock writing = new ReentrantLock();
    private final ProgrammeFile file;
    private volatile Programme programme;
    private volatile boolean closed;

    private FileProgrammeStore(ProgrammeFile file) {
        this.file = file;
        this.programme = file.load();
    }

    /**
     * Opens a file, or begins one.
     *
     * @param path the file
     * @return the store
     * @throws BrokenException if the file is held by another process, is no such file, or cannot be read
     */
    public static FileProgrammeStore open(Path path) {
        ProgrammeFile file = ProgrammeFile.lock(path);
        try {
            return new FileProgrammeStore(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public <T extends @Nullable Object> T read(Function<? super ReadSession, T> work) {
        Programme view = programme;
        requireOpen();
        try (Session session = new Session(view)) {
            return work.apply(session);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the work of another write runs on this thread
     */
    @Override
    public <T extends @Nullable Object> T write(Function<? super WriteSession, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write cannot run inside another one");
        }
        writing.lock();
        try {
            requireOpen();
            Programme changed = programme.copy();
            T result;
            try (Session session = new Session(changed)) {
                result = work.apply(session);
            }
            file.save(changed);
            programme = changed;
            return result;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
            file.close();
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new BrokenException(BrokenException.Cause.FAILED, "the store is closed", null);
        }
    }
}
