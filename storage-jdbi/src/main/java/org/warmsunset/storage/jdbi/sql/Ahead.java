package org.warmsunset.storage.jdbi.sql;

import static java.util.stream.Collectors.joining;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of one transaction that go to the server ahead of the next one, with it: each way there and back takes as
 * long as what most of them do there.
 */
final class Ahead {
    private final Statements statements;
    private final TextCipher cipher;
    private final List<Step> steps = new ArrayList<>();

    Ahead(Statements statements, TextCipher cipher) {
        this.statements = statements;
        this.cipher = cipher;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Setter {
        void set(Params params) throws SQLException;
    }

    private record Step(String sql, Setter setter) {}

    /** Adds a statement; nobody learns what it gives. */
    void add(String sql, Setter setter) {
        steps.add(new Step(sql, setter));
    }

    /** Runs those that were added and then another one; gives what has the result of that. */
    PreparedStatement run(String sql, Setter setter) throws SQLException {
        add(sql, setter);
        List<Step> all = List.copyOf(steps);
        steps.clear();
        PreparedStatement statement =
                statements.prepared(all.stream().map(Step::sql).collect(joining("; ")));
        Params params = new Params(statement, cipher);
        for (Step step : all) {
            step.setter().set(params);
        }
        statement.execute();
        for (int i = 1; i < all.size(); i++) {
            statement.getMoreResults();
        }
        return statement;
    }
}
