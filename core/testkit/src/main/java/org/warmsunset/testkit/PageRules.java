package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.people.Elder;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/** Pages: every size gives everything once, in order. */
abstract class PageRules extends Rules {
    private static final int VALUES = 7;

    @EachKind
    <K extends Comparable<K>, V> void required_G1_pages_of_any_size_give_every_value_once_ordered_by_id(
            Specimen<K, V> some) {
        storePeople();
        List<V> values = numbered(i -> i % 2 == 0 ? some.full("F" + i) : some.other("F" + i));
        write(session -> session.register(some.kind()).insert(shuffled(values)));
        int all = read(session -> all(session.register(some.kind())).size());

        for (int limit = 1; limit <= all + 1; limit++) {
            int size = limit;
            assertThat(list(session -> paged(session.register(some.kind()), some.kind(), size)))
                    .as("limit %d", limit)
                    .hasSize(all)
                    .filteredOn(value -> isF(some, value))
                    .containsExactlyElementsOf(values);
        }
    }

    @Test
    void required_G2_pages_of_any_size_give_every_case_file_once_ordered_by_elder() {
        storePeople();
        write(session -> {
            session.elders().insert(shuffled(numbered(i -> Samples.elder("F" + i))));
            session.pairings().insert(numbered(i -> Samples.pairing("P" + i, "F" + i, "V1")));
            session.careLog()
                    .append(numbered(
                            i -> Samples.record("R" + i, "F" + i, "V1", Samples.DAY.plusDays(i), ServiceKind.CHAT)));
        });
        List<CaseFile> all = caseFiles();
        assertThat(all)
                .extracting(file -> file.elder().value())
                .containsExactly("E1", "E2", "F1", "F2", "F3", "F4", "F5", "F6", "F7");

        for (int limit = 1; limit <= all.size() + 1; limit++) {
            int size = limit;
            assertThat(list(session -> caseFilePages(session, size)))
                    .as("limit %d", limit)
                    .containsExactlyElementsOf(all);
        }
    }

    private static List<CaseFile> caseFilePages(ReadSession session, int limit) {
        List<CaseFile> files = new ArrayList<>();
        @Nullable ElderId after = null;
        List<CaseFile> page;
        do {
            page = caseFiles(session, after, limit);
            assertThat(page).as("page after %s", after).hasSizeLessThanOrEqualTo(limit);
            assertThat(files).as("case files of the pages before").hasSizeLessThan(MORE_THAN_ALL);
            for (CaseFile file : page) {
                files.add(file);
                after = file.elder();
            }
        } while (page.size() == limit);
        return files;
    }

    @Test
    void required_G3_the_id_before_a_page_need_not_be_stored() {
        write(session -> session.elders().insert(List.of(Samples.elder("E1"), Samples.elder("E3"))));

        assertThat(list(session -> session.elders().page(ElderId.of("E2"), 1)))
                .containsExactly(new Versioned<>(Samples.elder("E3"), 1));
        assertThat(list(session -> caseFiles(session, ElderId.of("E2"), 2)))
                .extracting(file -> file.elder().value())
                .containsExactly("E3");
    }

    @Test
    void required_G4_the_page_after_the_last_is_empty_and_so_is_that_of_nothing() {
        assertThat(list(session -> session.elders().page(null, 1))).isEmpty();
        assertThat(caseFiles()).isEmpty();
        storePeople();

        assertThat(list(session -> session.elders().page(ElderId.of("E2"), 1))).isEmpty();
        assertThat(list(session -> caseFiles(session, ElderId.of("E2"), 1))).isEmpty();
    }

    @Test
    void required_G5_what_is_stored_between_two_pages_comes_in_its_place() {
        write(session -> session.elders().insert(List.of(Samples.elder("E2"), Samples.elder("E4"))));
        ElderId after =
                read(session -> session.elders().page(null, 1)).get(0).value().id();

        write(session -> session.elders().insert(List.of(Samples.elder("E1"), Samples.elder("E3"))));

        assertThat(list(session -> session.elders().page(after, 2)))
                .extracting(elder -> elder.value().id().value())
                .containsExactly("E3", "E4");
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void required_G6_a_page_gives_each_value_at_its_version(Specimen<K, V> some) {
        storePeople();
        write(session -> {
            session.register(some.kind()).insert(List.of(some.full("F1"), some.full("F2"), some.bare("F3")));
            session.register(some.kind()).update(some.bare("F1"), 1);
            session.register(some.kind()).update(some.full("F1"), 2);
            session.register(some.kind()).erase(some.id("F2"));
        });

        assertThat(list(session -> session.register(some.kind()).page(some.id("F"), 3)))
                .containsExactly(
                        new Versioned<>(some.full("F1"), 3),
                        new Versioned<>(some.kind().erased(some.full("F2")), 2),
                        new Versioned<>(some.bare("F3"), 1));
    }

    private static <K extends Comparable<K>, V> boolean isF(Specimen<K, V> some, V value) {
        return some.kind().idOf(value).toString().startsWith("F");
    }

    @Test
    void required_G7_the_greatest_limit_gives_everything() {
        storePeople();

        assertThat(list(session -> session.elders().page(null, Integer.MAX_VALUE)))
                .hasSize(2);
        assertThat(list(session -> session.volunteers().page(VolunteerId.of("V1"), Integer.MAX_VALUE)))
                .hasSize(2);
        assertThat(list(session -> caseFiles(session, null, Integer.MAX_VALUE))).hasSize(2);
    }

    @Test
    void required_G8_pages_begin_after_the_least_id_and_end_with_the_greatest() {
        Elder least = Samples.elder("-");
        Elder greatest = Samples.elder("z".repeat(64));
        write(session -> session.elders().insert(List.of(greatest, least)));

        assertThat(list(session -> session.elders().page(null, 1))).containsExactly(new Versioned<>(least, 1));
        assertThat(list(session -> session.elders().page(least.id(), 1))).containsExactly(new Versioned<>(greatest, 1));
        assertThat(list(session -> session.elders().page(greatest.id(), 1))).isEmpty();
        assertThat(list(session -> caseFiles(session, least.id(), 1)))
                .extracting(CaseFile::elder)
                .containsExactly(greatest.id());
        assertThat(list(session -> caseFiles(session, greatest.id(), 1))).isEmpty();
    }

    private static <T> List<T> numbered(IntFunction<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = 1; i <= VALUES; i++) {
            values.add(value.apply(i));
        }
        return values;
    }

    /** The same order each time, and not that of the ids. */
    private static <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled;
    }
}
