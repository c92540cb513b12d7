package org.warmsunset.bench;

import java.sql.SQLException;
import org.warmsunset.care.ServiceRecord;

/** Where records are handed in, by many at once. */
interface Desk extends AutoCloseable {
    /** Returns when the record is kept, even if the power fails. */
    void keep(ServiceRecord record) throws Exception;

    /** {@return seconds of processor time that this takes outside of this process} */
    double cpuElsewhere();

    @Override
    void close() throws SQLException;
}
