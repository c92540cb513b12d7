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
        "V2__Keep_an_access_journal.sql, postgresql, d8a1af74dee45d76c2d5f2562fdeed30aa706717a5c208f1bf6827d8098a334c",
        "V3__Seal_personal_text.sql, sqlite, 54a28a5167304d29e811425572ccc83f8c43cddebf6cc987a255051d0316f6e7",
        "V3__Seal_personal_text.sql, postgresql, e3f19f05b98240cd30bd9a240fd5a01cff0ae96cbb62967233dc9a2f54b38cff",
        "V4__Only_append_to_the_journal.sql, sqlite, 22868efca0e2b049cbddcac2cbc4e2fff4c2e5c0228b4001b54f2a47a32dcd1f",
        "V4__Only_append_to_the_journal.sql, postgresql, 64ed5e4c1ab209f8e1491f89fbad236a4832ac008628af84461e72d9b37c5e68",
        "V5__Sample_no_text_about_a_person.sql, sqlite, 509750d36786cd21bf4bc71f7a02e5b4ff0962c81ddb35540e742572d7fbfbda",
        "V5__Sample_no_text_about_a_person.sql, postgresql, a4c8325c50ff7b697f8a7a97a8a2d4da9f5f021519e867c25e0cb6a8fe0acf7d",
        "V6__Keep_each_record_once.sql, sqlite, b25345e3a54a8b9cd3bbf2d7f57659006fb4472befee82301febcc124ea2c418",
        "V6__Keep_each_record_once.sql, postgresql, b25345e3a54a8b9cd3bbf2d7f57659006fb4472befee82301febcc124ea2c418",
        "V7__Keep_an_elders_year_in_one_row.sql, sqlite, cedc3a43ef918d6c832d48a85bdc5b830d470961320d5772435e287c0c56cb1a",
        "V7__Keep_an_elders_year_in_one_row.sql, postgresql, c3e99f7af7ed5189ebbe914ac86c3afbb5ee3ca3cfe37363d58823f023047855",
        "V8__Keep_the_days_of_a_pairing_in_one_text.sql, sqlite, c10440de8b782363b1579edd40a8203e6841f6e87b790ed114a19d9a66e1028a",
        "V8__Keep_the_days_of_a_pairing_in_one_text.sql, postgresql, c10440de8b782363b1579edd40a8203e6841f6e87b790ed114a19d9a66e1028a"
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
