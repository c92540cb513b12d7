package org.warmsunset.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Option;

/** A command that judges a day. */
abstract class AsOfCommand extends DeskCommand {
    @Option(names = "--as-of", paramLabel = "DAY")
    private @Nullable LocalDate asOf;

    /** The day that was asked for, or today. */
    LocalDate asOf(WarmSunset programme) {
        return asOf == null ? programme.today() : asOf;
    }
}
