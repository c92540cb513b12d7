package org.warmsunset.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.duty.MatchReason;
import org.warmsunset.duty.MatchingRules;

/** What bars a pair, and what speaks for it. */
final class Scoring {
    private final MatchingRules rules;
    private final List<Weighed> ofElder = new ArrayList<>();
    private final List<Weighed> ofBoth = new ArrayList<>();

    /** A reason that weighs something. */
    private record Weighed(MatchReason reason, int weight) {}

    Scoring(MatchingRules rules) {
        this.rules = rules;
        for (MatchReason reason : MatchReason.values()) {
            if (rules.weight(reason) != 0) {
                (reason.isOfElder() ? ofElder : ofBoth).add(new Weighed(reason, rules.weight(reason)));
            }
        }
    }

    /** Whether the two are barred from each other, whoever else they have. */
    boolean isBarred(ElderSide elder, VolunteerSide volunteer) {
        return elder.declined().contains(volunteer.id())
                || elder.declinedBy().contains(volunteer.id())
                || elder.side().refuses(volunteer.side())
                || volunteer.side().refuses(elder.side())
                || (rules.sameDistrict() && !ofOneDistrict(elder, volunteer));
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
        addIf(rules.sameDistrict() && !ofOneDistrict(elder, volunteer), Bar.OTHER_DISTRICT, bars);
        return bars;
    }

    private static void addIf(boolean holds, Bar bar, Set<Bar> bars) {
        if (holds) {
            bars.add(bar);
        }
    }

    /** The part of a score that is the elder's, whoever the volunteer. */
    int ofElder(ElderSide elder) {
        int score = 0;
        for (Weighed each : ofElder) {
            score = Math.addExact(score, Math.multiplyExact(each.weight, times(each.reason, elder)));
        }
        return score;
    }

    /** The part of a score that is of the two together. */
    int ofBoth(ElderSide elder, VolunteerSide volunteer) {
        int score = 0;
        for (int i = 0; i < ofBoth.size(); i++) {
            Weighed each = ofBoth.get(i);
            score = Math.addExact(score, Math.multiplyExact(each.weight, times(each.reason, elder, volunteer)));
        }
        return score;
    }

    /** The two, with what speaks for them. */
    Pair pair(ElderSide elder, VolunteerSide volunteer) {
        Map<MatchReason, Integer> reasons = new EnumMap<>(MatchReason.class);
        ofElder.forEach(each -> put(each, times(each.reason, elder), reasons));
        ofBoth.forEach(each -> put(each, times(each.reason, elder, volunteer), reasons));
        return new Pair(elder.id(), volunteer.id(), reasons);
    }

    private static void put(Weighed reason, int times, Map<MatchReason, Integer> reasons) {
        if (times != 0) {
            reasons.put(reason.reason, reason.weight * times);
        }
    }

    private static int times(MatchReason reason, ElderSide elder) {
        return switch (reason) {
            case LIVING_ALONE -> elder.alone() ? 1 : 0;
            case HIGHER_TIER -> elder.tiersAbove();
            case WAITED_MONTH -> elder.monthsWaited();
            default -> throw new IllegalArgumentException(reason + " is not the elder's alone");
        };
    }

    private static int times(MatchReason reason, ElderSide elder, VolunteerSide volunteer) {
        return switch (reason) {
            case NEED_ANSWERED -> shared(elder.needs(), volunteer.services());
            case SHARED_HOBBY -> shared(elder.hobbies(), volunteer.specialities());
            case SAME_UNIT -> ofOneUnit(elder.side(), volunteer.side()) ? 1 : 0;
            case SAME_DISTRICT -> ofOneDistrict(elder, volunteer) ? 1 : 0;
            case WISH_MET ->
                elder.side().wishesMetBy(volunteer.side()) + volunteer.side().wishesMetBy(elder.side());
            default -> throw new IllegalArgumentException(reason + " is the elder's alone");
        };
    }

    private static <T> int shared(List<T> one, Set<T> other) {
        int shared = 0;
        for (int i = 0; i < one.size(); i++) {
            if (other.contains(one.get(i))) {
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
