package org.warmsunset.ownstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;

class FileProgrammeStoreTest {
    private static final Elder ELDER = Elder.builder()
            .id(ElderId.of("E1"))
            .name("王桂兰")
            .district(DistrictCode.parse("230102"))
            .build();

    @TempDir
    private Path folder;

    @Test
    void a_file_is_open_once() {
        try (FileProgrammeStore first = FileProgrammeStore.open(file())) {
            assertThat(first).isNotNull();
            breaks(Cause.BUSY);
        }
        FileProgrammeStore.open(file()).close();
    }

    @Test
    void a_file_of_something_else_is_refused_and_left_as_it_is() throws IOException {
        Files.writeString(file(), "a letter to the desk", UTF_8);

        breaks(Cause.NOT_A_STORE);

        assertThat(file()).hasContent("a letter to the desk");
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused_and_names_nobody() throws IOException {
        store(ELDER);
        byte[] whole = Files.readAllBytes(file());

        int firstLine = Files.readAllLines(file()).get(0).length() + 1;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            breaks(length < firstLine ? Cause.NOT_A_STORE : Cause.DAMAGED)
                    .withNoCause()
                    .withMessageNotContaining("王桂兰");
        }
    }

    @Test
    void what_a_crash_left_half_written_beside_the_file_is_of_no_account() throws IOException {
        store(ELDER);
        Files.writeString(folder.resolve("village.next"), "half", UTF_8);

        try (FileProgrammeStore store = FileProgrammeStore.open(file())) {
            assertThat(store.<Boolean>read(
                            session -> session.elders().find(ELDER.id()).isPresent()))
                    .isTrue();
        }
    }

    @Test
    void an_erased_elder_leaves_nothing_in_the_file() throws IOException {
        store(ELDER);
        assertThat(Files.readString(file(), UTF_8)).contains("name=王桂兰");
        try (FileProgrammeStore store = FileProgrammeStore.open(file())) {
            store.write(session -> {
                session.elders().erase(ELDER.id());
                return session;
            });
        }

        assertThat(Files.readString(file(), UTF_8)).doesNotContain("王桂兰");
    }

    @Test
    void a_line_that_names_no_kind_or_field_or_makes_no_value_is_damage() throws IOException {
        store(ELDER);
        String whole = Files.readString(file(), UTF_8);

        for (String line : List.of("elder 1", "elder_id=E1", "district=230102")) {
            for (String damage : List.of("", "elder", "elder one", "nobody 1", "district=", "x=1", "x=\\q")) {
                Files.writeString(file(), whole.replace(line, damage), UTF_8);
                breaks(Cause.DAMAGED).withNoCause().withMessageNotContaining("王桂兰");
            }
        }
    }

    private Path file() {
        return folder.resolve("village");
    }

    private void store(Elder elder) {
        try (FileProgrammeStore store = FileProgrammeStore.open(file())) {
            store.write(session -> {
                session.elders().insert(elder);
                return session;
            });
        }
    }

    private ThrowableAssertAlternative<BrokenException> breaks(Cause cause) {
        return assertThatExceptionOfType(BrokenException.class)
                .isThrownBy(() -> FileProgrammeStore.open(file()))
                .satisfies(broken -> assertThat(broken.reason()).isEqualTo(cause));
    }
}
