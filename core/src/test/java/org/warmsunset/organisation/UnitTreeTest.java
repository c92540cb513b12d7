package org.warmsunset.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warmsunset.basics.UnitId;
import org.warmsunset.organisation.UnitTree.Fault;

class UnitTreeTest {
    private static Unit unit(String id, String parent) {
        return Unit.builder()
                .id(UnitId.of(id))
                .name(id)
                .parent(parent.isEmpty() ? Optional.empty() : Optional.of(UnitId.of(parent)))
                .build();
    }

    @Test
    void the_way_up_leads_from_a_unit_to_the_root() {
        UnitTree tree = UnitTree.of(List.of(unit("C", "B"), unit("A", ""), unit("B", "A"), unit("D", "")));

        assertThat(tree.wayUp(UnitId.of("C"))).containsExactly(UnitId.of("C"), UnitId.of("B"), UnitId.of("A"));
        assertThat(tree.wayUp(UnitId.of("D"))).containsExactly(UnitId.of("D"));
        assertThat(tree.wayUp(UnitId.of("X"))).isEmpty();
    }

    @Test
    void under_a_unit_are_itself_and_all_that_hang_on_it() {
        UnitTree tree = UnitTree.of(List.of(unit("C", "B"), unit("A", ""), unit("B", "A"), unit("D", "")));

        assertThat(tree.under(UnitId.of("A")))
                .containsExactlyInAnyOrder(UnitId.of("A"), UnitId.of("B"), UnitId.of("C"));
        assertThat(tree.under(UnitId.of("C"))).containsExactly(UnitId.of("C"));
        assertThat(tree.under(UnitId.of("X"))).isEmpty();
    }

    @Test
    void a_parent_that_is_no_unit_is_a_fault() {
        assertThat(UnitTree.faults(List.of(unit("A", "X"), unit("B", "A"))))
                .isEqualTo(Map.of(UnitId.of("A"), Fault.UNKNOWN_PARENT));
    }

    @Test
    void units_in_a_cycle_are_at_fault_and_those_below_are_not() {
        assertThat(UnitTree.faults(List.of(unit("A", "B"), unit("B", "C"), unit("C", "A"), unit("D", "A"))))
                .isEqualTo(
                        Map.of(UnitId.of("A"), Fault.CYCLE, UnitId.of("B"), Fault.CYCLE, UnitId.of("C"), Fault.CYCLE));
        assertThat(UnitTree.faults(List.of(unit("A", "A")))).isEqualTo(Map.of(UnitId.of("A"), Fault.CYCLE));
    }

    @Test
    void what_is_no_tree_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitTree.of(List.of(unit("A", "A"))))
                .withMessage("units form no tree: {A=CYCLE}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit("A", "").withName(" "))
                .withMessage("name of unit A is blank");
    }
}
