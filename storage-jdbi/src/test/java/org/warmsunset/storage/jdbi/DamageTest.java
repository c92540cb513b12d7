package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.StoreException;
import org.warmsunset.testkit.Seeds;

/** Files that something has broken: every outcome is one that the SPI names, tells nothing, and leaves nothing open. */
class DamageTest {
    private static final int PAGE = 4096;
    private static final int HEADER = 100;
    private static final int MANY = 1000;
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final Set<Cause> BROKEN_FILE =
            EnumSet.of(Cause.DAMAGED, Cause.NOT_A_STORE, Cause.NEWER_VERSION, Cause.FAILED);

    @TempDir
    private Path folder;

    private byte[] good;

    @BeforeEach
    void somebodyIsStored() throws IOException {
        Path file = folder.resolve("good.db");
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            People.store(store);
            store.write(session -> {
                session.elders()
                        .insert(IntStream.range(0, 100)
                                .mapToObj(i -> People.elder().withId(ElderId.of("F" + i)))
                                .toList());
                session.careLog()
                        .append(IntStream.range(0, 500)
                                .mapToObj(i -> People.chat("S" + i, People.DAY.minusDays(i)))
                                .toList());
                return session;
            });
        }
        good = Files.readAllBytes(file);
    }

    enum Damage {
        CUT {
            @Override
            byte[] done(byte[] bytes, Random random) {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
        },
        CUT_BETWEEN_PAGES {
            @Override
            byte[] done(byte[] bytes, Random random) {
                return Arrays.copyOf(bytes, PAGE * (1 + random.nextInt(bytes.length / PAGE - 1)));
            }
        },
        NOTHING_ON_A_PAGE {
            @Override
            byte[] done(byte[] bytes, Random random) {
                int page = random.nextInt(bytes.length / PAGE);
                Arrays.fill(bytes, page * PAGE, (page + 1) * PAGE, (byte) 0);
                return bytes;
            }
        },
        ANYTHING_ON_A_PAGE {
            @Override
            byte[] done(byte[] bytes, Random random) {
                return anything(bytes, PAGE * random.nextInt(bytes.length / PAGE), PAGE, random);
            }
        },
        A_PAGE_IN_PLACE_OF_ANOTHER {
            @Override
            byte[] done(byte[] bytes, Random random) {
                int pages = bytes.length / PAGE;
                System.arraycopy(bytes, PAGE * random.nextInt(pages), bytes, PAGE * random.nextInt(pages), PAGE);
                return bytes;
            }
        },
        ANYTHING_IN_THE_HEADER {
            @Override
            byte[] done(byte[] bytes, Random random) {
                return anything(bytes, random.nextInt(HEADER), 1 + random.nextInt(8), random);
            }
        },
        ANYTHING_SOMEWHERE {
            @Override
            byte[] done(byte[] bytes, Random random) {
                for (int i = random.nextInt(50); i >= 0; i--) {
                    anything(bytes, random.nextInt(bytes.length - 1), 1, random);
                }
                return bytes;
            }
        };

        abstract byte[] done(byte[] bytes, Random random);

        static byte[] anything(byte[] bytes, int from, int length, Random random) {
            for (int i = from; i < from + length; i++) {
                bytes[i] = (byte) random.nextInt();
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_file_is_said_to_be_broken_and_by_no_other_exception(Damage damage) {
        Seeds.check(8, seed -> {
            Path file = folder.resolve("broken %d.db".formatted(seed));
            write(file, damage.done(good.clone(), new Random(seed)));

            use(file);

            assertThat(openFiles()).isEmpty();
        });
        assertThat(elders(folder.resolve("good.db"))).isEqualTo(101);
    }

    @Test
    void a_log_that_is_not_this_file_s_is_passed_over() throws IOException {
        Path file = folder.resolve("good.db");
        byte[] noLog = new byte[10_000];
        new Random(1).nextBytes(noLog);
        Files.write(folder.resolve("good.db-wal"), noLog);
        Files.write(folder.resolve("good.db-shm"), noLog);

        assertThat(elders(file)).isEqualTo(101);
    }

    @Test
    void a_rule_that_nobody_foresaw_lets_a_write_fail_as_a_whole() throws SQLException {
        Path file = folder.resolve("good.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create trigger none before insert on care_year begin select raise(abort, ''); end");
        }
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());

            BrokenException broken = catchThrowableOfType(
                    BrokenException.class,
                    () -> programme.records().record(People.chat("T1", People.DAY.minusYears(9))));

            assertThat(broken.reason()).isEqualTo(Cause.FAILED);
            assertThat(programme.verify().isFine()).isTrue();
            int kept = store.read(session ->
                    session.careLog().find(List.of(RecordId.of("T1"))).size());
            assertThat(kept).isZero();
        }
    }

    /** Opens, reads, verifies and writes, as far as that goes. */
    private static void use(Path file) {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            for (Runnable step : steps(store)) {
                attempt(step);
            }
        } catch (StoreException e) {
            outcome(e);
        }
    }

    private static List<Runnable> steps(ProgrammeStore store) {
        WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
        return List.of(
                () -> store.<Object>read(session -> session.elders().page(null, MANY)),
                () -> store.<Object>read(session -> session.volunteers().page(null, MANY)),
                () -> store.<Object>read(session -> session.pairings().page(null, MANY)),
                () -> store.<Object>read(session -> session.casePage(null, MANY, DateRange.always(), KnownAt.now())
                        .files()
                        .toList()),
                () -> store.<Object>read(DamageTest::records),
                programme::verify,
                () -> programme.rebuild(List.of(People.ELDER)),
                () -> programme.records().record(People.chat("T1", People.DAY)),
                () -> People.store(store));
    }

    private static Object records(ReadSession session) {
        return session.careLog().ofElders(People.ELDER, People.ELDER, DateRange.always());
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (StoreException e) {
            outcome(e);
        }
    }

    private static void outcome(StoreException e) {
        StringWriter told = new StringWriter();
        e.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).doesNotContain(People.SECRETS);
        if (e instanceof BrokenException broken) {
            assertThat(broken.reason()).as(told.toString()).isIn(BROKEN_FILE);
        } else {
            assertThat(e).isInstanceOf(RefusedException.class);
        }
    }

    private static int elders(Path file) {
        try (ProgrammeStore store = JdbiProgrammeStore.sqlite(file, FieldCipher.clear())) {
            return store.read(session -> session.elders().page(null, MANY).size());
        }
    }

    /** Those of the folder, where the system tells; elsewhere none. */
    private List<Path> openFiles() {
        if (!Files.isDirectory(OPEN_FILES)) {
            return List.of();
        }
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.filter(Files::isSymbolicLink)
                    .map(DamageTest::target)
                    .filter(target -> target.startsWith(folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link; // closed meanwhile
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
