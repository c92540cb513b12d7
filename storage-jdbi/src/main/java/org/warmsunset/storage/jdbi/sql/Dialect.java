package org.warmsunset.storage.jdbi.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/** Where one database differs from another. */
public interface Dialect {
    /** {@return how the tables are called} */
    TableNames names();

    /** {@return the statements that begin to read one consistent view} */
    List<String> beginReading();

    /** {@return the statements that begin to write, of which the last may tell the known text of the seal} */
    List<String> beginWriting();

    /** {@return the statements that begin to write within a transaction that somebody else began} */
    List<String> joinWriting();

    /** Tells whether a transaction may write whose isolation is one of {@link java.sql.Connection}'s. */
    boolean mayWriteAt(int isolation);

    /** {@return what lets in as many readers at the same time as the database has connections for} */
    Turnstile readers();

    /** {@return what lets in as many writers} */
    Turnstile writers();

    /** {@return how many connections are kept open for the next writers} */
    int idleWriters();

    /** {@return the query that gives the names of all tables} */
    String tableNames();

    /**
     * {@return the query that says why a database or its connections cannot keep a store, or gives null when they can}
     */
    String unfit();

    /** {@return what the placeholders of the migrations stand for} */
    Map<String, String> typeNames();

    /** {@return the query that packs rows into one value: of each the text, and right after it the bytes} */
    String packed(String text, String bytes, String rows);

    /**
     * {@return how many records a session puts in their place as they come; more wait until all have come, and then go
     * there in order}
     */
    int recordsInPlace();

    /** {@return the statement that copies the whole database into a SQLite file; null when there is none} */
    @Nullable
    String copyInto();

    /** {@return the queries that give what the database finds wrong with itself} */
    List<String> checks();

    /** Tells whether a key or a reference was violated. */
    boolean isConstraint(SQLException exception);

    /** {@return whether a statement that fails leaves the transaction as it was before, rather than ends it} */
    boolean undoesFailedStatements();

    /** Tells what is the matter. */
    BrokenException.Cause causeOf(SQLException exception);

    /** {@return the exception, or what may be told of it when its messages can hold stored values} */
    SQLException withoutValues(SQLException exception);
}
