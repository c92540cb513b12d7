package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.StoreCopy;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup in the programme's place, while nobody works on it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private static final Set<Cause> OF_THE_BACKUP =
            EnumSet.of(Cause.NOT_A_STORE, Cause.NEWER_VERSION, Cause.WRONG_KEY, Cause.DAMAGED, Cause.FAILED);

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
        requireBackup();
        FieldCipher cipher = desk.keys().ofBackup(place);
        Path file = place.file();
        if (file == null) {
            copyInto(place, cipher);
        } else if (Files.exists(file)) {
            // The log lies beside the file itself, not beside a link to it.
            replace(new SqliteFiles(Files.isSymbolicLink(file) ? file.toRealPath() : file), cipher);
        } else {
            requireNoLog(new SqliteFiles(file));
            restore(file, cipher);
        }
        desk.print(new BackupCommand.FileMade("restore.done", place.toString()));
        return ExitCode.FINE;
    }

    private void requireBackup() throws IOException {
        if (!Files.exists(backup)) {
            throw DeskException.wrongUse("file.missing", "file", backup);
        }
        if (!Files.isRegularFile(backup) || Files.size(backup) == 0) {
            throw DeskException.problem("copy.NOT_A_STORE", "file", backup);
        }
    }

    private void restore(Path file, FieldCipher cipher) {
        CopyException.blame(backup, OF_THE_BACKUP, () -> JdbiProgrammeStore.restore(backup, file, cipher));
    }

    /**
     * Fills a database, which must be empty: it is for its administrator to empty it. Takes the way over a file of its
     * own, since a backup in the clear or of an older version cannot be read as it is.
     */
    private void copyInto(Place place, FieldCipher cipher) throws IOException {
        if (replace) {
            throw DeskException.wrongUse("restore.database-replace", "file", place);
        }
        Path folder = Files.createTempDirectory("warm-sunset");
        SqliteFiles fresh = new SqliteFiles(folder.resolve("restored.db"));
        try {
            restore(fresh.file(), cipher);
            try (ProgrammeStore source = JdbiProgrammeStore.sqlite(fresh.file(), cipher);
                    ProgrammeStore target = desk.open(place, true)) {
                CopyException.blame(backup, EnumSet.of(Cause.DAMAGED), () -> StoreCopy.copy(source, target));
            } catch (RefusedException e) {
                throw DeskException.wrongUse("restore.database-exists", "file", place);
            }
        } finally {
            fresh.delete();
            Files.delete(folder);
        }
    }

    /** SQLite would take the log of another file for that of the new one. */
    private static void requireNoLog(SqliteFiles old) {
        if (Files.exists(old.log())) {
            throw DeskException.problem("restore.log", "log", old.log());
        }
    }

    private void requireOther(Path file, String otherwise) throws IOException {
        if (Files.exists(file) && Files.isSameFile(backup, file)) {
            throw DeskException.wrongUse(otherwise, "file", backup);
        }
    }

    /** The old file goes only when the new one is whole, and in one step with its coming. */
    private void replace(SqliteFiles old, FieldCipher cipher) throws IOException {
        if (!replace) {
            throw DeskException.wrongUse("restore.exists", "file", old.file());
        }
        SqliteFiles fresh = new SqliteFiles(old.beside(".restored"));
        requireOther(old.file(), "restore.same");
        requireOther(fresh.file(), "restore.in-the-way");
        // A restore that was broken off may have left it.
        fresh.delete();
        try {
            restore(fresh.file(), cipher);
            old.settle(cipher);
            Files.move(fresh.file(), old.file(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            fresh.delete();
        }
    }
}
