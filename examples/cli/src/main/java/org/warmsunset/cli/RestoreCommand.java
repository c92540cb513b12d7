package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.StoreCopy;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.SqliteOption;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup in the programme's place, while nobody works on it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private static final Set<Cause> OF_THE_BACKUP =
            EnumSet.of(Cause.NOT_A_STORE, Cause.NEWER_VERSION, Cause.WRONG_KEY, Cause.DAMAGED, Cause.FAILED);

    private static final DueForErasure NOBODY = new DueForErasure(List.of(), List.of());

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path backup;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--erase-again")
    private boolean eraseAgain;

    @ArgGroup(exclusive = false)
    private @Nullable AccessOptions access;

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
            try (JdbiProgrammeStore restored = JdbiProgrammeStore.sqlite(file, cipher)) {
                personalData(restored).restored(NOBODY);
            }
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
                personalData(target).restored(NOBODY);
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

    /**
     * Journals the restore in the file that is to come, says what it lacks, and erases there again who was erased
     * since.
     */
    private void prepare(SqliteFiles fresh, SqliteFiles old, FieldCipher cipher) throws IOException {
        try (ProgrammeStore programme = JdbiProgrammeStore.sqlite(old.file(), cipher, SqliteOption.READ_ONLY);
                ProgrammeStore restored = JdbiProgrammeStore.sqlite(fresh.file(), cipher)) {
            Lacking lacking = Lacking.of(programme, restored);
            if (lacking.entries() > 0) {
                desk.err()
                        .println(desk.messages()
                                .say("restore.lacks", "count", lacking.entries(), "erasures", lacking.erasures()));
            }
            personalData(restored).restored(isErasedAgain(lacking) ? lacking.erased() : NOBODY);
        }
    }

    private boolean isErasedAgain(Lacking lacking) throws IOException {
        return lacking.erasures() > 0
                && (eraseAgain || desk.ask("restore.erase-again").equals("erase"));
    }

    private PersonalData personalData(ProgrammeStore store) {
        return desk.programme(store).personalData(access == null ? unsaid() : access.access(desk.terminal()));
    }

    private Access unsaid() {
        String user = desk.terminal().user();
        return Access.of(user.isBlank() || Typed.lostCharacters(user) ? "?" : user, "restore");
    }

    /** The old content goes only when the new one is whole, and in one step with its coming. */
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
            prepare(fresh, old, cipher);
            JdbiProgrammeStore.replace(old.file(), fresh.file());
        } finally {
            fresh.delete();
        }
    }
}
