package org.warmsunset.storage.jdbi.sql;

/**
 * What a work that writes beside others keeps to itself until its commit, so that what it has looked at stays as it is.
 *
 * <p>Only the first claim waits for others. A later one that would have to wait is given up, and so nobody waits for
 * somebody who waits for him.
 */
enum Claims {
    /** The work has the database for itself, or only reads. */
    NOT_NEEDED,
    /** Others write at the same time. */
    BESIDE_OTHERS;

    /** More would fill the server's table of locks. */
    static final int MOST = 16;

    private static final String KEY = "(hashtextextended('{sealing}'::regclass::oid || '/' || ?, 1465077070))";
    static final String WAIT = "select pg_advisory_xact_lock" + KEY;
    static final String TRY = "select pg_try_advisory_xact_lock" + KEY + "::int";
}
