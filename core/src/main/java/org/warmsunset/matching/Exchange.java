package org.warmsunset.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What it takes to pair an elder and a volunteer whom the optimum does not: the cheapest ring of changes through the
 * two. The volunteer gives an elder away for her, that one's next volunteer may give another one away, and so on, until
 * somebody has room, an elder is left without, or the place that the first elder leaves is filled.
 */
final class Exchange {
    private static final int NONE = Optimum.NOBODY;

    private final Optimum optimum;
    private final int elder;

    /** The node of those who wait and of the room that is left. */
    private final int spare;

    private final long[] distance;
    private final int[] nodeBefore;
    private final int[] elderBefore;
    private final boolean[] settled;

    /**
     * An elder who goes to another volunteer.
     *
     * @param elder the elder
     * @param to the volunteer, or {@link Optimum#NOBODY}
     */
    record Move(int elder, int to) {}

    private Exchange(Optimum optimum, int elder) {
        this.optimum = optimum;
        this.elder = elder;
        this.spare = optimum.table().volunteers();
        this.distance = new long[spare + 1];
        this.nodeBefore = new int[spare + 1];
        this.elderBefore = new int[spare + 1];
        this.settled = new boolean[spare + 1];
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    /** The changes that pair the two at the least cost, hers first; none when they are paired. */
    static List<Move> of(Optimum optimum, int elder, int volunteer) {
        if (optimum.volunteerOf(elder) == volunteer) {
            return List.of();
        }
        Exchange exchange = new Exchange(optimum, elder);
        int end = exchange.node(optimum.volunteerOf(elder));
        exchange.distance[volunteer] = 0;
        for (int next = volunteer; next != end; next = exchange.nearest()) {
            exchange.settle(next);
        }
        return exchange.moves(volunteer, end);
    }

    private int node(int volunteer) {
        return volunteer == NONE ? spare : volunteer;
    }

    private int nearest() {
        int nearest = spare;
        for (int node = 0; node <= spare; node++) {
            if (!settled[node] && (settled[nearest] || distance[node] < distance[nearest])) {
                nearest = node;
            }
        }
        return nearest;
    }

    private void settle(int node) {
        settled[node] = true;
        for (int other = 0; other < optimum.table().elders(); other++) {
            if (other != elder && node(optimum.volunteerOf(other)) == node) {
                for (int to = 0; to < spare; to++) {
                    go(node, to, other, optimum.slack(other, to));
                }
                go(node, spare, other, optimum.worth(other));
            }
        }
        if (node == spare) {
            for (int to = 0; to < spare; to++) {
                go(node, to, NONE, optimum.price(to));
            }
        } else if (optimum.left(node) > 0) {
            go(node, spare, NONE, 0);
        }
    }

    private void go(int from, int to, int mover, long cost) {
        if (cost != Long.MAX_VALUE && distance[from] + cost < distance[to]) {
            distance[to] = distance[from] + cost;
            nodeBefore[to] = from;
            elderBefore[to] = mover;
        }
    }

    private List<Move> moves(int volunteer, int end) {
        List<Move> moves = new ArrayList<>();
        for (int node = end; node != volunteer; node = nodeBefore[node]) {
            if (elderBefore[node] != NONE) {
                moves.add(0, new Move(elderBefore[node], node == spare ? NONE : node));
            }
        }
        moves.add(0, new Move(elder, volunteer));
        return moves;
    }
}
