package org.warmsunset.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Option;

/** A command that judges a window as of a day. */
abstract class SpanCommand extends AsOfCommand {
    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    /** The window that was asked for, or the year of the as-of day. */
    Window window(WarmSunset programme) {
        Window year = Window.yearOf(asOf(programme));
        LocalDate first = from == null ? year.from() : from;
        LocalDate last = to == null ? year.to() : to;
        if (last.isBefore(first)) {
            throw DeskException.wrongUse("use.from-after-to", "from", first, "to", last);
        }
        return new Window(first, last, year.asOf());
    }
}
