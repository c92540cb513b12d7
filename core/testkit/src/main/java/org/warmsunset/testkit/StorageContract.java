package org.warmsunset.testkit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.warmsunset.storage.ProgrammeStore;

/**
 * The contract of a {@link ProgrammeStore}: one test for each rule that {@code docs/storage-spi.md} numbers. An adapter
 * proves itself by a subclass among its tests:
 *
 * <pre>{@code
 * class MemoryContractTest extends StorageContract {
 *     @Override
 *     protected ProgrammeStore open() {
 *         return new MemoryProgrammeStore();
 *     }
 * }
 * }</pre>
 *
 * <p>A store that outlives the program extends {@link DurableStorageContract}, which has more rules. No rule can be
 * left out, and one that fails quotes its line of that page. After each test the case files are held against the
 * registers and the records, whatever the test did.
 */
@ExtendWith(RuleReport.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class StorageContract {
    private @Nullable ProgrammeStore store;

    /** For subclasses. */
    protected StorageContract() {}

    /**
     * Opens a new and empty store. Called before each test, and by tests that need more than one.
     *
     * @return the store; the contract closes it
     */
    protected abstract ProgrammeStore open();

    final ProgrammeStore store() {
        return requireNonNull(store, "store");
    }

    final void use(ProgrammeStore another) {
        store = another;
    }

    @BeforeEach
    final void openStore() {
        store = open();
    }

    @AfterEach
    final void checkAndCloseStore() {
        try (ProgrammeStore checked = store()) {
            StoreInvariants.check(checked);
        }
    }

    @Nested
    final class Registers extends RegisterRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class Erasure extends ErasureRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }

        @Override
        ProgrammeStore another() {
            return open();
        }
    }

    @Nested
    final class Archive extends ArchiveRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }

        @Override
        ProgrammeStore another() {
            return open();
        }
    }

    @Nested
    final class Pairings extends PairingRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class LookUps extends LookUpRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class Records extends RecordRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class Journal extends JournalRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class DaySets extends DaySetRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }

        @Override
        ProgrammeStore another() {
            return open();
        }
    }

    @Nested
    final class Transactions extends TransactionRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }

        @Override
        ProgrammeStore another() {
            return open();
        }
    }

    @Nested
    final class Pages extends PageRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class TextAndTime extends TextAndTimeRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }

        @Override
        ProgrammeStore another() {
            return open();
        }
    }

    @Nested
    final class Races extends RaceRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class LargeBatches extends LargeBatchRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }
    }

    @Nested
    final class Histories extends HistoryRules {
        @Override
        ProgrammeStore store() {
            return StorageContract.this.store();
        }

        @Override
        ProgrammeStore another() {
            return open();
        }
    }
}
