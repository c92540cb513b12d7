package org.warmsunset.storage.jdbi.sql;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.storage.BrokenException;

/** Turns what the database and its driver throw into what the SPI promises, leaving all personal data behind. */
public final class Failures {
    private final Dialect dialect;

    public Failures(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A key or a reference was violated; the session finds out which. */
    static final class ConstraintViolated extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final BrokenException unexplained;

        ConstraintViolated(BrokenException unexplained) {
            super("a constraint was violated", null, false, false);
            this.unexplained = unexplained;
        }

        BrokenException unexplained() {
            return unexplained;
        }
    }

    /** Gives what to throw: {@link ConstraintViolated} or {@link BrokenException}. */
    RuntimeException of(String doing, Exception exception) {
        BrokenException known = beneath(exception, BrokenException.class);
        if (known != null) {
            return known;
        }
        DamagedException damaged = beneath(exception, DamagedException.class);
        if (damaged != null) {
            return new BrokenException(BrokenException.Cause.DAMAGED, doing + " " + damaged.damage(), null);
        }
        SQLException beneath = beneath(exception, SQLException.class);
        if (beneath == null) {
            return new BrokenException(BrokenException.Cause.DAMAGED, doing, withoutMessage(exception));
        }
        BrokenException broken = new BrokenException(dialect.causeOf(beneath), doing, dialect.withoutValues(beneath));
        return dialect.isConstraint(beneath) ? new ConstraintViolated(broken) : broken;
    }

    public BrokenException broken(String doing, Exception exception) {
        RuntimeException failure = of(doing, exception);
        return failure instanceof ConstraintViolated violated ? violated.unexplained() : (BrokenException) failure;
    }

    /** Makes sense of what was read, on any thread, whatever has become of its session. */
    public <T> T made(Supplier<T> making) {
        try {
            return making.get();
        } catch (RuntimeException e) {
            throw broken("reading", e);
        }
    }

    private static <T> @Nullable T beneath(Throwable exception, Class<T> type) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** What is stored and cannot be read often stands in the message of the exception that says so. */
    private static Throwable withoutMessage(Exception exception) {
        Throwable bare = new IllegalStateException(exception.getClass().getName());
        bare.setStackTrace(exception.getStackTrace());
        return bare;
    }
}
