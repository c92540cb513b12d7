package org.warmsunset.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.KnownAt;
import picocli.CommandLine.Option;

/** A command that judges the periods of a window as of a day, by what was known at an instant. */
abstract class WindowCommand extends SpanCommand {
    @Option(names = "--known-at", paramLabel = "INSTANT")
    private @Nullable Instant knownAt;

    KnownAt knownAt() {
        return knownAt == null ? KnownAt.now() : KnownAt.at(knownAt);
    }
}
