package org.warmsunset.storage.jdbi;

import java.util.List;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.testkit.DurableStorageContract;
import org.warmsunset.testserver.PostgresServer;

/**
 * Sealed, as a programme is that people keep. Tables are emptied and used again, since making them takes longer than
 * most tests.
 */
class PostgresContractTest extends DurableStorageContract {
    private static final FieldCipher CIPHER = Keyset.fresh().cipher();

    /** One for a test's first store, and one for each that it opens beside it, of which no two are open at once. */
    private static final List<String> SCHEMAS = List.of(schemaWithTables(), schemaWithTables());

    private static final String EMPTY = """
            do $$ begin
                alter table access_journal disable trigger user;
                execute (
                    select 'truncate ' || string_agg(quote_ident(relname), ', ') from pg_class
                    where relkind = 'r' and relnamespace = current_schema()::regnamespace
                        and relname not in ('warm_sunset_schema_history', 'sealing'));
                alter table access_journal enable trigger user;
                update sealing set known_text = 'warm sunset', wipe_due = 0;
            end $$
            """;

    private int opened;

    private static String schemaWithTables() {
        String schema = PostgresServer.freshSchema();
        JdbiProgrammeStore.postgresql(schema, CIPHER).close();
        return schema;
    }

    @Override
    protected ProgrammeStore open() {
        opened++;
        PostgresServer.execute(schema(), EMPTY);
        return reopen();
    }

    @Override
    protected ProgrammeStore reopen() {
        return JdbiProgrammeStore.postgresql(schema(), CIPHER);
    }

    private String schema() {
        return SCHEMAS.get(opened == 1 ? 0 : 1);
    }
}
