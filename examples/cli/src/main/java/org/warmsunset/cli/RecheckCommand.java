package org.warmsunset.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.warmsunset.care.KnownAt;
import org.warmsunset.exchange.Snapshot;
import org.warmsunset.exchange.UnreadableJsonException;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether a report still says what its snapshot holds. */
@Command(name = "recheck")
final class RecheckCommand extends DeskCommand {
    @Parameters(paramLabel = "SNAPSHOT")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Snapshot before = read();
        Snapshot now = Snapshot.of(
                programme.reports().summary(before.window(), KnownAt.at(before.knownAt())),
                before.knownAt(),
                programme.rules());
        return new RecheckAnswer(before, now);
    }

    private Snapshot read() throws IOException {
        try (Reader json = Files.newBufferedReader(file)) {
            return Snapshot.read(json);
        } catch (UnreadableJsonException e) {
            throw DeskException.problem("recheck.unreadable", "file", file, "problem", String.valueOf(e.getMessage()));
        }
    }
}
