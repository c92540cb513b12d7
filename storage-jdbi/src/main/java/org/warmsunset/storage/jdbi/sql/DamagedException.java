package org.warmsunset.storage.jdbi.sql;

import org.warmsunset.storage.Damage;

/** A row cannot be read, or is not what was written. */
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Damage damage;

    /** Tells of a row, and of its column when that is known; what stands there is left behind. */
    public DamagedException(RowContext whose, String column) {
        super("damaged", null, false, false);
        this.damage = new Damage(whose.table(), whose.id().substring(1), column);
    }

    Damage damage() {
        return damage;
    }
}
