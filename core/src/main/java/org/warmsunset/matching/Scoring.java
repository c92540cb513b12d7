package org.warmsunset.matching;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.MatchingRules;

/** What bars a pair, and what speaks for it. */
final class Scoring {
    private static final MatchReason[] REASONS = MatchReason.values();

    private final boolean sameDistrict;
    private final int[] weights = new int[REASONS.length];

    Scoring(MatchingRules rules) {
        this.sameDistrict = rules.sameDistrict();
        for (int i = 0; i < REASONS.length; i++) {
            weights[i] = rules.weight(REASONS[i]);
        }
    }

    /** Whether the two are barred from each other, whoever else they have. */
    boolean isBarred(ElderSide elder, VolunteerSide volunteer) {
        return elder.declined().contains(volunteer.id())
                || elder.declinedBy().contains(volunteer.id())
                || elder.side().refuses(volunteer.side())
                || volunteer.side().refuses(elder.side())
                || (sameDistrict && !ofOneDistrict(elder, volunteer));
    }

    /** All that bars the two. */
    Set<Bar> bars(ElderSide elder, VolunteerSide volunteer) {
        Set<Bar> bars = EnumSet.noneOf(Bar.class);
        bars.addAll(elder.bars());
        addIf(volunteer.room() <= 0, Bar.NO_ROOM, bars);
        addIf(elder.declined().contains(volunteer.id()), Bar.ELDER_DECLINED, bars);
        addIf(elder.declinedBy().contains(volunteer.id()), Bar.VOLUNTEER_DECLINED, bars);
        addIf(elder.side().refuses(volunteer.side()), Bar.ELDER_WISH, bars);
        addIf(volunteer.side().refuses(elder.side()), Bar.VOLUNTEER_WISH, bars);
        addIf(sameDistrict && !ofOneDistrict(elder, volunteer), Bar.OTHER_DISTRICT, bars);
        return bars;
    }

    private static void addIf(boolean holds, Bar bar, Set<Bar> bars) {
        if (holds) {
            bars.add(bar);
        }
    }

    /** The sum of what speaks for the two. */
    int score(ElderSide elder, VolunteerSide volunteer) {
        int score = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                score = Math.addExact(score, Math.multiplyExact(weights[i], times(REASONS[i], elder, volunteer)));
            }
        }
        return score;
    }

    /** The two, with what speaks for them. */
    Pair pair(ElderSide elder, VolunteerSide volunteer) {
        Map<MatchReason, Integer> reasons = new EnumMap<>(MatchReason.class);
        for (int i = 0; i < weights.length; i++) {
            int points = weights[i] * times(REASONS[i], elder, volunteer);
            if (points != 0) {
                reasons.put(REASONS[i], points);
            }
        }
        return new Pair(elder.id(), volunteer.id(), reasons);
    }

    private static int times(MatchReason reason, ElderSide elder, VolunteerSide volunteer) {
        return switch (reason) {
            case NEED_ANSWERED -> shared(elder.needs(), volunteer.services());
            case SHARED_HOBBY -> shared(elder.hobbies(), volunteer.specialities());
            case SAME_UNIT -> ofOneUnit(elder.side(), volunteer.side()) ? 1 : 0;
            case SAME_DISTRICT -> ofOneDistrict(elder, volunteer) ? 1 : 0;
            case WISH_MET ->
                elder.side().wishesMetBy(volunteer.side()) + volunteer.side().wishesMetBy(elder.side());
            case LIVING_ALONE -> elder.alone() ? 1 : 0;
            case HIGHER_TIER -> elder.tiersAbove();
            case WAITED_MONTH -> elder.monthsWaited();
        };
    }

    private static <T> int shared(Set<T> one, Set<T> other) {
        int shared = 0;
        for (T each : one) {
            if (other.contains(each)) {
                shared++;
            }
        }
        return shared;
    }

    private static boolean ofOneUnit(Side elder, Side volunteer) {
        return elder.unit().isPresent() && elder.unit().equals(volunteer.unit());
    }

    private static boolean ofOneDistrict(ElderSide elder, VolunteerSide volunteer) {
        return elder.side().district().equals(volunteer.side().district());
    }
}
