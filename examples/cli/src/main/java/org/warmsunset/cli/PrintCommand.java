package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What can be printed. */
@Command(name = "print")
final class PrintCommand extends CommandGroup {
    @Option(names = "--font", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path font;

    PaperFile file(Path file) throws IOException {
        return PaperFile.at(file, font, desk().terminal());
    }
}
