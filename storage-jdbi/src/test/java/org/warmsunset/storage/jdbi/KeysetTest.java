package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.storage.jdbi.Keyset.InvalidException.Reason;

class KeysetTest {
    @TempDir
    private Path folder;

    private final Keyset keys = Keyset.fresh();

    @Test
    void keys_come_back_from_their_file_which_is_its_owners_only() throws IOException {
        Path file = folder.resolve("town.db.keys");

        keys.writeNew(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertOpens(Keyset.read(file), keys);
    }

    @Test
    void keys_come_back_from_their_text_however_it_is_blanked() {
        assertOpens(Keyset.parse(keys.secretText()), keys);
        assertOpens(Keyset.parse(" " + keys.secretText().replace("\n", " \r\n ")), keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---r-----", "---rw----", "------r--", "-------w-"})
    void a_file_that_others_may_read_or_write_is_refused(String others) throws IOException {
        Path file = folder.resolve("town.db.keys");
        keys.writeNew(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw" + others.substring(2)));

        Keyset.InvalidException refused = catchThrowableOfType(Keyset.InvalidException.class, () -> Keyset.read(file));

        assertThat(refused.reason()).isEqualTo(Reason.OPEN_TO_OTHERS);
        assertThat(refused).hasMessage("OPEN_TO_OTHERS: " + file);
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws IOException {
        Path file = folder.resolve("town.db.keys");
        keys.writeNew(file);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> Keyset.fresh().writeNew(file));

        assertOpens(Keyset.read(file), keys);
    }

    @Test
    void keys_take_the_place_of_others() throws IOException {
        Path file = folder.resolve("town.db.keys");
        keys.writeNew(file);

        Keyset rotated = new KeysetFile(file).change(Keyset::rotated);

        assertOpens(Keyset.read(file), rotated);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, folder.resolve("town.db.keys.lock"));
        }
    }

    @Test
    void keys_that_many_add_to_at_once_are_all_kept() throws IOException {
        Path file = folder.resolve("town.db.keys");
        keys.writeNew(file);

        List<Keyset> made =
                IntStream.range(0, 20).parallel().mapToObj(i -> rotated(file)).toList();

        assertThat(Keyset.read(file)).hasToString("Keyset of 21");
        for (Keyset each : made) {
            assertOpens(Keyset.read(file), each.newestOnly());
        }
    }

    private static Keyset rotated(Path file) {
        try {
            return new KeysetFile(file).change(Keyset::rotated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_file_that_is_not_there_is_missing() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> Keyset.read(folder.resolve("none")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no", "no keys", "{} {}", "a b c"})
    void a_text_without_keys_is_refused(String text) {
        Keyset.InvalidException refused = catchThrowableOfType(Keyset.InvalidException.class, () -> Keyset.parse(text));

        assertThat(refused.reason()).isEqualTo(Reason.NO_KEYSET);
        assertThat(refused).hasMessage("NO_KEYSET: the text").hasNoCause();
    }

    @Test
    void keys_of_another_kind_are_refused() {
        String[] lines = keys.secretText().split("\n", -1);

        assertThatExceptionOfType(Keyset.InvalidException.class)
                .isThrownBy(() -> Keyset.parse(lines[1] + "\n" + lines[0]));
        assertThatExceptionOfType(Keyset.InvalidException.class)
                .isThrownBy(() -> Keyset.parse(lines[0] + "\n" + lines[0]));
    }

    @Test
    void damaged_keys_are_refused_without_a_word_of_them() throws IOException {
        Path file = folder.resolve("town.db.keys");
        String text = keys.secretText();
        keys.writeNew(file);
        Files.writeString(file, text.substring(0, text.length() - 30));

        Keyset.InvalidException refused = catchThrowableOfType(Keyset.InvalidException.class, () -> Keyset.read(file));

        StringWriter all = new StringWriter();
        refused.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).contains(file.toString()).doesNotContain("value", text.substring(0, 20));
    }

    @Test
    void keys_tell_how_many_they_are_and_nothing_else() {
        assertThat(keys).hasToString("Keyset of 1");
        assertThat(keys.rotated().rotated()).hasToString("Keyset of 3");
        assertThat(keys.rotated().newestOnly()).hasToString("Keyset of 1");
    }

    private static void assertOpens(Keyset read, Keyset written) {
        String context = "elder.name/E1";
        assertThat(read.cipher().open(written.cipher().seal("王桂兰", context), context))
                .isEqualTo("王桂兰");
        assertThat(read.cipher().indexes("1", context))
                .containsAll(written.cipher().indexes("1", context));
    }
}
