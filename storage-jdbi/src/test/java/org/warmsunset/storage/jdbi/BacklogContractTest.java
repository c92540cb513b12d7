package org.warmsunset.storage.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.place.SqliteFile;
import org.warmsunset.storage.jdbi.sql.SqliteDialect;
import org.warmsunset.storage.jdbi.sql.TableNames;
import org.warmsunset.testkit.DurableStorageContract;

/** A store in which every record waits until the session ends or asks for it, as those of a bulk import do. */
class BacklogContractTest extends DurableStorageContract {
    @TempDir
    private Path folder;

    private int files;

    @Override
    protected ProgrammeStore open() {
        files++;
        return reopen();
    }

    @Override
    protected ProgrammeStore reopen() {
        Database file = SqliteFile.at(folder.resolve("store %d.db".formatted(files)), false, false, Database.PATIENCE)
                .database();
        SqliteDialect dialect = new SqliteDialect(TableNames.PLAIN, 0);
        Database patient = new Database(dialect, file.place(), file.reading(), file.writing(), true);
        return new JdbiProgrammeStore(Wiring.sqlite(patient), FieldCipher.clear());
    }
}
