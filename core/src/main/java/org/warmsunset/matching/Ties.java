package org.warmsunset.matching;

import java.util.BitSet;

/**
 * Which pairs of an optimum another one, just as good, does without: those that a ring of changes breaks, none of which
 * costs anything.
 */
final class Ties {
    private final Optimum optimum;

    /** The node of those who wait and of the room that is left. */
    private final int spare;

    /** From each volunteer, those who can be given an elder more by her having one less. */
    private final BitSet[] reached;

    private Ties(Optimum optimum) {
        this.optimum = optimum;
        this.spare = optimum.table().volunteers();
        this.reached = new BitSet[spare + 1];
        for (int node = 0; node <= spare; node++) {
            reached[node] = new BitSet(spare + 1);
        }
    }

    /** The elders whose pair another optimum does without. */
    static BitSet in(Optimum optimum) {
        Ties ties = new Ties(optimum);
        ties.addSteps();
        ties.addWays();
        return ties.elders();
    }

    private void addSteps() {
        for (int elder = 0; elder < optimum.table().elders(); elder++) {
            int hers = optimum.volunteerOf(elder);
            BitSet from = reached[hers == Optimum.NOBODY ? spare : hers];
            addFree(elder, from);
        }
        for (int volunteer = 0; volunteer < spare; volunteer++) {
            if (optimum.left(volunteer) > 0) {
                reached[volunteer].set(spare);
            }
            if (optimum.price(volunteer) == 0) {
                reached[spare].set(volunteer);
            }
        }
    }

    /** Adds to whom an elder could go for nothing, be it to nobody. */
    private void addFree(int elder, BitSet to) {
        for (int volunteer = 0; volunteer < spare; volunteer++) {
            if (optimum.slack(elder, volunteer) == 0) {
                to.set(volunteer);
            }
        }
        if (optimum.worth(elder) == 0) {
            to.set(spare);
        }
    }

    private void addWays() {
        for (int over = 0; over <= spare; over++) {
            for (int from = 0; from <= spare; from++) {
                if (reached[from].get(over)) {
                    reached[from].or(reached[over]);
                }
            }
        }
    }

    private BitSet elders() {
        BitSet elders = new BitSet();
        for (int elder = 0; elder < optimum.table().elders(); elder++) {
            int hers = optimum.volunteerOf(elder);
            if (hers != Optimum.NOBODY) {
                BitSet to = new BitSet(spare + 1);
                addFree(elder, to);
                to.clear(hers);
                elders.set(elder, to.stream().anyMatch(other -> reached[other].get(hers)));
            }
        }
        return elders;
    }
}
