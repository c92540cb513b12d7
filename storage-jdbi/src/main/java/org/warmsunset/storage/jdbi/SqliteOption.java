package org.warmsunset.storage.jdbi;

/** How a SQLite file is opened. */
public enum SqliteOption {
    /** Opens a store that is there for reading; every write is refused. */
    READ_ONLY,
    /**
     * Waits at each write until the disk has it. Without this option a loss of power may take the last writes with it,
     * though never a part of one, and the store stays whole.
     */
    WAIT_FOR_DISK
}
