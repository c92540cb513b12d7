package org.warmsunset.storage.jdbi.seal;

import java.sql.Connection;
import java.sql.SQLException;

/** What is left in the files of a database of texts that were overwritten or deleted. */
public interface Residue {
    /** {@return the query that gives 1 when this user may wipe} */
    String mayWipe();

    /** Leaves nothing of it. */
    void wipe(Connection connection) throws SQLException;

    /**
     * Leaves nothing of it, unless that takes waiting for somebody.
     *
     * @return whether it is gone; false when somebody still reads an older view
     */
    boolean wipeAtOnce(Connection connection) throws SQLException;
}
