package org.warmsunset.matching;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.warmsunset.matching.Ways.Way;

class SearchTest {
    private static final int SMALL = 2000;
    private static final int MIDDLE = 60;

    private static Way found(Table table) {
        return Way.of(table, Search.in(table)::volunteerOf);
    }

    @Test
    void as_many_elders_as_can_be_come_before_any_sum() {
        int[][] scores = {{1000, 0}, {999, Table.BARRED}};
        Table table = new Table(2, new int[] {1, 1}, (elder, volunteer) -> scores[elder][volunteer]);

        assertThat(found(table)).isEqualTo(new Way(List.of(1, 0), 2, 999));
    }

    @Test
    void nobody_is_paired_when_there_is_no_room_or_no_elder() {
        assertThat(found(new Table(2, new int[] {}, (elder, volunteer) -> 1)).matched())
                .isZero();
        assertThat(found(new Table(0, new int[] {1}, (elder, volunteer) -> 1)).matched())
                .isZero();
    }

    @Test
    void no_other_way_is_better() {
        for (long seed = 0; seed < SMALL; seed++) {
            Table table = Tables.random(seed, 6, 4);

            Way found = found(table);

            assertThat(found.isLegal(table)).as("seed %d", seed).isTrue();
            assertThat(found).as("seed %d", seed).isEqualByComparingTo(Collections.max(Ways.of(table)));
        }
    }

    @Test
    void a_pair_that_another_optimum_does_without_is_known() {
        LongStream.range(0, SMALL).forEach(SearchTest::tiesAreKnown);
    }

    private static void tiesAreKnown(long seed) {
        Table table = Tables.random(seed, 6, 4);
        Optimum optimum = Search.in(table);
        Way found = Way.of(table, optimum::volunteerOf);
        BitSet without = new BitSet();
        Ways.of(table).stream()
                .filter(way -> way.compareTo(found) == 0)
                .forEach(way -> IntStream.range(0, table.elders())
                        .filter(elder -> optimum.volunteerOf(elder) != Optimum.NOBODY)
                        .filter(elder -> way.volunteerOf().get(elder) != optimum.volunteerOf(elder))
                        .forEach(without::set));

        assertThat(Ties.in(optimum)).as("seed %d", seed).isEqualTo(without);
    }

    @Test
    void an_exchange_pairs_two_at_the_least_cost() {
        LongStream.range(0, SMALL).forEach(SearchTest::exchangesAreBest);
    }

    private static void exchangesAreBest(long seed) {
        Table table = Tables.random(seed, 5, 4);
        Optimum optimum = Search.in(table);
        List<Way> ways = Ways.of(table);
        for (int elder = 0; elder < table.elders(); elder++) {
            for (int volunteer = 0; volunteer < table.volunteers(); volunteer++) {
                if (table.score(elder, volunteer) != Table.BARRED) {
                    int hers = elder;
                    int other = volunteer;
                    Way best = ways.stream()
                            .filter(way -> way.volunteerOf().get(hers) == other)
                            .max(Comparable::compareTo)
                            .orElseThrow();
                    Way after = after(optimum, Exchange.of(optimum, elder, volunteer));
                    assertThat(after.volunteerOf().get(elder))
                            .as("seed %d", seed)
                            .isEqualTo(volunteer);
                    assertThat(after.isLegal(table)).as("seed %d", seed).isTrue();
                    assertThat(after).as("seed %d", seed).isEqualByComparingTo(best);
                }
            }
        }
    }

    private static Way after(Optimum optimum, List<Exchange.Move> moves) {
        Map<Integer, Integer> moved = moves.stream().collect(toMap(Exchange.Move::elder, Exchange.Move::to));
        return Way.of(optimum.table(), elder -> moved.getOrDefault(elder, optimum.volunteerOf(elder)));
    }

    @Test
    void a_flow_at_the_least_cost_is_worth_the_same() {
        for (long seed = 0; seed < MIDDLE; seed++) {
            Table table = Tables.random(seed, 60, 25);

            assertThat(found(table).isLegal(table)).as("seed %d", seed).isTrue();
            assertThat(Search.in(table).value()).as("seed %d", seed).isEqualTo(worthOfFlow(table));
        }
    }

    private static long worthOfFlow(Table table) {
        SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
        graph.addVertex("source");
        graph.addVertex("sink");
        for (int volunteer = 0; volunteer < table.volunteers(); volunteer++) {
            graph.addVertex("V" + volunteer);
            add(graph, most, "V" + volunteer, "sink", 0, table.room(volunteer));
        }
        for (int elder = 0; elder < table.elders(); elder++) {
            graph.addVertex("E" + elder);
            add(graph, most, "source", "E" + elder, 0, 1);
            add(graph, most, "E" + elder, "sink", 0, 1);
            for (int volunteer = 0; volunteer < table.volunteers(); volunteer++) {
                if (table.score(elder, volunteer) != Table.BARRED) {
                    long worth = table.worthOfPair() + table.score(elder, volunteer);
                    add(graph, most, "E" + elder, "V" + volunteer, -worth, 1);
                }
            }
        }
        Function<String, Integer> supply = node -> switch (node) {
            case "source" -> table.elders();
            case "sink" -> -table.elders();
            default -> 0;
        };
        MinimumCostFlowProblem<String, DefaultWeightedEdge> problem =
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(graph, supply, most::get);
        return -Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost());
    }

    private static void add(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph,
            Map<DefaultWeightedEdge, Integer> most,
            String from,
            String to,
            long cost,
            int capacity) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, (double) cost);
        most.put(edge, capacity);
    }

    @Test
    void a_way_without_a_proof_is_refused() {
        Table table = new Table(1, new int[] {1}, (elder, volunteer) -> 7);

        assertThatIllegalStateException()
                .isThrownBy(() -> new Optimum(
                        table, table.worthOfPair(), new int[] {Optimum.NOBODY}, new long[] {0}, new long[] {0}))
                .withMessage("the way to pair is not proved to be the best one");
    }
}
