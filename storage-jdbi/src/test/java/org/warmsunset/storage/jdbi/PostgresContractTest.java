package org.warmsunset.storage.jdbi;

import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;
import org.warmsunset.testserver.PostgresServer;

/** Sealed, as a programme is that people keep. */
class PostgresContractTest extends DurableStorageContract {
    private static final FieldCipher CIPHER = Keyset.fresh().cipher();

    private String url;

    @Override
    protected ProgrammeStore open() {
        url = PostgresServer.freshSchema();
        return reopen();
    }

    @Override
    protected ProgrammeStore reopen() {
        return JdbiProgrammeStore.postgresql(url, CIPHER);
    }
}
