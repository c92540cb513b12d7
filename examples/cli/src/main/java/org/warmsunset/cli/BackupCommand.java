package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.Damage;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes a copy of all that is stored, while others go on working. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private static final Set<Cause> OF_THE_COPY = EnumSet.of(Cause.NO_PLACE, Cause.FULL);

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--with-damage")
    private boolean withDamage;

    @Override
    public Integer call() throws IOException {
        Place place = desk.place();
        place.require();
        if (file.toFile().exists()) {
            throw DeskException.wrongUse("backup.exists", "file", file);
        }
        List<Damage> damaged = new ArrayList<>();
        try (JdbiProgrammeStore store = desk.open(place, false)) {
            CopyException.blame(file, OF_THE_COPY, () -> {
                if (withDamage) {
                    damaged.addAll(store.backupWithDamage(file));
                } else {
                    store.backup(file);
                }
            });
        }
        if (!damaged.isEmpty()) {
            Damages.print(damaged, desk.err(), desk.messages());
        }
        desk.print(new FileMade("backup.done", file.toString()));
        return ExitCode.FINE;
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
