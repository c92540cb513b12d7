package org.warmsunset.testkit;

import org.junit.jupiter.api.Nested;
import org.warmsunset.storage.ProgrammeStore;

/**
 * The contract of a {@link ProgrammeStore} that keeps a programme when the program ends.
 *
 * <pre>{@code
 * class FileContractTest extends DurableStorageContract {
 *     @TempDir
 *     private Path folder;
 *
 *     private int files;
 *
 *     @Override
 *     protected ProgrammeStore open() {
 *         files++;
 *         return reopen();
 *     }
 *
 *     @Override
 *     protected ProgrammeStore reopen() {
 *         return FileProgrammeStore.open(folder.resolve("village-" + files));
 *     }
 * }
 * }</pre>
 */
public abstract class DurableStorageContract extends StorageContract {
    /** For subclasses. */
    protected DurableStorageContract() {}

    /**
     * Opens once more the place of the store that {@link #open()} gave last, which is closed by now.
     *
     * @return the store with all that was kept; the contract closes it
     */
    protected abstract ProgrammeStore reopen();

    @Nested
    final class Durability extends DurabilityRules {
        @Override
        ProgrammeStore store() {
            return DurableStorageContract.this.store();
        }

        @Override
        void closeAndReopen() {
            store().close();
            use(reopen());
        }
    }
}
