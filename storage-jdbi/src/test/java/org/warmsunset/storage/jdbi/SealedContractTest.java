package org.warmsunset.storage.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;

/** A sealed store is a store like any other. */
class SealedContractTest extends DurableStorageContract {
    private static final FieldCipher CIPHER = Keyset.fresh().cipher();

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
        return JdbiProgrammeStore.sqlite(folder.resolve("store %d.db".formatted(files)), CIPHER);
    }
}
