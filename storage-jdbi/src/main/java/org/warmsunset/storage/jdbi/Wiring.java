package org.warmsunset.storage.jdbi;

import java.time.Duration;
import java.util.function.BiFunction;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.seal.PostgresResidue;
import org.warmsunset.storage.jdbi.seal.Residue;
import org.warmsunset.storage.jdbi.seal.SqliteResidue;
import org.warmsunset.storage.jdbi.sql.Transactions;
import org.warmsunset.storage.jdbi.sql.Turns;
import org.warmsunset.storage.jdbi.turns.Group;
import org.warmsunset.storage.jdbi.turns.Writers;

/**
 * What a store is made of, which is another for each kind of database.
 *
 * @param database the database
 * @param residue what is left in its files
 * @param writing makes the turns of those who write
 */
record Wiring(Database database, Residue residue, BiFunction<Transactions, Runnable, Turns> writing) {
    static Wiring sqlite(Database database) {
        return sqlite(database, Group.Limits.USUAL);
    }

    static Wiring sqlite(Database database, Group.Limits limits) {
        return new Wiring(
                database,
                new SqliteResidue(),
                (transactions, requirements) -> new Writers(transactions, limits, requirements));
    }

    static Wiring postgresql(Database database, Duration patience) {
        return new Wiring(
                database,
                new PostgresResidue(patience),
                (transactions, requirements) -> new Writers(transactions, Group.Limits.USUAL, requirements));
    }

    Turns turns(Transactions transactions, Runnable requirements) {
        return writing.apply(transactions, requirements);
    }
}
