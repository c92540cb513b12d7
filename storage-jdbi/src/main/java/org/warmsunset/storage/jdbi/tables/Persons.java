package org.warmsunset.storage.jdbi.tables;

import java.util.Collection;
import java.util.List;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritablePersonRegister;
import org.warmsunset.storage.jdbi.sql.Sql;

/**
 * A register of persons over one table and what hangs on it.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
abstract class Persons<K, T> extends SqlRegister<K, T> implements WritablePersonRegister<K, T> {
    private final Sql sql;
    private final String table;
    private final String idColumn;

    Persons(Sql sql, String table, String idColumn) {
        super(sql, table, idColumn);
        this.sql = sql;
        this.table = table;
        this.idColumn = idColumn;
    }

    abstract boolean isErased(T person);

    /** Whoever looks for one by her number has claimed all. */
    @Override
    final void claimOthers(Collection<? extends T> persons) {}

    @Override
    public final List<Versioned<T>> find(ResidentId number) {
        sql.claimAll();
        List<String> indexes = sql.indexes(table, number);
        String condition =
                "where resident_id_index in (%s) order by %s".formatted(Sql.places(indexes.size()), idColumn);
        return load(condition, indexes.toArray());
    }

    @Override
    public final void update(T person, long version) {
        if (isErased(person)) {
            sql.leaveNoTraces();
        }
        super.update(person, version);
    }
}
