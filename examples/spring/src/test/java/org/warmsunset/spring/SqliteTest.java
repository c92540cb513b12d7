package org.warmsunset.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.warmsunset.access.Access;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.people.Elder;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

/** The store in a SQLite file of the host's, with the host's versions and within its transactions. */
class SqliteTest {
    private static final Elder ELDER = Elder.builder()
            .id(ElderId.of("E1"))
            .name("王桂兰")
            .district(DistrictCode.parse("230102"))
            .build();

    @TempDir
    private Path folder;

    private SQLiteDataSource source;
    private JdbiProgrammeStore store;
    private WarmSunset programme;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("host.db"));
        store = JdbiProgrammeStore.sqlite(source, "ws_", Keyset.fresh().cipher());
        programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @Test
    void what_is_committed_is_kept() {
        transaction.executeWithoutResult(status -> add());

        assertThat(programme.people().find(ELDER.id())).isPresent();
    }

    @Test
    void what_is_rolled_back_is_not() {
        transaction.executeWithoutResult(status -> {
            add();
            status.setRollbackOnly();
        });

        assertThat(programme.people().find(ELDER.id())).isEmpty();
    }

    private void add() {
        programme
                .over(store.within(DataSourceUtils.getConnection(source)))
                .personalData(Access.of("li.na", "new in the programme"))
                .add(ELDER);
    }
}
