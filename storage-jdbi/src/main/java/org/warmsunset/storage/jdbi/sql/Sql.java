package org.warmsunset.storage.jdbi.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.Damage;

/** Runs the statements of one session on its thread; the only place where the database's exceptions are seen. */
public final class Sql {
    /** How many ids one query asks for, and how many rows one batch holds. */
    public static final int CHUNK = 500;

    private static final int FEW = 20;

    private final Thread thread = Thread.currentThread();
    private final Handle handle;
    private final Failures failures;
    private final TextCipher cipher;
    private final Ahead ahead;
    private final Claims claims;
    private final @Nullable String greeting;
    private final Set<String> claimed = new HashSet<>();
    private boolean over;
    private boolean lonely;
    private boolean erasing;
    private @Nullable BrokenException broken;
    /** Whether somebody will ask which constraint was violated. */
    private boolean explaining;
    /** Gets what is damaged and left out; null when reading fails for it. */
    private @Nullable Consumer<? super Damage> salvage;

    private Runnable waiting = () -> {};

    Sql(Handle handle, Failures failures, TextCipher cipher, Ahead ahead, Claims claims, @Nullable String greeting) {
        this.ahead = ahead;
        this.claims = claims;
        this.greeting = greeting;
        this.handle = handle;
        this.failures = failures;
        this.cipher = cipher;
    }

    public Failures failures() {
        return failures;
    }

    /** Gives what the statement that began the transaction has given, if it has. */
    public Optional<String> greeting() {
        return Optional.ofNullable(greeting);
    }

    /** Runs the work of the session, which is over when it ends. */
    public <T extends @Nullable Object> T run(Function<? super Sql, T> work) {
        T result;
        try {
            result = work.apply(this);
        } finally {
            end();
        }
        requireWhole();
        return result;
    }

    /**
     * Keeps something to this session until its transaction ends, before it looks at it or changes it.
     *
     * @return whether others may have changed it until now
     */
    public boolean claim(String table, Collection<String> ids) {
        if (claims == Claims.NOT_NEEDED) {
            return false;
        }
        Set<String> more = new TreeSet<>();
        ids.forEach(id -> more.add(table + '/' + id));
        more.removeAll(claimed);
        requireUsable();
        if (claimed.size() + more.size() > Claims.MOST) {
            claimAll();
        }
        more.forEach(this::claim);
        return !more.isEmpty();
    }

    public boolean claim(String table, String id) {
        return claim(table, List.of(id));
    }

    private void claim(String key) {
        if (claimed.isEmpty()) {
            ahead.add(Claims.WAIT, params -> params.text(key));
        } else if (value(Claims.TRY, Row::number, key) == 0) {
            claimAll();
        }
        claimed.add(key);
    }

    /** Keeps the whole database to this session. */
    public void claimAll() {
        requireUsable();
        if (claims == Claims.BESIDE_OTHERS) {
            lonely = true;
            broken = new BrokenException(BrokenException.Cause.BUSY, "the work will run again, alone", null);
            throw broken;
        }
    }

    /** Tells whether the work has to run again without others beside it. */
    boolean isLonely() {
        return lonely;
    }

    /** Refuses to work outside the session, and after a failure that may have ended the transaction. */
    public synchronized void requireUsable() {
        if (over) {
            throw new IllegalStateException("the session is over: its work has ended");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the session belongs to thread %s, not to %s"
                    .formatted(thread.getName(), Thread.currentThread().getName()));
        }
        requireWhole();
    }

    public synchronized void requireWhole() {
        if (broken != null) {
            throw broken;
        }
    }

    /** Gives what a secret text in a column is found by, under each key. */
    public List<String> indexes(String text, String table, String column) {
        return cipher.indexes(text, table + '.' + column);
    }

    /** {@return how the database speaks} */
    public Dialect dialect() {
        return failures.dialect();
    }

    /** Asks that nothing of what this session replaces is left anywhere once it is kept. */
    public void leaveNoTraces() {
        claimAll();
        erasing = true;
    }

    public boolean leavesNoTraces() {
        return erasing;
    }

    public synchronized <T> List<T> list(String sql, Row.Reader<T> reader, Object... arguments) {
        requireUsable();
        try {
            List<T> all = new ArrayList<>();
            try (ResultSet results =
                    ahead.run(sql, params -> params.values(arguments)).getResultSet()) {
                while (results.next()) {
                    read(reader, results, all);
                }
            }
            return all;
        } catch (SQLException | RuntimeException e) {
            throw failed("reading", e);
        }
    }

    private <T> void read(Row.Reader<T> reader, ResultSet results, List<T> all) throws SQLException {
        try {
            all.add(reader.read(new Row(results, cipher)));
        } catch (DamagedException e) {
            if (salvage == null) {
                throw e;
            }
            salvage.accept(e.damage());
        }
    }

    /** Leaves out from now on what is damaged, and tells of it. */
    public void salvage(Consumer<? super Damage> damaged) {
        salvage = damaged;
    }

    public boolean isSalvaging() {
        return salvage != null;
    }

    /** Hands on each row of a query while it is read, so that they are never held all at once. */
    public synchronized void each(String sql, Row.Taker taker, Object... arguments) {
        requireUsable();
        try (ResultSet results =
                ahead.run(sql, params -> params.values(arguments)).getResultSet()) {
            while (results.next()) {
                taker.take(new Row(results, cipher));
            }
        } catch (SQLException | RuntimeException e) {
            throw failed("reading", e);
        }
    }

    /** Gives the value of a query that always gives one row. */
    public <T> T value(String sql, Row.Reader<T> reader, Object... arguments) {
        return list(sql, reader, arguments).get(0);
    }

    /** Asks for some ids at a time: the query's {@code <ids>} stands for them, and they come first in it. */
    public <T> List<T> listIn(String sql, Collection<String> ids, Row.Reader<T> reader, Object... more) {
        List<T> all = new ArrayList<>();
        List<String> distinct = List.copyOf(new HashSet<>(ids));
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            List<Object> arguments = new ArrayList<>(distinct.subList(from, Math.min(from + CHUNK, distinct.size())));
            int places = roomFor(arguments.size());
            arguments.addAll(Collections.nCopies(places - arguments.size(), distinct.get(from)));
            arguments.addAll(List.of(more));
            all.addAll(list(sql.replace("<ids>", places(places)), reader, arguments.toArray()));
        }
        return all;
    }

    /** Tells which ids are stored. */
    public Set<String> stored(String table, String column, Collection<String> ids) {
        return new HashSet<>(
                listIn("select %2$s from {%1$s} where %2$s in (<ids>)".formatted(table, column), ids, Row::text));
    }

    public synchronized <T> int update(String sql, T value, Params.Writer<T> writer) {
        requireUsable();
        try {
            return ahead.run(sql, params -> writer.write(value, params)).getUpdateCount();
        } catch (SQLException e) {
            throw failed("writing", e);
        }
    }

    public synchronized <T> void batch(String sql, Collection<? extends T> values, Params.Writer<T> writer) {
        requireUsable();
        if (values.isEmpty()) {
            return;
        }
        if (claims == Claims.BESIDE_OTHERS && values.size() == 1) {
            T only = values.iterator().next();
            ahead.add(sql, params -> writer.write(only, params));
            return;
        }
        try {
            ahead.run("select 1", params -> {});
            PreparedStatement statement = Statements.of(handle).prepared(sql);
            statement.clearBatch(); // of what a failure may have left
            int waiting = 0;
            for (T value : values) {
                writer.write(value, new Params(statement, cipher));
                statement.addBatch();
                if (++waiting == CHUNK) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw failed("writing", e);
        }
    }

    /** Runs a work whose caller will ask which constraint was violated. */
    void explained(Runnable work) {
        explaining = true;
        try {
            work.run();
        } finally {
            explaining = false;
        }
    }

    /** Ends the session with a failure that nobody can explain. */
    BrokenException unexplained(Failures.ConstraintViolated violated) {
        broken = violated.unexplained();
        return broken;
    }

    boolean isBroken() {
        return broken != null;
    }

    boolean isBesideOthers() {
        return claims == Claims.BESIDE_OTHERS;
    }

    /** Leaves something to be written when somebody asks for it, or the session ends. */
    public void later(Runnable work) {
        waiting = work;
    }

    /** Writes what waits to be written. */
    public void settle() {
        Runnable work = waiting;
        waiting = () -> {};
        work.run();
    }

    public void execute(String sql) {
        update(sql, sql, (same, params) -> {});
    }

    private RuntimeException failed(String doing, Exception exception) {
        RuntimeException failure = failures.of(doing, exception);
        if (failure instanceof Failures.ConstraintViolated violated && !explaining) {
            // Somebody may have written meanwhile what was missing, or what stands in the way.
            lonely = claims == Claims.BESIDE_OTHERS;
            failure = violated.unexplained();
        }
        boolean leftOut = salvage != null && exception instanceof RuntimeException;
        if (failure instanceof BrokenException found && !leftOut) {
            broken = found;
        }
        return failure;
    }

    /** Takes the transaction from the session. Its caller holds the monitor, so that no statement is under way. */
    public void forbid() {
        broken = new BrokenException(BrokenException.Cause.BUSY, "the work took too long, and will run again", null);
    }

    private synchronized void end() {
        over = true;
    }

    /** How many ids a statement has room for, so that only a few are prepared. */
    private static int roomFor(int ids) {
        return ids <= 1 ? ids : ids <= FEW ? FEW : CHUNK;
    }

    public static String places(int count) {
        return "?, ".repeat(count - 1) + "?";
    }
}
