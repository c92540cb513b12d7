package org.warmsunset.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.warmsunset.testserver.PostgresServer;

/** The kinds of places where a programme is kept. */
enum Engine {
    SQLITE {
        @Override
        String place(Path folder, String name) {
            return folder.resolve(name + ".db").toString();
        }

        @Override
        String shown(String place) {
            return place;
        }

        @Override
        List<String> keysOption(Path keys) {
            return List.of();
        }

        @Override
        Connection open(String place) throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + place);
        }

        @Override
        void freeJournal(String place) throws SQLException {
            execute(place, "drop trigger access_journal_is_not_changed");
        }
    },
    POSTGRESQL {
        @Override
        String place(Path folder, String name) {
            return PostgresServer.freshSchema();
        }

        @Override
        String shown(String place) {
            return place.replaceFirst("\\?.*", "");
        }

        @Override
        List<String> keysOption(Path keys) {
            return List.of("--keys", keys.toString());
        }

        @Override
        Connection open(String place) throws SQLException {
            return PostgresServer.source(place).getConnection();
        }

        @Override
        void freeJournal(String place) throws SQLException {
            execute(place, "drop trigger access_journal_is_only_appended_to on access_journal");
        }
    };

    /** A new place, which on SQLite has a name. */
    abstract String place(Path folder, String name);

    /** The place as messages have it. */
    abstract String shown(String place);

    /** What names the keys, unless they lie beside the programme. */
    abstract List<String> keysOption(Path keys);

    abstract Connection open(String place) throws SQLException;

    /** Lets entries of the journal be changed, as its owner can. */
    abstract void freeJournal(String place) throws SQLException;

    /** Changes something behind the programme's back. */
    void execute(String place, String sql) throws SQLException {
        try (Connection connection = open(place);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
