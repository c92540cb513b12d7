package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.warmsunset.programme.StoreCopy;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup in the programme's place, while nobody works on it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    @Option(names = "--replace")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        Place place = desk.place();
        if (!Files.exists(backup)) {
            throw DeskException.wrongUse("file.missing", "file", backup);
        }
        FieldCipher cipher = desk.keys().ofBackup(place);
        Path file = place.file();
        if (file == null) {
            copyInto(place, cipher);
        } else if (!Files.exists(file)) {
            JdbiProgrammeStore.restore(backup, file, cipher);
        } else if (replace) {
            replace(file, cipher);
        } else {
            throw DeskException.wrongUse("restore.exists", "file", file);
        }
        desk.print(new BackupCommand.FileMade("restore.done", place.toString()));
        return ExitCode.FINE;
    }

    /** A database must be empty: it is for its administrator to empty it. */
    private void copyInto(Place place, FieldCipher cipher) throws IOException {
        Path folder = Files.createTempDirectory("warm-sunset");
        Path fresh = folder.resolve("restored.db");
        try {
            // A backup that is in the clear or of an older version cannot be read as it is.
            JdbiProgrammeStore.restore(backup, fresh, cipher);
            try (ProgrammeStore source = JdbiProgrammeStore.sqlite(fresh, cipher);
                    ProgrammeStore target = place.open(cipher)) {
                StoreCopy.copy(source, target);
            }
        } finally {
            Files.deleteIfExists(fresh);
            Files.delete(folder);
        }
    }

    /** The old file goes only when the new one is there. */
    private void replace(Path file, FieldCipher cipher) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".restored");
        JdbiProgrammeStore.restore(backup, fresh, cipher);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
