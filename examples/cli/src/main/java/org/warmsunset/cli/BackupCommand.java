package org.warmsunset.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a copy of all that is stored, while others go on working. */
@Command(name = "backup")
final class BackupCommand extends DeskCommand {
    private static final Set<Cause> OF_THE_COPY = EnumSet.of(Cause.NO_PLACE, Cause.FULL);

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer answer(WarmSunset programme) {
        if (file.toFile().exists()) {
            throw DeskException.wrongUse("backup.exists", "file", file);
        }
        JdbiProgrammeStore store = (JdbiProgrammeStore) programme.store();
        CopyException.blame(file, OF_THE_COPY, () -> store.backup(file));
        return new FileMade("backup.done", file.toString());
    }

    /** The file that was made. */
    record FileMade(String key, String file) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say(key, "file", file));
        }

        @Override
        public Grid grid() {
            return new Grid("file").row(file);
        }
    }
}
