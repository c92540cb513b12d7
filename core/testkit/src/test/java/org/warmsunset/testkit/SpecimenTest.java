package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.care.RecordKind;
import org.warmsunset.care.WatermarkKind;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Kind;
import org.warmsunset.kind.Part;
import org.warmsunset.kind.Reading;
import org.warmsunset.kind.Shape;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.storage.Kinds;

/** The values with which the contract tries the registers, and those of random programmes, by their kinds. */
class SpecimenTest {
    private static final int SEEDS = 100;
    private static final Reading READING = new Reading("0451", LocalDate.of(2027, 12, 31));

    @Test
    void every_kind_that_has_a_register_is_tried_but_those_with_rules_of_their_own() {
        assertThat(Specimen.all())
                .extracting(Specimen::kind)
                .isEqualTo(Kinds.REGISTERS.stream()
                        .filter(kind -> !kind.equals(EntryKind.ENTRY) && !kind.equals(WatermarkKind.WATERMARK))
                        .toList());
    }

    @EachKind
    <K extends Comparable<K>, V> void a_full_value_has_content_in_every_field_and_part(Specimen<K, V> some) {
        for (Field<V, ?> field : some.kind().shape().fields()) {
            assertThat(field.of(some.full("A1"))).as("%s", field).isNotNull();
        }
        for (Part<V, ?> part : some.kind().parts()) {
            requireFull(part, some.full("A1"));
        }
    }

    private static <V, P> void requireFull(Part<V, P> part, V value) {
        assertThat(part.of(value)).as(part.name()).isNotEmpty();
        for (Field<P, ?> field : part.shape().fields()) {
            assertThat(part.of(value)).as("%s", field).allMatch(row -> field.of(row) != null);
        }
    }

    @EachKind
    <K extends Comparable<K>, V> void another_value_has_other_content_in_every_field_but_the_id(Specimen<K, V> some) {
        for (Field<V, ?> field : some.kind().shape().fields()) {
            Object content = field.of(some.full("A1"));
            Object other = field.of(some.other("A1"));
            if (field.equals(some.kind().id())) {
                assertThat(other).isEqualTo(content);
            } else {
                assertThat(other).as("%s", field).isNotNull().isNotEqualTo(content);
            }
        }
    }

    @EachPersonalKind
    <K extends Comparable<K>, V> void erasing_leaves_of_a_bare_value_all_and_of_a_full_one_not(Specimen<K, V> some) {
        assertThat(some.kind().erased(some.bare("A1"))).isEqualTo(some.bare("A1"));
        assertThat(some.kind().erased(some.full("A1"))).isNotEqualTo(some.full("A1"));
    }

    @EachKind
    <K extends Comparable<K>, V> void one_field_is_changed_and_nothing_else(Specimen<K, V> some) {
        V full = some.full("A1");
        for (Field<V, ?> field : some.kind().shape().fields()) {
            V changed = some.with(full, field, Specimen.content(field, some.other("A2")));

            assertThat(some.with(changed, field, Specimen.content(field, full)))
                    .as("%s", field)
                    .isEqualTo(full);
            assertThat(changed).as("%s", field).isNotEqualTo(full);
        }
    }

    @Test
    void every_value_of_random_programmes_is_built_again_of_its_texts_and_of_what_a_store_keeps() {
        Seeds.check(SEEDS, seed -> {
            RandomProgramme programme = RandomProgramme.of(seed);
            programme.elders().forEach(elder -> comeBack(ElderKind.ELDER, elder));
            programme.volunteers().forEach(volunteer -> comeBack(VolunteerKind.VOLUNTEER, volunteer));
            programme.pairings().forEach(pairing -> comeBack(PairingKind.PAIRING, pairing));
            programme.records().forEach(record -> comeBack(RecordKind.SERVICE_RECORD, record));
        });
    }

    private static <K extends Comparable<K>, V> void comeBack(Kind<K, V> kind, V value) {
        assertThat(kind.withPartsOf(asTexts(kind.shape(), value), value)).isEqualTo(value);
        assertThat(kind.withPartsOf(asKept(kind.shape(), value), value)).isEqualTo(value);
        kind.parts().forEach(part -> comeBack(part, value));
    }

    private static <V, P> void comeBack(Part<V, P> part, V value) {
        List<P> ofTexts = new ArrayList<>();
        List<P> ofKept = new ArrayList<>();
        for (P row : part.of(value)) {
            ofTexts.add(asTexts(part.shape(), row));
            ofKept.add(asKept(part.shape(), row));
        }
        assertThat(part.with(value, ofTexts)).isEqualTo(value);
        assertThat(part.with(value, ofKept)).isEqualTo(value);
    }

    private static <V> V asTexts(Shape<V> shape, V value) {
        return shape.build(new Shape.Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                String text = field.text(value);
                return text == null ? null : field.form().read(text, READING);
            }
        });
    }

    private static <V> V asKept(Shape<V> shape, V value) {
        return shape.build(new Shape.Cells<V>() {
            @Override
            public <T> @Nullable T of(Field<V, T> field) {
                T content = field.of(value);
                return content == null ? null : asKept(field.form(), content);
            }
        });
    }

    private static <T> T asKept(Form<T> form, T content) {
        return form.isNumber() ? form.ofNumber(form.number(content)) : form.ofKept(form.kept(content));
    }
}
