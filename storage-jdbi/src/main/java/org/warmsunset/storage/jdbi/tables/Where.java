package org.warmsunset.storage.jdbi.tables;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.storage.Condition;
import org.warmsunset.storage.jdbi.sql.Layout;
import org.warmsunset.storage.jdbi.sql.Sql;

/** A condition as a statement says it, of rows that are called by a letter. */
final class Where {
    private final Sql sql;
    private final List<Object> arguments = new ArrayList<>();

    Where(Sql sql) {
        this.sql = sql;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    void argument(Object argument) {
        arguments.add(argument);
    }

    /** The text of a condition; its arguments are added. */
    <V> String text(Condition<V> condition, String table, String row) {
        if (condition instanceof Condition.All<V> all) {
            return all.conditions().stream()
                    .map(one -> text(one, table, row))
                    .filter(one -> !one.isEmpty())
                    .collect(joining(" and "));
        }
        if (condition instanceof Condition.Is<V, ?> is) {
            return is(is, table, row);
        }
        if (condition instanceof Condition.Between<V, ?> between) {
            return between(between, row);
        }
        if (condition instanceof Condition.Touches<V> touches) {
            arguments.add(touches.days().lastEpochDay());
            arguments.add(touches.days().firstEpochDay());
            String last = column(row, touches.last().name());
            return "%s <= ? and (%s is null or %s >= ?)"
                    .formatted(column(row, touches.first().name()), last, last);
        }
        if (condition instanceof Condition.Blank<V> blank) {
            return column(row, blank.field().name()) + " is null";
        }
        return fewer((Condition.Fewer<?, ?, ?, ?>) condition, row);
    }

    private <V, T> String is(Condition.Is<V, T> is, String table, String row) {
        Field<V, T> field = is.field();
        if (!Layout.isIndexed(field)) {
            arguments.add(kept(field.form(), is.content()));
            return column(row, field.name()) + " = ?";
        }
        List<String> keys = sql.indexes(field.form().kept(is.content()), table, field.name());
        arguments.addAll(keys);
        return "%s in (%s)".formatted(column(row, Layout.indexOf(field)), Sql.places(keys.size()));
    }

    private <V, T extends Comparable<? super T>> String between(Condition.Between<V, T> between, String row) {
        Form<T> form = between.field().form();
        arguments.add(kept(form, between.first()));
        arguments.add(kept(form, between.last()));
        return column(row, between.field().name()) + " between ? and ?";
    }

    private <W> String fewer(Condition.Fewer<?, ?, ?, W> fewer, String row) {
        String other = row + "o";
        String which = text(fewer.which(), fewer.others().name(), other);
        String rows = "from {%s} as %s where %s = %s%s"
                .formatted(
                        fewer.others().name(),
                        other,
                        column(other, fewer.by().name()),
                        column(row, fewer.kind().id().name()),
                        which.isEmpty() ? "" : " and " + which);
        if (fewer.number() == 1) {
            return "not exists (select 1 %s)".formatted(rows);
        }
        arguments.add(fewer.number());
        return "(select count(*) %s) < ?".formatted(rows);
    }

    private static <T> Object kept(Form<T> form, T content) {
        return form.isNumber() ? (Object) form.number(content) : form.kept(content);
    }

    private static String column(String row, String name) {
        return row + '.' + Layout.quoted(name);
    }
}
