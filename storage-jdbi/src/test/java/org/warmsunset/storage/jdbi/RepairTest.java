package org.warmsunset.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.ProgrammeStore;

/** Kept days that are not what the records or the pairings say are found and made anew. */
class RepairTest {
    private static final List<String> ON_BOTH = List.of(
            "delete from care_year",
            "update care_year set year = 2025",
            "insert into care_year select elder_id, 1999, days from care_year",
            "update pairing set days = replace(days, ',V1,', ',V2,')",
            "update pairing set days = 'tulip'");

    private static final List<String> ON_SQLITE = List.of(
            "update care_year set days = cast(',' as blob)",
            "update care_year set days = cast('V1,' || x'01ff' || zeroblob(47) || x'000000' || ',' as blob)");

    private static final List<String> ON_POSTGRESQL = List.of("update care_year set days = '\\x2c'");

    @TempDir
    private Path folder;

    private static Stream<Arguments> wrongs() {
        return Stream.of(Engine.values())
                .flatMap(engine -> Stream.of(ON_BOTH, engine == Engine.SQLITE ? ON_SQLITE : ON_POSTGRESQL)
                        .flatMap(List::stream)
                        .map(wrong -> Arguments.of(engine, wrong)));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void wrong_days_are_found_and_mended(Engine engine, String wrong) {
        Place place = engine.freshPlace(folder);
        try (ProgrammeStore store = place.open()) {
            People.store(store);
            WarmSunset programme = WarmSunset.of(store, RuleBooks.caringDaughters2019());
            assertThat(programme.verify().isFine()).isTrue();

            place.execute(wrong);
            assertThat(programme.verify().wrongDays()).containsExactly(People.ELDER);

            programme.rebuild(programme.verify().wrongDays());
            assertThat(programme.verify().isFine()).isTrue();
        }
    }
}
