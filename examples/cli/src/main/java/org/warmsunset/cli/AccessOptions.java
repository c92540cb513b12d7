package org.warmsunset.cli;

import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import picocli.CommandLine.Option;

/** Who touches personal data, and why. */
final class AccessOptions {
    @Option(names = "--as", paramLabel = "NAME")
    private @Nullable String who;

    @Option(names = "--why", paramLabel = "TEXT", required = true)
    @SuppressWarnings("NullAway.Init")
    private String why;

    /** Who is the user at the terminal unless told. */
    Access access(Terminal terminal) {
        String name = who == null ? terminal.user() : who;
        if (name.isBlank()) {
            throw DeskException.wrongUse("access.who");
        }
        if (Typed.lostCharacters(name)) {
            throw DeskException.wrongUse("lost.user");
        }
        try {
            return Access.of(name, why);
        } catch (IllegalArgumentException e) {
            throw DeskException.wrongUse("access.refused");
        }
    }
}
