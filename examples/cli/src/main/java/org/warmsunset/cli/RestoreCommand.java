package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
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
        Path file = desk.databaseFile();
        if (!Files.exists(backup)) {
            throw DeskException.wrongUse("file.missing", "file", backup);
        }
        if (!Files.exists(file)) {
            JdbiProgrammeStore.restore(backup, file, desk.keys().ofBackup(file));
        } else if (replace) {
            replace(file);
        } else {
            throw DeskException.wrongUse("restore.exists", "file", file);
        }
        desk.print(new BackupCommand.FileMade("restore.done", file));
        return ExitCode.FINE;
    }

    /** The old file goes only when the new one is there. */
    private void replace(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".restored");
        JdbiProgrammeStore.restore(backup, fresh, desk.keys().ofBackup(file));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
