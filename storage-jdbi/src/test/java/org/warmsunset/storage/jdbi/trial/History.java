package org.warmsunset.storage.jdbi.trial;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of many callers at once, and the search for an order in which one caller could have made them, each between its
 * asking and its answer, after Wing and Gong.
 *
 * @param <S> the state of what was called
 */
final class History<S> {
    private final List<Call<S>> calls;
    private final Set<Spot<S>> seen = new HashSet<>();
    private final BitSet done = new BitSet();
    private final BitSet furthest = new BitSet();

    private record Spot<S>(BitSet done, S state) {}

    private History(List<Call<S>> calls) {
        this.calls = calls;
    }

    /** Gives the calls that came after every order that can be, as far as it goes; none when an order holds all. */
    static <S> List<Call<S>> unexplained(S before, List<Call<S>> calls) {
        List<Call<S>> sorted = new ArrayList<>(calls);
        sorted.sort(Comparator.comparingLong(Call::asked));
        History<S> history = new History<>(sorted);
        if (history.goesOn(before)) {
            return List.of();
        }
        history.furthest.flip(0, sorted.size());
        return history.furthest.stream().mapToObj(sorted::get).toList();
    }

    private boolean goesOn(S state) {
        if (done.cardinality() == calls.size()) {
            return true;
        }
        if (!seen.add(new Spot<>((BitSet) done.clone(), state))) {
            return false;
        }
        if (done.cardinality() > furthest.cardinality()) {
            furthest.clear();
            furthest.or(done);
        }
        long firstAnswer = firstAnswer();
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (calls.get(i).asked() > firstAnswer) {
                return false;
            }
            Optional<S> after = calls.get(i).effect().apply(state);
            done.set(i);
            if (after.isPresent() && goesOn(after.get())) {
                return true;
            }
            done.clear(i);
        }
        return false;
    }

    /** No call that was asked later can come before the one that was answered then. */
    private long firstAnswer() {
        long first = Long.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            if (calls.get(i).asked() > first) {
                return first;
            }
            first = Math.min(first, calls.get(i).answered());
        }
        return first;
    }
}
