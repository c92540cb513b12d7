package org.warmsunset.storage.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;

/** All of it holds beside the tables of a host who uses the same names, in tables with a prefix. */
class PrefixedContractTest extends DurableStorageContract {
    @TempDir
    private Path folder;

    private int files;

    @Override
    protected ProgrammeStore open() {
        files++;
        SQLiteDataSource source = source();
        Hosts.tables(source);
        return JdbiProgrammeStore.sqlite(source, "ws_", FieldCipher.clear());
    }

    @Override
    protected ProgrammeStore reopen() {
        return JdbiProgrammeStore.sqlite(source(), "ws_", FieldCipher.clear());
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(5_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host %d.db".formatted(files)));
        return source;
    }
}
