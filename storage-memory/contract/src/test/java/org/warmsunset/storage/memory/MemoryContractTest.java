package org.warmsunset.storage.memory;

import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.StorageContract;

class MemoryContractTest extends StorageContract {
    @Override
    protected ProgrammeStore open() {
        return new MemoryProgrammeStore();
    }
}
