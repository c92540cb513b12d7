package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is told where a library is missing that only some need. */
class LibraryTest {
    private static final String STORE = JdbiProgrammeStore.class.getName();
    private static final String KEYSET = Keyset.class.getName();
    private static final String CIPHER = FieldCipher.class.getName();

    @Test
    void a_store_in_postgresql_names_the_driver_that_is_missing() throws Exception {
        String told = "a store in PostgreSQL needs the library org.postgresql:postgresql: add it to your dependencies";
        try (URLClassLoader without = without("/org/postgresql/")) {
            assertThat(postgresql(without, String.class, "jdbc:postgresql://localhost/town"))
                    .isEqualTo(told);
            assertThat(postgresql(without, DataSource.class, null)).isEqualTo(told);
            assertThat(failure(method(without, STORE, "hasTables", String.class), "jdbc:postgresql:town"))
                    .isEqualTo(told);
        }
    }

    @Test
    void a_store_in_postgresql_names_flyways_part_that_is_missing() throws Exception {
        try (URLClassLoader without = without("/flyway-database-postgresql/")) {
            assertThat(postgresql(without, String.class, "jdbc:postgresql://localhost/town"))
                    .isEqualTo("a store in PostgreSQL needs the library org.flywaydb:flyway-database-postgresql: add it"
                            + " to your dependencies");
        }
    }

    @Test
    void a_keyset_names_the_library_that_is_missing() throws Exception {
        String told = "a keyset needs the library com.google.crypto.tink:tink: add it to your dependencies";
        try (URLClassLoader without = without("/com/google/crypto/tink/")) {
            assertThat(failure(method(without, KEYSET, "fresh"))).isEqualTo(told);
            assertThat(failure(method(without, KEYSET, "parse", String.class), "{} {}"))
                    .isEqualTo(told);
            assertThat(failure(method(without, KEYSET, "read", Path.class), Path.of("none")))
                    .isEqualTo(told);
        }
    }

    /** The class path of this test without the jars whose paths have a part. */
    private static URLClassLoader without(String part) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains(part)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static String postgresql(ClassLoader loader, Class<?> place, Object value) throws Exception {
        return failure(method(loader, STORE, "postgresql", place, loader.loadClass(CIPHER)), value, null);
    }

    private static Method method(ClassLoader loader, String type, String name, Class<?>... parameters)
            throws Exception {
        return loader.loadClass(type).getMethod(name, parameters);
    }

    private static String failure(Method method, Object... arguments) throws IllegalAccessException {
        try {
            return "gave " + method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        }
    }
}
