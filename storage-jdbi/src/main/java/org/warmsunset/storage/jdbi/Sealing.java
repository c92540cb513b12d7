package org.warmsunset.storage.jdbi;

import java.sql.Connection;
import java.sql.SQLException;

/** Seals what is stored, and wipes what that replaces out of the database's files. */
final class Sealing {
    private final Seal seal;
    private final Database database;
    private final Failures failures;
    private final Transactions reading;
    private final Writers writers;

    Sealing(Seal seal, Database database, Failures failures, Transactions reading, Writers writers) {
        this.seal = seal;
        this.database = database;
        this.failures = failures;
        this.reading = reading;
        this.writers = writers;
    }

    /** Seals what is in the clear and should not be, and wipes what an earlier sealing has left. */
    void bringUpToDate() {
        if (reading.<Boolean>read(session -> seal.isMissing(session.sql()))) {
            writers.write(session -> {
                if (seal.isMissing(session.sql())) {
                    database.requireMayWipe(session.sql());
                    seal.renew(session.sql());
                }
                return session;
            });
        }
        if (database.writing() != null && reading.<Boolean>read(session -> seal.isWipeDue(session.sql()))) {
            wipe();
        }
    }

    /** Seals all anew under the newest key. */
    void renew() {
        writers.write(session -> {
            database.requireMayWipe(session.sql());
            seal.renew(session.sql());
            return session;
        });
        wipe();
    }

    private void wipe() {
        reading.read(session -> {
            database.requireMayWipe(session.sql());
            return session;
        });
        writers.finish(() -> {
            try (Connection connection = database.source().getConnection()) {
                database.dialect().wipe(connection);
            } catch (SQLException e) {
                throw failures.broken("wiping " + database.place(), e);
            }
        });
        writers.write(session -> {
            seal.wiped(session.sql());
            return session;
        });
    }
}
