package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warmsunset.storage.jdbi.Keyset;

/** The keys of a programme: made, looked for, and replaced. */
@ParameterizedClass
@EnumSource(Engine.class)
class KeysTest {
    @Parameter
    Engine engine;

    @TempDir
    Path temp;

    String place;
    Path keys;

    @BeforeEach
    void noProgrammeYet() {
        place = engine.place(temp, "town");
        keys = temp.resolve("town.db.keys");
    }

    /** Runs a command where no keys are in the environment. */
    private Shell.Result run(Object... args) {
        List<Object> all = new ArrayList<>(List.of(args));
        all.addAll(engine.keysOption(keys));
        return new Shell(place, Map.of("LANG", "en_US.UTF-8")).run(all.toArray());
    }

    private Shell inEnvironment(Keyset keyset) {
        return new Shell(place, Map.of("LANG", "en_US.UTF-8", Keys.VARIABLE, keyset.secretText()));
    }

    @Test
    void a_new_programme_gets_keys_and_says_so_once() throws IOException {
        Path folder = Programme.in(temp.resolve("folder")).folder();

        Shell.Result first = run("import", folder);
        Shell.Result second = run("import", folder);

        assertThat(first.errLines())
                .containsExactly(
                        "What is personal in %s is encrypted with keys in %s, new and readable by you only."
                                .formatted(engine.shown(place), keys),
                        "Without them it is lost: keep a copy, apart from the copies of the database.");
        assertThat(second.err()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
    }

    @Test
    void of_two_who_make_a_programme_at_once_both_find_its_keys() throws Exception {
        Path folder = Programme.in(temp.resolve("folder")).folder();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Shell.Result>> results =
                    two.invokeAll(List.of(() -> run("import", folder), () -> run("import", folder)));
            for (Future<Shell.Result> result : results) {
                assertThat(result.get().code()).as(result.get().err()).isEqualTo(ExitCode.FINE);
            }
        } finally {
            two.shutdown();
        }
        assertThat(run("verify").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void keys_that_others_may_read_are_refused() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));

        Shell.Result refused = run("report");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err()).startsWith(keys + " may be read or written by others: ");
    }

    @Test
    void damaged_keys_are_refused_without_a_word_of_them() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());
        Files.writeString(keys, Files.readString(keys).substring(0, 100));

        Shell.Result refused = run("report");

        assertThat(refused.errLines())
                .containsExactly(keys + " holds no keys of Warm Sunset: restore the copy of the keyset.");
    }

    @Test
    void a_variable_without_keys_is_named_and_not_repeated() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());
        Shell other = new Shell(place, Map.of("LANG", "zh_CN.UTF-8", Keys.VARIABLE, "tulip"));

        assertThat(other.run("report").errLines()).containsExactly("WARM_SUNSET_KEYS 里没有暖夕阳的密钥：请用另存的密钥恢复。");
    }

    @Test
    void after_a_rotation_the_old_keys_are_kept_for_backups() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());
        Path backup = temp.resolve("backup.db");
        run("backup", backup);
        Shell.Result before = run("report", "--format", "json");

        Shell.Result rotated = run("rotate-keys");

        assertThat(rotated.code()).as(rotated.err()).isEqualTo(ExitCode.FINE);
        assertThat(rotated.outLines())
                .containsExactly(
                        "All that is personal in %s is encrypted with a new key in %s; 1 old key(s) are kept there for older backups."
                                .formatted(engine.shown(place), keys));
        assertThat(run("report", "--format", "json")).isEqualTo(before);
        assertThat(new Shell(backup, Map.of()).run("report", "--keys", keys).code())
                .isEqualTo(ExitCode.FINE);
    }

    @Test
    void old_keys_can_be_forgotten() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());
        Path backup = temp.resolve("backup.db");
        run("backup", backup);
        run("rotate-keys");

        Shell.Result refused = run("rotate-keys", "--forget-old");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.errLines())
                .containsExactly(
                        ("The programme is encrypted with a new key, and the old keys are kept, since without them"
                                        + " nobody could open %s: rotate the keys of the databases among these too (rotate-keys"
                                        + " --db FILE --keys %s), delete the old backups, then try again; or add --yes.")
                                .formatted(backup, keys));
        assertThat(new Shell(backup, Map.of()).run("report", "--keys", keys).code())
                .isEqualTo(ExitCode.FINE);

        Shell.Result rotated = run("rotate-keys", "--forget-old", "--yes");

        assertThat(rotated.code()).as(rotated.err()).isEqualTo(ExitCode.FINE);
        assertThat(Keyset.read(keys)).hasToString("Keyset of 1");
        assertThat(run("report").code()).isEqualTo(ExitCode.FINE);
        assertThat(new Shell(backup, Map.of()).run("report", "--keys", keys).code())
                .isEqualTo(ExitCode.PROBLEM);
    }

    @Test
    void rotations_at_once_leave_a_programme_that_opens() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());
        Shell.Result before = run("report", "--format", "json");

        List<Integer> codes = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> run("rotate-keys", "--forget-old").code())
                .toList();

        assertThat(codes).contains(ExitCode.FINE);
        assertThat(run("report", "--format", "json")).isEqualTo(before);
        assertThat(run("verify").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void first_imports_at_once_share_the_keys_that_one_of_them_makes() throws IOException {
        Path folder = Programme.in(temp.resolve("folder")).folder();

        List<Shell.Result> all = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> run("import", folder))
                .toList();

        assertThat(all).extracting(Shell.Result::code).containsOnly(ExitCode.FINE);
        assertThat(Keyset.read(keys)).hasToString("Keyset of 1");
        assertThat(run("report").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void keys_in_the_environment_are_not_rotated() throws IOException {
        Shell other = inEnvironment(Keyset.fresh());
        other.run("import", Programme.in(temp.resolve("folder")).folder());

        Shell.Result refused = other.run("rotate-keys");

        assertThat(refused.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.err()).startsWith("The keys come from WARM_SUNSET_KEYS and cannot be replaced there");
        assertThat(keys).doesNotExist();
    }

    @Test
    void other_keys_in_the_environment_open_nothing_and_its_own_do() throws IOException {
        run("import", Programme.in(temp.resolve("folder")).folder());

        Shell.Result refused = inEnvironment(Keyset.fresh()).run("report");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEM);
        assertThat(refused.err())
                .startsWith(engine.shown(place) + " is encrypted, and these are not its keys: ")
                .contains("--keys or in WARM_SUNSET_KEYS.");
        assertThat(refused.err().contains(".keys,")).isEqualTo(engine == Engine.SQLITE);
        assertThat(inEnvironment(Keyset.read(keys)).run("report").code()).isEqualTo(ExitCode.FINE);
    }
}
