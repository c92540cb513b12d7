package org.warmsunset.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.warmsunset.kind.Field.Privacy;

class ShapeTest {
    private static final Form<String> TEXT = Forms.text(100);
    private static final Shape<Pot> CROCK = Shape.of(PotBuilder::new, PotBuilder::build)
            .required("pot_id", TEXT, Pot::id, (pot, id) -> pot.id = id)
            .requiredInFiles("owner", TEXT, Pot::owner, (pot, owner) -> pot.owner = owner)
            .secret()
            .lookedUp()
            .optional("from", Forms.DAY, Pot::from, (pot, from) -> pot.from = from)
            .optional("to", Forms.DAY, Pot::to, (pot, to) -> pot.to = to)
            .inOrder()
            .list("spices", Forms.texts(100), Pot::spices, (pot, spices) -> pot.spices = spices)
            .personal()
            .optionalInt("litres", Forms.number("not-litres", 1, 99), Pot::litres, (pot, litres) -> pot.litres = litres)
            .build();
    private static final Kind<String, Pot> POT = Kind.of("pot", "pots.csv", Pot::id, CROCK, List.of());

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Pot FULL = new Pot(
            "P1",
            Optional.of("Li"),
            Optional.of(DAY),
            Optional.of(DAY.plusDays(1)),
            List.of("salt", "anise"),
            OptionalInt.of(3));
    private static final Pot BARE =
            new Pot("P2", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), OptionalInt.empty());

    private record Pot(
            String id,
            Optional<String> owner,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<String> spices,
            OptionalInt litres) {}

    private static final class PotBuilder {
        private @Nullable String id;
        private @Nullable String owner;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private List<String> spices = List.of();
        private @Nullable Integer litres;

        private Pot build() {
            if (id == null) {
                throw new IllegalStateException("a pot without id");
            }
            return new Pot(
                    id,
                    Optional.ofNullable(owner),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    spices,
                    litres == null ? OptionalInt.empty() : OptionalInt.of(litres));
        }
    }

    private static Pot built(Map<String, Object> contents) {
        return CROCK.build(new Shape.Cells<Pot>() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> @Nullable T of(Field<Pot, T> field) {
                return (T) contents.get(field.name());
            }
        });
    }

    private static Map<String, Object> contents(Pot pot) {
        Map<String, Object> contents = new HashMap<>();
        for (Field<Pot, ?> field : CROCK.fields()) {
            Object content = field.of(pot);
            if (content != null) {
                contents.put(field.name(), content);
            }
        }
        return contents;
    }

    @Test
    void the_fields_have_the_order_in_which_they_were_added() {
        assertThat(CROCK.fields())
                .extracting(Field::name)
                .containsExactly("pot_id", "owner", "from", "to", "spices", "litres");
        assertThat(CROCK.fields()).extracting(Field::place).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void a_field_says_what_it_was_described_to_be() {
        assertThat(CROCK.fields())
                .extracting(Field::privacy)
                .containsExactly(
                        Privacy.OPEN, Privacy.SECRET, Privacy.OPEN, Privacy.OPEN, Privacy.PERSONAL, Privacy.OPEN);
        assertThat(CROCK.fields())
                .filteredOn(Field::isRequired)
                .extracting(Field::name)
                .containsExactly("pot_id", "owner");
        assertThat(CROCK.fields())
                .filteredOn(Field::isLookedUp)
                .extracting(Field::name)
                .containsExactly("owner");
        assertThat(CROCK.spans()).containsExactly(new Shape.Span("from", "to"));
    }

    @Test
    void the_contents_of_a_value_build_it_again() {
        assertThat(contents(FULL))
                .isEqualTo(Map.of(
                        "pot_id",
                        "P1",
                        "owner",
                        "Li",
                        "from",
                        DAY,
                        "to",
                        DAY.plusDays(1),
                        "spices",
                        List.of("salt", "anise"),
                        "litres",
                        3));
        assertThat(contents(BARE)).isEqualTo(Map.of("pot_id", "P2"));
        assertThat(built(contents(FULL))).isEqualTo(FULL);
        assertThat(built(contents(BARE))).isEqualTo(BARE);
    }

    @Test
    void a_value_without_what_it_needs_is_refused_by_its_builder() {
        assertThatIllegalStateException().isThrownBy(() -> built(Map.of("litres", 3)));
    }

    @Test
    void of_an_erased_value_only_the_open_fields_are_left() {
        assertThat(CROCK.erased(FULL))
                .isEqualTo(new Pot(
                        "P1",
                        Optional.empty(),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(1)),
                        List.of(),
                        OptionalInt.of(3)));
        assertThat(CROCK.erased(BARE)).isEqualTo(BARE);
    }

    @Test
    void a_field_is_found_by_its_name_and_form() {
        assertThat(CROCK.field("owner", TEXT).of(FULL)).isEqualTo("Li");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CROCK.field("lid"))
                .withMessageContaining("there is no field lid");
        assertThatIllegalArgumentException().isThrownBy(() -> CROCK.field("owner", Forms.DAY));
    }

    @Test
    void a_field_writes_its_content_as_people_do() {
        assertThat(CROCK.fields())
                .extracting(field -> field.text(FULL))
                .containsExactly("P1", "Li", "2026-10-31", "2026-11-01", "salt;anise", "3");
        assertThat(CROCK.field("owner").text(BARE)).isNull();
        assertThat(CROCK.field("spices").text(BARE)).isNull();
    }

    @Test
    void a_row_of_a_part_names_the_value_on_which_it_hangs() {
        Part<Pot, Pot> lids =
                Part.of("lid", "lids.csv", CROCK, pot -> List.of(), (pot, parts) -> pot, pot -> List.of(pot.id()));
        Shape<Attached<String, Pot>> row = lids.attached(POT);
        Attached<String, Pot> full = new Attached<>("P9", FULL);

        assertThat(row.fields())
                .extracting(Field::name)
                .containsExactly("pot_id", "pot_id", "owner", "from", "to", "spices", "litres");
        assertThat(row.fields()).extracting(Field::place).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(row.fields().get(0).refersTo()).isSameAs(POT);
        assertThat(row.spans()).isEqualTo(CROCK.spans());
        assertThat(row.build(new Shape.Cells<Attached<String, Pot>>() {
                    @Override
                    public <T> @Nullable T of(Field<Attached<String, Pot>, T> field) {
                        return field.of(full);
                    }
                }))
                .isEqualTo(full);
    }
}
