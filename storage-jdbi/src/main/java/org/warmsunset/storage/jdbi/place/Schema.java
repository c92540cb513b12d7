package org.warmsunset.storage.jdbi.place;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.jdbi.sql.Failures;
import org.warmsunset.storage.jdbi.sql.TableNames;

/** The version of the tables in a database, and the way to the one that this code needs. */
public final class Schema {
    /** The version that the script makes. */
    static final int CURRENT = 1;

    /** A name of our own, so that the migrations never meet those of a host application. */
    static final String HISTORY = "warm_sunset_schema_history";

    private static final int RETRIES = 4;

    private final Database database;
    private final Failures failures;

    public Schema(Database database, Failures failures) {
        this.database = database;
        this.failures = failures;
    }

    /** What is found. */
    public enum State {
        /** No table at all. */
        EMPTY,
        /** Tables, but none of ours. */
        FOREIGN,
        /** Tables of an older version. */
        OLDER,
        /** The tables that this code needs. */
        CURRENT,
        /** Tables of a newer version. */
        NEWER
    }

    /**
     * What a database holds.
     *
     * @param tables the names of all tables
     * @param ours whether ours are among them
     * @param version that of our tables; 0 before the first migration, and without a history of them
     */
    private record Found(Set<String> tables, boolean ours, int version) {
        State state() {
            if (!ours) {
                return tables.isEmpty() ? State.EMPTY : State.FOREIGN;
            }
            return version == CURRENT ? State.CURRENT : version < CURRENT ? State.OLDER : State.NEWER;
        }
    }

    public State state(Jdbi jdbi) {
        return found(jdbi).state();
    }

    private Found found(Jdbi jdbi) {
        try (Handle handle = jdbi.open()) {
            Set<String> tables =
                    new HashSet<>(handle.createQuery(database.dialect().tableNames())
                            .mapTo(String.class)
                            .list());
            boolean ours = tables.contains(names().prefix() + HISTORY);
            return new Found(tables, ours, ours ? version(handle) : 0);
        } catch (RuntimeException e) {
            throw failures.broken("opening " + database.place(), e);
        }
    }

    private TableNames names() {
        return database.dialect().names();
    }

    private int version(Handle handle) {
        return handle
                .createQuery(names().in("select version from {" + HISTORY + "} where version is not null"))
                .mapTo(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /**
     * Makes sure that the tables are those that this code needs, and makes them if they are not.
     *
     * @throws BrokenException if they cannot be made
     */
    public void bringUpToDate(Jdbi jdbi) {
        requireFit(jdbi);
        State state = state(jdbi);
        if (state == State.CURRENT) {
            return;
        }
        boolean refused = state == State.FOREIGN && database.ours();
        if (state == State.NEWER || refused || database.writing() == null) {
            throw refusal(state);
        }
        migrate(jdbi);
    }

    private void requireFit(Jdbi jdbi) {
        unfit(jdbi).ifPresent(why -> {
            throw new BrokenException(BrokenException.Cause.FAILED, database.place() + " " + why, null);
        });
    }

    private Optional<String> unfit(Jdbi jdbi) {
        try (Handle handle = jdbi.open()) {
            if (!handle.getConnection().getAutoCommit()) {
                return Optional.of("gives connections that do not auto-commit");
            }
            return handle.createQuery(database.dialect().unfit())
                    .mapTo(String.class)
                    .findOne();
        } catch (SQLException | RuntimeException e) {
            throw failures.broken("opening " + database.place(), e);
        }
    }

    private void migrate(Jdbi jdbi) {
        synchronized (Schema.class) {
            migrate(jdbi, RETRIES);
        }
    }

    private void migrate(Jdbi jdbi, int retries) {
        Found found = found(jdbi);
        if (found.state() == State.CURRENT) {
            return;
        }
        try {
            Migration.run(database.source(), database.dialect());
        } catch (RuntimeException e) {
            migrateAfter(failures.broken("making the tables in " + database.place(), e), found, jdbi, retries);
        }
    }

    /**
     * Another process may do the same at the same time: one of the two fails, maybe before the other is done, and then
     * finds done what it wanted to do.
     */
    private void migrateAfter(BrokenException failure, Found before, Jdbi jdbi, int retries) {
        try {
            boolean raced = failure.reason() == BrokenException.Cause.BUSY
                    || !found(jdbi).equals(before);
            if (raced && retries > 0) {
                migrate(jdbi, retries - 1);
                return;
            }
        } catch (BrokenException e) {
            e.addSuppressed(failure);
            throw e;
        }
        throw failure;
    }

    private BrokenException refusal(State state) {
        String place = database.place();
        return switch (state) {
            case NEWER ->
                new BrokenException(
                        BrokenException.Cause.NEWER_VERSION,
                        place + " was made by a newer version of this library",
                        null);
            case OLDER ->
                new BrokenException(
                        BrokenException.Cause.READ_ONLY, place + " is of an older version and cannot be changed", null);
            default ->
                new BrokenException(BrokenException.Cause.NOT_A_STORE, place + " holds other tables, or none", null);
        };
    }
}
