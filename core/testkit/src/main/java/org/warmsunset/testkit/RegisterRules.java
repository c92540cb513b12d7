package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.warmsunset.kind.Field;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.RefusedException.Reason;
import org.warmsunset.storage.Versioned;

/** What holds for the register of each kind. */
abstract class RegisterRules extends KindRules {
    private static final String NOBODY = "X9";

    private <K extends Comparable<K>, V> void update(Specimen<K, V> some, V value, long version) {
        write(session -> session.register(some.kind()).update(value, version));
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V1_an_inserted_value_is_found_as_it_was_at_version_1(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1"), some.other("A2"), some.bare("A3")));

        assertThat(found(some, "A1")).contains(new Versioned<>(some.full("A1"), 1));
        assertThat(found(some, "A2")).contains(new Versioned<>(some.other("A2"), 1));
        assertThat(found(some, "A3")).contains(new Versioned<>(some.bare("A3"), 1));
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V2_a_value_that_is_not_stored_is_not_found(Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));

        assertThat(found(some, "A2")).isEmpty();
        assertThat(found(some, "a1")).isEmpty();
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V3_a_value_with_a_stored_id_is_refused(Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));

        refusal(
                Reason.ALREADY_STORED,
                "A1",
                session -> session.register(some.kind()).insert(List.of(some.full("A0"), some.other("A1"))));

        assertThat(found(some, "A0")).isEmpty();
        assertThat(found(some, "A1")).contains(new Versioned<>(some.full("A1"), 1));
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V4_a_batch_that_holds_a_value_twice_is_refused(Specimen<K, V> some) {
        refusal(
                Reason.ALREADY_STORED,
                "A1",
                session -> session.register(some.kind())
                        .insert(List.of(some.full("A1"), some.full("A2"), some.full("A1"))));

        assertThat(found(some, "A1")).isEmpty();
        assertThat(found(some, "A2")).isEmpty();
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V5_an_update_replaces_the_value_and_raises_the_version_by_one(
            Specimen<K, V> some) {
        insert(some, List.of(some.bare("A1"), some.full("A2")));

        update(some, some.full("A1"), 1);
        assertThat(found(some, "A1")).contains(new Versioned<>(some.full("A1"), 2));
        update(some, some.bare("A1"), 2);

        assertThat(found(some, "A1")).contains(new Versioned<>(some.bare("A1"), 3));
        assertThat(found(some, "A2")).contains(new Versioned<>(some.full("A2"), 1));
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V6_an_update_of_a_value_that_is_not_stored_is_refused(
            Specimen<K, V> some) {
        refusal(
                Reason.NOT_STORED,
                "A1",
                session -> session.register(some.kind()).update(some.full("A1"), 1));

        assertThat(found(some, "A1")).isEmpty();
    }

    @EachKind
    <K extends Comparable<K>, V>
            void required_V7_an_update_that_names_another_version_is_refused_with_the_current_value(
                    Specimen<K, V> some) {
        insert(some, List.of(some.bare("A1")));
        update(some, some.full("A1"), 1);
        Versioned<V> current = new Versioned<>(some.full("A1"), 2);

        for (long version : new long[] {1, 3, 0}) {
            assertThat(refusal(
                                    Reason.CHANGED_MEANWHILE,
                                    "A1",
                                    session -> session.register(some.kind()).update(some.bare("A1"), version))
                            .current())
                    .contains(current);
        }

        assertThat(found(some, "A1")).contains(current);
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V8_inserting_no_values_does_nothing(Specimen<K, V> some) {
        List<V> before = list(session -> all(session.register(some.kind())));

        insert(some, List.of());

        assertThat(list(session -> all(session.register(some.kind())))).isEqualTo(before);
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V9_a_value_that_refers_to_what_is_not_stored_is_refused(
            Specimen<K, V> some) {
        for (Field<V, ?> field : some.references()) {
            V lost = some.referring(some.full("A2"), field, NOBODY);

            refusal(
                    Reason.UNKNOWN_REFERENCE,
                    "A2",
                    session -> session.register(some.kind()).insert(List.of(some.full("A1"), lost)));
            assertThat(found(some, "A1")).as("%s", field).isEmpty();
            assertThat(found(some, "A2")).as("%s", field).isEmpty();
        }
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V10_an_update_that_refers_to_what_is_not_stored_is_refused(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));

        for (Field<V, ?> field : some.references()) {
            if (field.refersTo() != ElderKind.ELDER) {
                refusal(
                        Reason.UNKNOWN_REFERENCE,
                        "A1",
                        session -> session.register(some.kind())
                                .update(some.referring(some.full("A1"), field, NOBODY), 1));
            }
        }

        assertThat(found(some, "A1")).contains(new Versioned<>(some.full("A1"), 1));
    }

    @EachKind
    <K extends Comparable<K>, V>
            void required_V11_an_update_that_refers_to_another_elder_is_refused_with_the_current_value(
                    Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));
        Versioned<V> current = new Versioned<>(some.full("A1"), 1);

        for (Field<V, ?> field : some.references()) {
            if (field.refersTo() == ElderKind.ELDER) {
                assertThat(refusal(
                                        Reason.CHANGED_MEANWHILE,
                                        "A1",
                                        session -> session.register(some.kind())
                                                .update(some.referring(some.full("A1"), field, "E2"), 1))
                                .current())
                        .contains(current);
            }
        }

        assertThat(found(some, "A1")).contains(current);
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V12_a_look_up_finds_the_values_that_hold_the_content_ordered_by_id(
            Specimen<K, V> some) {
        for (Field<V, ?> field : some.lookedUp()) {
            String prefix = "A" + field.place();
            V first = some.full(prefix + "-1");
            V second = some.with(some.other(prefix + "-10"), field, Specimen.content(field, first));
            V third = some.full(prefix + "-3");
            V other = some.other(prefix + "-2");
            insert(some, List.of(third, second, other, first));

            assertThat(where(some, field, first, prefix))
                    .containsExactly(new Versioned<>(first, 1), new Versioned<>(second, 1), new Versioned<>(third, 1));
            assertThat(where(some, field, other, prefix)).containsExactly(new Versioned<>(other, 1));
        }
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V13_a_look_up_finds_nothing_where_no_value_holds_the_content(
            Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));

        for (Field<V, ?> field : some.lookedUp()) {
            assertThat(where(some, field, some.other("A2"))).as("%s", field).isEmpty();
        }
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V14_a_look_up_goes_by_the_content_of_the_last_update_only(
            Specimen<K, V> some) {
        for (Field<V, ?> field : some.lookedUp()) {
            if (field.refersTo() != ElderKind.ELDER) {
                String id = "A" + field.place();
                V before = some.full(id);
                V after = some.with(before, field, Specimen.content(field, some.other("A2")));
                insert(some, List.of(before));
                assertThat(where(some, field, before, id)).as("%s", field).containsExactly(new Versioned<>(before, 1));

                update(some, after, 1);

                assertThat(where(some, field, before, id)).as("%s", field).isEmpty();
                assertThat(where(some, field, after, id)).as("%s", field).containsExactly(new Versioned<>(after, 2));
            }
        }
    }

    @EachKind
    <K extends Comparable<K>, V> void required_V15_a_look_up_by_another_field_is_a_mistake(Specimen<K, V> some) {
        insert(some, List.of(some.full("A1")));

        for (Field<V, ?> field : some.kind().shape().fields()) {
            if (!field.isLookedUp()) {
                assertThatIllegalArgumentException()
                        .as("%s", field)
                        .isThrownBy(() -> where(some, field, some.full("A1")));
            }
        }
    }
}
