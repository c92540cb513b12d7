package org.warmsunset.cli;

import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.Access;
import picocli.CommandLine.Option;

/** Who touches personal data, and why. */
final class AccessOptions {
    @Option(names = "--as", paramLabel = "NAME")
    private @Nullable String who;

    @Option(names = "--why", paramLabel = "TEXT", required = true)
    @SuppressWarnings("NullAway.Init")
    private String why;

    /** Who is the user of the environment unless told. */
    Access access(Terminal terminal) {
        String user = terminal.environment()
                .getOrDefault("USER", terminal.environment().getOrDefault("USERNAME", ""));
        String name = who == null ? user : who;
        if (name.isBlank()) {
            throw DeskException.wrongUse("access.who");
        }
        try {
            return Access.of(name, why);
        } catch (IllegalArgumentException e) {
            throw DeskException.wrongUse("access.refused");
        }
    }
}
