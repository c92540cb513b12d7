package org.warmsunset.storage.jdbi.place;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.warmsunset.storage.jdbi.sql.Dialect;

/** The one place that loads Flyway, which takes longer than all else of opening. */
final class Migration {
    private Migration() {}

    static void run(DataSource source, Dialect dialect) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/warmsunset/storage/jdbi/migration")
                .table(Schema.HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateOnMigrate(false)
                .placeholders(dialect.typeNames())
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
