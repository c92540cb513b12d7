package org.warmsunset.ownstore;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;

class FileContractTest extends DurableStorageContract {
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
        return FileProgrammeStore.open(folder.resolve("village-" + files));
    }
}
