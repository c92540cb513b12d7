package org.warmsunset.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes items on a thread of its own, some ahead of who takes them: the next rows are read and checked while those
 * before are stored. For one taker.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {
    /** Handing over one by one would take longer than making the items. */
    private static final int CHUNK = 512;

    private static final int CHUNKS = 8;

    /** After how long without items it is asked whether anybody still makes any. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final BlockingQueue<Chunk<T>> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private final Thread maker;
    private Chunk<T> current = new Chunk<>(List.of(), false, null);
    private int next;

    /**
     * Items that were made together.
     *
     * @param failure what ended the making after them; null when nothing did
     */
    private record Chunk<T>(
            List<T> items, boolean last, @Nullable Throwable failure) {}

    private <S> ReadAhead(Iterator<S> sources, Function<S, T> make) {
        this.maker = new Thread(() -> makeAll(sources, make), "warm-sunset-read-ahead");
        maker.setDaemon(true);
        maker.start();
    }

    /**
     * Begins to make items.
     *
     * @param sources what they are made of; nobody else may ask it until this is closed
     * @param make makes an item
     * @return the items in the order of their sources
     */
    static <S, T> ReadAhead<T> of(Iterator<S> sources, Function<S, T> make) {
        return new ReadAhead<>(sources, make);
    }

    private <S> void makeAll(Iterator<S> sources, Function<S, T> make) {
        try {
            boolean more = true;
            while (more) {
                List<T> items = new ArrayList<>(CHUNK);
                Throwable failure = fill(items, sources, make);
                more = failure == null && items.size() == CHUNK;
                chunks.put(new Chunk<>(items, !more, failure));
            }
        } catch (InterruptedException e) {
            // Nobody takes them any more.
            Thread.currentThread().interrupt();
        }
    }

    private static <S, T> @Nullable Throwable fill(List<T> items, Iterator<S> sources, Function<S, T> make) {
        try {
            while (items.size() < CHUNK && sources.hasNext()) {
                items.add(make.apply(sources.next()));
            }
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /** {@inheritDoc} Throws what ended the making once all items before are taken. */
    @Override
    public boolean hasNext() {
        while (next == current.items().size()) {
            if (current.failure() instanceof Error error) {
                throw error;
            }
            if (current.failure() instanceof RuntimeException exception) {
                throw exception;
            }
            if (current.last()) {
                return false;
            }
            current = taken();
            next = 0;
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.items().get(next++);
    }

    private Chunk<T> taken() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Chunk<T> made = chunks.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                    if (made != null) {
                        return made;
                    }
                    requireMaker();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Its thread hands over what ends it, unless there is no memory even for that. */
    private void requireMaker() {
        if (!maker.isAlive() && chunks.isEmpty()) {
            throw new IllegalStateException("the thread that makes the items has died");
        }
    }

    /** Ends the making, and returns when nothing asks the sources any more. */
    @Override
    public void close() {
        maker.interrupt();
        boolean interrupted = false;
        while (maker.isAlive()) {
            try {
                maker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
