package org.warmsunset.spring;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;

/** An application that keeps a programme in its own database, in a schema beside its tables. */
@SpringBootApplication
public class Application {
    /**
     * Starts it.
     *
     * @param args such as {@code --spring.datasource.url=jdbc:postgresql://localhost/town}
     */
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    JdbiProgrammeStore store(DataSource source, @Value("${keys}") Path keys) throws IOException {
        return JdbiProgrammeStore.postgresql(source, "warm_sunset.", Keyset.read(keys).cipher());
    }

    @Bean
    WarmSunset programme(JdbiProgrammeStore store) {
        return WarmSunset.of(store, RuleBooks.caringDaughters2019());
    }
}
