package org.warmsunset.storage.jdbi.seal;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.warmsunset.storage.jdbi.sql.Failures;
import org.warmsunset.storage.jdbi.sql.Sql;
import org.warmsunset.storage.jdbi.sql.Transactions;
import org.warmsunset.storage.jdbi.sql.Turns;

/** Seals what is stored, and wipes what that replaces out of the database's files. */
public final class Resealing {
    private final Seal seal;
    private final Wiping wiping;
    private final Failures failures;
    private final Transactions reading;
    private final Turns turns;

    public Resealing(Seal seal, Wiping wiping, Failures failures, Transactions reading, Turns turns) {
        this.seal = seal;
        this.wiping = wiping;
        this.failures = failures;
        this.reading = reading;
        this.turns = turns;
    }

    /** Seals what is in the clear and should not be, and wipes what an earlier sealing has left. */
    public void bringUpToDate() {
        if (reading.<Boolean>read(seal::isMissing)) {
            turns.write(sql -> {
                if (seal.isMissing(sql)) {
                    wiping.requireAllowed(sql);
                    seal.renew(sql);
                }
                return sql;
            });
        }
        if (wiping.database().writing() != null && reading.<Boolean>read(seal::isWipeDue)) {
            wipe();
        }
    }

    /**
     * Seals all anew under the newest key.
     *
     * @param first done while nobody else writes, before anything is sealed; it may be done again
     */
    public void renew(Consumer<Sql> first) {
        turns.write(sql -> {
            sql.claimAll();
            wiping.requireAllowed(sql);
            first.accept(sql);
            seal.renew(sql);
            return sql;
        });
        wipe();
    }

    private void wipe() {
        reading.read(sql -> {
            wiping.requireAllowed(sql);
            return sql;
        });
        turns.finish(() -> {
            try {
                wiping.wipe();
            } catch (SQLException e) {
                throw failures.broken("wiping " + wiping.database().place(), e);
            }
        });
        turns.write(sql -> {
            seal.wiped(sql);
            return sql;
        });
    }
}
