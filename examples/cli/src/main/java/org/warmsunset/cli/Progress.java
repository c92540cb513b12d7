package org.warmsunset.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;

/** Shows how far reading got, once it takes long enough for somebody to wonder: a bar, or a number without an end. */
final class Progress implements LongConsumer, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int WIDTH = 40;

    private final PrintStream err;
    private final boolean shown;
    private final Clock clock;
    private final long total;
    private Instant next;
    private boolean drawn;
    private long done;

    private Progress(Terminal terminal, long total) {
        this.err = new PrintStream(terminal.err(), true, StandardCharsets.US_ASCII);
        this.shown = terminal.errIsScreen();
        this.clock = terminal.clock();
        this.total = total;
        this.next = clock.instant().plus(PATIENCE);
    }

    static Progress on(Terminal terminal, long total) {
        return new Progress(terminal, Math.max(1, total));
    }

    /** Of what nobody knows how much it will be. */
    static Progress counting(Terminal terminal) {
        return new Progress(terminal, 0);
    }

    @Override
    public void accept(long more) {
        done += more;
        Instant now = clock.instant();
        if (shown && !now.isBefore(next)) {
            next = now.plus(PAUSE);
            draw();
        }
    }

    private void draw() {
        err.print("\r" + (total == 0 ? "... " + done : bar((int) Math.min(100, 100 * done / total))));
        err.flush();
        drawn = true;
    }

    private static String bar(int percent) {
        int full = WIDTH * percent / 100;
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " %";
    }

    /** Leaves the line as it found it. */
    @Override
    public void close() {
        if (drawn) {
            err.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            err.flush();
        }
    }
}
