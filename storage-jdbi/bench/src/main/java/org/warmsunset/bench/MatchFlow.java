package org.warmsunset.bench;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.warmsunset.basics.ElderId;
import org.warmsunset.matching.Matchmaker;
import org.warmsunset.matching.Pair;

/**
 * A match as a flow at the least cost, for peers that find one: from each elder to the volunteers or to the sink, from
 * each volunteer to the sink.
 */
final class MatchFlow {
    /** More than all scores together. */
    private static final long PAIR = 100_000_000;

    private final int volunteers;
    private final int room;
    private final Map<ElderId, Integer> elders = new HashMap<>();
    private final List<int[]> arcs = new ArrayList<>();

    MatchFlow(MadeTown town, Matchmaker matchmaker, int room) {
        this.volunteers = town.volunteers();
        this.room = room;
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            for (Pair pair : matchmaker.rank(town.volunteer(volunteer))) {
                int elder = elders.computeIfAbsent(pair.elder(), first -> volunteers + elders.size());
                arcs.add(new int[] {elder, volunteer, pair.score()});
            }
        }
    }

    private int sink() {
        return volunteers + elders.size();
    }

    /** What a match is worth to the peers. */
    static long worth(int matched, long score) {
        return PAIR * matched + score;
    }

    MinCostFlow orTools() {
        MinCostFlow flow = new MinCostFlow();
        arcs.forEach(arc -> flow.addArcWithCapacityAndUnitCost(arc[0], arc[1], 1, -PAIR - arc[2]));
        for (int elder = volunteers; elder < sink(); elder++) {
            flow.addArcWithCapacityAndUnitCost(elder, sink(), 1, 0);
            flow.setNodeSupply(elder, 1);
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            flow.addArcWithCapacityAndUnitCost(volunteer, sink(), room, 0);
        }
        flow.setNodeSupply(sink(), -elders.size());
        return flow;
    }

    static long worth(MinCostFlow flow) {
        if (flow.solve() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("no optimum");
        }
        return -flow.getOptimalCost();
    }

    long worthByJgrapht() {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, Integer> most = new HashMap<>();
        for (int node = 0; node <= sink(); node++) {
            graph.addVertex(node);
        }
        arcs.forEach(arc -> {
            DefaultWeightedEdge edge = graph.addEdge(arc[0], arc[1]);
            graph.setEdgeWeight(edge, (double) (-PAIR - arc[2]));
            most.put(edge, 1);
        });
        for (int node = 0; node < sink(); node++) {
            DefaultWeightedEdge edge = graph.addEdge(node, sink());
            graph.setEdgeWeight(edge, 0);
            most.put(edge, node < volunteers ? room : 1);
        }
        return -Math.round(new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(
                        new MinimumCostFlowProblemImpl<>(graph, this::supply, edge -> most.getOrDefault(edge, 0)))
                .getCost());
    }

    private int supply(int node) {
        if (node == sink()) {
            return -elders.size();
        }
        return node < volunteers ? 0 : 1;
    }
}
