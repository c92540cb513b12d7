package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.calendar.FestivalCalendar;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.Window;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.exchange.ReportJson;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.intake.Importer;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.jdbi.FieldCipher;
import org.warmsunset.storage.jdbi.JdbiProgrammeStore;
import org.warmsunset.storage.jdbi.Keyset;
import org.warmsunset.storage.memory.MemoryProgrammeStore;
import org.warmsunset.testserver.PostgresServer;

/** What is exported from a store of one kind and imported into one of another is the same programme. */
class ExchangeBetweenStoresTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    @TempDir
    Path temp;

    private static WarmSunset programme(ProgrammeStore store) {
        return new WarmSunset(store, RuleBooks.caringDaughters2019(), FestivalCalendar.china(), Shell.CLOCK);
    }

    private static void take(Path folder, ProgrammeStore store) throws IOException {
        assertThat(new Importer(store, RuleBooks.caringDaughters2019(), AS_OF, "0451")
                        .importAll(ExchangeFolder.open(folder))
                        .rejected())
                .isEmpty();
    }

    private static void give(ProgrammeStore store, Path folder) {
        store.read(session -> {
            try {
                return ExchangeWriter.write(session, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> judged(ProgrammeStore store) {
        WarmSunset programme = programme(store);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(programme.reports().report(Window.yearOf(AS_OF), KnownAt.now()), out);
        ReportJson.write(programme.reports().worklist(AS_OF), out);
        ReportJson.write(programme.recognition().hours(AS_OF), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> rows(Path folder) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder).sorted()) {
            for (Path file : files.toList()) {
                rows.add(file.getFileName().toString());
                rows.addAll(Files.readAllLines(file));
            }
        }
        return rows;
    }

    @Test
    void a_programme_goes_from_store_to_store_by_exchange_folders() throws IOException {
        try (ProgrammeStore first = new MemoryProgrammeStore();
                ProgrammeStore second = JdbiProgrammeStore.sqlite(temp.resolve("town.db"), FieldCipher.clear());
                ProgrammeStore third =
                        JdbiProgrammeStore.postgresql(PostgresServer.freshSchema(), FieldCipher.clear());
                ProgrammeStore last = new MemoryProgrammeStore()) {
            take(Path.of("../town/folder"), first);
            give(first, temp.resolve("one"));
            take(temp.resolve("one"), second);
            give(second, temp.resolve("two"));
            take(temp.resolve("two"), third);
            give(third, temp.resolve("three"));
            take(temp.resolve("three"), last);

            assertThat(judged(first)).hasSizeGreaterThan(1000);
            assertThat(judged(second)).isEqualTo(judged(first));
            assertThat(judged(third)).isEqualTo(judged(first));
            assertThat(judged(last)).isEqualTo(judged(first));
            assertThat(rows(temp.resolve("two"))).isEqualTo(rows(temp.resolve("one")));
            assertThat(rows(temp.resolve("three"))).isEqualTo(rows(temp.resolve("one")));
        }
    }

    @Test
    void a_programme_goes_from_sqlite_to_postgresql_and_back_by_exchange_folders() throws IOException {
        FieldCipher cipher = Keyset.fresh().cipher();
        try (ProgrammeStore first = JdbiProgrammeStore.sqlite(temp.resolve("first.db"), cipher);
                ProgrammeStore second = JdbiProgrammeStore.postgresql(PostgresServer.freshSchema(), cipher);
                ProgrammeStore third = JdbiProgrammeStore.sqlite(temp.resolve("third.db"), cipher)) {
            take(Path.of("../town/folder"), first);
            give(first, temp.resolve("one"));
            take(temp.resolve("one"), second);
            give(second, temp.resolve("two"));
            take(temp.resolve("two"), third);
            give(third, temp.resolve("three"));

            assertThat(judged(first)).hasSizeGreaterThan(1000);
            assertThat(judged(second)).isEqualTo(judged(first));
            assertThat(judged(third)).isEqualTo(judged(first));
            assertThat(rows(temp.resolve("two"))).isEqualTo(rows(temp.resolve("one")));
            assertThat(rows(temp.resolve("three"))).isEqualTo(rows(temp.resolve("one")));
        }
    }
}
