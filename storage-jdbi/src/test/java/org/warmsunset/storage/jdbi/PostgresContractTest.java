package org.warmsunset.storage.jdbi;

import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;
import org.warmsunset.testserver.PostgresServer;

class PostgresContractTest extends DurableStorageContract {
    private String url;

    @Override
    protected ProgrammeStore open() {
        url = PostgresServer.freshSchema();
        return reopen();
    }

    @Override
    protected ProgrammeStore reopen() {
        return JdbiProgrammeStore.postgresql(url, FieldCipher.clear());
    }
}
