package org.warmsunset.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/** A database in which the peers' SQL runs: what differs between one and another. */
interface Engine extends AutoCloseable {
    /** {@return its name, which is also the folder of its own texts} */
    String name();

    Connection connection();

    /** Puts what this database understands in the place of what the common texts say. */
    String translate(String sql);

    /** {@return the texts that read the records} */
    List<String> overRecords();

    /** {@return the texts that read a rollup table, each with the table's name before it} */
    List<Rollup> overRollups();

    /** Puts many rows into a table, by the fastest way there is. */
    void fill(String table, Iterator<Object[]> rows) throws Exception;

    /** Puts records into their table, all or none, and keeps a rollup when there is one to keep. */
    void write(List<Object[]> records) throws Exception;

    /** Begins to keep a rollup with every record that is written. */
    void keep(Rollup rollup) throws SQLException;

    /** Ceases to keep a rollup. */
    void cease(Rollup rollup) throws SQLException;

    /** {@return seconds of processor time that this database took outside of this process} */
    double cpuElsewhere();

    /** {@return what it is and how it is set, for people} */
    String description() throws SQLException;

    @Override
    void close() throws SQLException;
}
