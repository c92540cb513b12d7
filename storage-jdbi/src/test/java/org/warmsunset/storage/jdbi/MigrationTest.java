package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.BrokenException.Cause;
import org.warmsunset.storage.ProgrammeStore;

/** A store as an earlier version of this library left it opens, and judges as before. */
@ParameterizedClass
@EnumSource(Engine.class)
class MigrationTest {
    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;

    static IntStream olderVersions() {
        return IntStream.range(1, Schema.CURRENT);
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void a_store_of_every_released_version_opens_and_judges_as_before(int version) throws SQLException {
        OldStore old = OldStore.of(version, engine, folder);
        try (ProgrammeStore store = old.place().open()) {
            old.requireAll(store);

            WarmSunset programme = Programmes.over(store, OldStore.FACTS);
            OldStore.data(programme).erase(OldStore.ELDER);
            assertThat(programme.verify().isFine()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void a_store_of_every_released_version_is_sealed_when_it_is_opened_with_a_key(int version) throws SQLException {
        OldStore old = OldStore.of(version, engine, folder);
        Place place = old.place();
        place.execute("analyze");
        assertThat(place.found(PersonalTexts.of(OldStore.FACTS))).hasSizeGreaterThan(5);

        try (ProgrammeStore sealed = place.open(Keyset.fresh().cipher())) {
            old.requireAll(sealed);
            assertThat(place.found(PersonalTexts.of(OldStore.FACTS))).isEmpty();
        }

        assertThat(place.found(PersonalTexts.of(OldStore.FACTS))).isEmpty();
        assertThatExceptionOfType(BrokenException.class)
                .isThrownBy(place::open)
                .matches(broken -> broken.reason() == Cause.WRONG_KEY);
    }
}
