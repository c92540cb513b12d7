package org.warmsunset.storage.jdbi;

import java.nio.file.Path;
import java.util.UUID;
import org.warmsunset.testserver.PostgresServer;

/** What a store runs on. */
enum Engine {
    SQLITE {
        @Override
        Place freshPlace(Path folder) {
            return Place.sqlite(folder.resolve(UUID.randomUUID() + ".db"));
        }
    },
    POSTGRESQL {
        @Override
        Place freshPlace(Path folder) {
            return Place.at(PostgresServer.freshSchema());
        }
    };

    /** A place with nothing in it: in the folder, if it is one of files. */
    abstract Place freshPlace(Path folder);
}
