package org.warmsunset.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.basics.VolunteerId;

/** Elders who take part and volunteers who have room, among whom the best way to pair is found. */
final class Circle {
    private final List<ElderSide> elders;
    private final List<VolunteerSide> volunteers;
    private final Scoring scoring;
    private final int[] ofElders;
    private final Optimum optimum;

    /** Takes both ordered by id. */
    Circle(List<ElderSide> elders, List<VolunteerSide> volunteers, Scoring scoring) {
        this.elders = elders;
        this.volunteers = volunteers;
        this.scoring = scoring;
        this.ofElders = elders.stream().mapToInt(scoring::ofElder).toArray();
        int[] room = volunteers.stream().mapToInt(VolunteerSide::room).toArray();
        this.optimum = Search.in(new Table(elders.size(), room, this::score));
    }

    private int score(int elder, int volunteer) {
        ElderSide her = elders.get(elder);
        VolunteerSide other = volunteers.get(volunteer);
        return scoring.isBarred(her, other) ? Table.BARRED : ofElders[elder] + scoring.ofBoth(her, other);
    }

    List<Proposal> proposals() {
        BitSet ties = Ties.in(optimum);
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < elders.size(); i++) {
            if (optimum.volunteerOf(i) != Optimum.NOBODY) {
                ElderSide elder = elders.get(i);
                VolunteerSide volunteer = volunteers.get(optimum.volunteerOf(i));
                proposals.add(new Proposal(scoring.pair(elder, volunteer), ties.get(i)));
            }
        }
        return proposals;
    }

    List<Unmatched> unmatched() {
        List<Unmatched> unmatched = new ArrayList<>();
        for (int i = 0; i < elders.size(); i++) {
            if (optimum.volunteerOf(i) == Optimum.NOBODY) {
                Unmatched.Why why = hasCandidate(i) ? Unmatched.Why.NO_ROOM : Unmatched.Why.NO_CANDIDATE;
                unmatched.add(new Unmatched(elders.get(i).id(), why));
            }
        }
        return unmatched;
    }

    private boolean hasCandidate(int elder) {
        for (int volunteer = 0; volunteer < volunteers.size(); volunteer++) {
            if (optimum.table().score(elder, volunteer) != Table.BARRED) {
                return true;
            }
        }
        return false;
    }

    /** What pairing two of them would cost, who are not barred from each other. */
    WhyNot cost(ElderSide elder, VolunteerSide volunteer) {
        int fewer = 0;
        long less = 0;
        List<Change> changes = new ArrayList<>();
        for (Exchange.Move move : Exchange.of(optimum, elders.indexOf(elder), volunteers.indexOf(volunteer))) {
            int before = optimum.volunteerOf(move.elder());
            fewer += (before == Optimum.NOBODY ? 0 : 1) - (move.to() == Optimum.NOBODY ? 0 : 1);
            less += score(move, before) - score(move, move.to());
            changes.add(new Change(elders.get(move.elder()).id(), id(before), id(move.to())));
        }
        return new WhyNot(elder.id(), volunteer.id(), Set.of(), fewer, less, changes);
    }

    private int score(Exchange.Move move, int volunteer) {
        return volunteer == Optimum.NOBODY ? 0 : optimum.table().score(move.elder(), volunteer);
    }

    private Optional<VolunteerId> id(int volunteer) {
        return volunteer == Optimum.NOBODY
                ? Optional.empty()
                : Optional.of(volunteers.get(volunteer).id());
    }
}
