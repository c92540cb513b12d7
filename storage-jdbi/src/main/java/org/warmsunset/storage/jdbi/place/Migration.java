package org.warmsunset.storage.jdbi.place;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.warmsunset.storage.jdbi.sql.Dialect;
import org.warmsunset.storage.jdbi.sql.TableNames;

/** The one place that loads Flyway, which takes longer than all else of opening. */
final class Migration {
    private Migration() {}

    static void run(DataSource source, Dialect dialect) {
        TableNames names = dialect.names();
        Map<String, String> placeholders = new HashMap<>(dialect.typeNames());
        placeholders.put("our", names.prefix());
        FluentConfiguration configuration = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:org/warmsunset/storage/jdbi/migration")
                .table(names.prefix() + Schema.HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateOnMigrate(false)
                .placeholders(placeholders)
                .loggers("slf4j");
        if (names.schema() != null) {
            configuration.defaultSchema(names.schema());
        }
        configuration.load().migrate();
    }
}
