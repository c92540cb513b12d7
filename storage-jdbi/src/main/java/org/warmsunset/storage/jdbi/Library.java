package org.warmsunset.storage.jdbi;

/** A library that only some need, and that whoever needs it names among their own dependencies. */
enum Library {
    POSTGRESQL("org.postgresql:postgresql", "org.postgresql.Driver", "a store in PostgreSQL"),
    FLYWAY_POSTGRESQL(
            "org.flywaydb:flyway-database-postgresql",
            "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
            "a store in PostgreSQL"),
    TINK("com.google.crypto.tink:tink", "com.google.crypto.tink.KeysetHandle", "a keyset");

    private final String coordinates;
    private final String type;
    private final String need;

    Library(String coordinates, String type, String need) {
        this.coordinates = coordinates;
        this.type = type;
        this.need = need;
    }

    /**
     * Looks whether it is there.
     *
     * @throws IllegalStateException if it is not
     */
    void require() {
        try {
            Class.forName(type, false, Library.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "%s needs the library %s: add it to your dependencies".formatted(need, coordinates), e);
        }
    }
}
