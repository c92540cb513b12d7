package org.warmsunset.storage.jdbi;

import java.util.List;
import java.util.function.Function;
import org.warmsunset.storage.jdbi.place.Database;
import org.warmsunset.storage.jdbi.seal.PostgresResidue;
import org.warmsunset.storage.jdbi.seal.Residue;
import org.warmsunset.storage.jdbi.seal.SqliteResidue;
import org.warmsunset.storage.jdbi.sql.BesideOthers;
import org.warmsunset.storage.jdbi.sql.PostgresDialect;
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
record Wiring(Database database, Residue residue, Writing writing) {
    /** Makes the turns of those who write. */
    @FunctionalInterface
    interface Writing {
        /**
         * Makes them.
         *
         * @param beginning gives the transactions that some statements begin
         * @param requirements throws when no work may begin
         */
        Turns turns(Function<List<String>, Transactions> beginning, Runnable requirements);
    }

    static Wiring sqlite(Database database) {
        return sqlite(database, Group.Limits.USUAL);
    }

    static Wiring sqlite(Database database, Group.Limits limits) {
        List<String> begin = database.dialect().beginWriting();
        return new Wiring(
                database,
                new SqliteResidue(database.dialect().names()),
                (beginning, requirements) -> new Writers(beginning.apply(begin), limits, requirements));
    }

    static Wiring postgresql(PostgresDialect dialect, Database database) {
        return new Wiring(
                database,
                new PostgresResidue(dialect.names(), dialect.patience()),
                (beginning, requirements) -> new BesideOthers(
                        beginning.apply(dialect.beginWritingBesideOthers()),
                        beginning.apply(dialect.beginWriting()),
                        requirements));
    }
}
