package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What can be printed. */
@Command(name = "print")
final class PrintCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--font", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path font;

    /** Refuses to do nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    Desk desk() {
        return desk;
    }

    PaperFile file(Path file) throws IOException {
        return PaperFile.at(file, font, desk.terminal());
    }
}
