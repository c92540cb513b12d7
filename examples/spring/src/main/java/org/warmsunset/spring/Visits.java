package org.warmsunset.spring;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;

/** What volunteers did, and what they paid on the way. */
@Service
public class Visits {
    private final DataSource source;
    private final JdbiProgrammeStore store;
    private final WarmSunset programme;
    private final JdbcClient jdbc;

    Visits(DataSource source, JdbiProgrammeStore store, WarmSunset programme, JdbcClient jdbc) {
        this.source = source;
        this.store = store;
        this.programme = programme;
        this.jdbc = jdbc;
    }

    /**
     * Keeps a visit and its fare together, or neither.
     *
     * @param visit the visit
     * @param yuan the fare
     */
    @Transactional
    public void visited(ServiceRecord visit, int yuan) {
        Connection connection = DataSourceUtils.getConnection(source);
        programme.over(store.within(connection)).records().record(visit);
        jdbc.sql("insert into fare values (?, ?)").params(visit.id().value(), yuan).update();
    }
}
