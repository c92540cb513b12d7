package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a migration made of a database stays what it makes of the next one. */
class ReleasedScriptsTest {
    @ParameterizedTest
    @CsvSource({
        "V1__Create_the_tables.sql, sqlite, 4e6a903fec3748748bf5b1fb8cd9514d5b944b30b6f4c2859a88407cdf6bc12d",
        "V1__Create_the_tables.sql, postgresql, a81749125e1cf92f124469c0e5d8e416c69324181e2f09a2497bc48324980be6",
        "V2__Keep_an_access_journal.sql, sqlite, fd33d54a3b789f3d80537f23c717edfc695b63043b83341953689321b9d88ba6",
        "V2__Keep_an_access_journal.sql, postgresql, d8a1af74dee45d76c2d5f2562fdeed30aa706717a5c208f1bf6827d8098a334c"
    })
    void a_released_migration_never_changes(String script, String database, String digest)
            throws IOException, NoSuchAlgorithmException {
        Dialect dialect = database.equals("sqlite") ? new SqliteDialect() : new PostgresDialect(Duration.ofSeconds(5));

        byte[] expanded = expanded(script, dialect.typeNames()).getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expanded)))
                .isEqualTo(digest);
    }

    private static String expanded(String script, Map<String, String> names) throws IOException {
        try (InputStream bytes = Schema.class.getResourceAsStream("migration/" + script)) {
            String sql = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> name : names.entrySet()) {
                sql = sql.replace("${" + name.getKey() + "}", name.getValue());
            }
            return sql;
        }
    }
}
