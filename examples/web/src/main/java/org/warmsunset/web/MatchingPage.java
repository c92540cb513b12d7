package org.warmsunset.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Detail;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Proposals.Step;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Pair;
import org.warmsunset.matching.WhyNot;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.Listed;
import org.warmsunset.programme.OpenProposal;
import org.warmsunset.programme.OutOfTurnException;
import org.warmsunset.programme.PairedWithHerselfException;
import org.warmsunset.storage.RefusedException;

/** Who should be brought together, what both said, and why two are not proposed to each other. */
final class MatchingPage {
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_VOLUNTEERS = 500;

    private MatchingPage() {}

    /**
     * What the page shows.
     *
     * @param match what is proposed today
     * @param open the proposals that somebody made
     * @param volunteers whom she can ask about
     * @param asked what was asked about two; null without a question
     * @param problem which sentence says what is wrong; empty when nothing is
     * @param names what people are called
     */
    record View(
            Matching match,
            List<OpenProposal> open,
            List<Listed<VolunteerId>> volunteers,
            @Nullable WhyNot asked,
            String problem,
            Names names) {
        /** What speaks for the two. */
        String reasons(Pair pair, Texts texts) {
            return pair.reasons().entrySet().stream()
                    .map(reason -> texts.word(reason.getKey()) + " " + reason.getValue())
                    .collect(Collectors.joining(texts.say("and")));
        }

        String bars(WhyNot whyNot, Texts texts) {
            return whyNot.bars().stream().map(texts::word).collect(Collectors.joining(texts.say("and")));
        }

        String named(Optional<VolunteerId> volunteer) {
            return volunteer.map(names::of).orElse("–");
        }
    }

    static void show(Call call) {
        Optional<ElderId> elder = call.query("elder").map(Ids::elder);
        Optional<VolunteerId> volunteer = call.query("volunteer").map(Ids::volunteer);
        WhyNot asked = elder.isPresent() && volunteer.isPresent() ? whyNot(call, elder.get(), volunteer.get()) : null;
        show(call, 200, asked, "");
    }

    private static WhyNot whyNot(Call call, ElderId elder, VolunteerId volunteer) {
        requireSeen(call, elder);
        try {
            return call.programme().matches().whyNot(call.programme().today(), elder, volunteer);
        } catch (RefusedException e) {
            throw Call.notThere();
        }
    }

    private static void requireSeen(Call call, ElderId elder) {
        if (!call.scope().of(elder).contains(Detail.NOTES)) {
            throw Call.notThere();
        }
    }

    private static void show(Call call, int status, @Nullable WhyNot asked, String problem) {
        call.show(
                status,
                "matching",
                new View(
                        call.scope().matching(),
                        call.scope().openProposals(),
                        call.scope().volunteers(null, MOST_VOLUNTEERS),
                        asked,
                        problem,
                        new Names(call)));
    }

    /** Writes down what one of the two said, or that they are proposed to each other. */
    static void step(Call call) {
        ElderId elder = Ids.elder(call.form("elder").orElse(""));
        VolunteerId volunteer = Ids.volunteer(call.form("volunteer").orElse(""));
        Step step = call.form("step")
                .flatMap(text -> Call.code(Step.values(), text))
                .orElseThrow(Call::notThere);
        requireSeen(call, elder);
        Entry.Builder entry = Entry.builder(Proposals.SORT)
                .id(EntryId.of(Ids.next(call.programme().now())))
                .elder(elder)
                .volunteer(volunteer)
                .day(call.programme().today())
                .put(Proposals.STEP, step);
        call.form("note")
                .filter(note -> note.length() <= LONGEST_NOTE)
                .ifPresent(note -> entry.put(Proposals.NOTED, note));
        try {
            call.programme().archive(call.because(call.say("why.matching"))).add(entry.build());
        } catch (OutOfTurnException e) {
            show(call, 409, null, "matching.turn");
            return;
        } catch (RefusedException e) {
            throw Call.notThere();
        }
        call.context().redirect("/matching#open");
    }

    /** Pairs two who both agreed. */
    static void pair(Call call) {
        ElderId elder = Ids.elder(call.form("elder").orElse(""));
        VolunteerId volunteer = Ids.volunteer(call.form("volunteer").orElse(""));
        requireSeen(call, elder);
        boolean agreed = call.scope().openProposals().stream()
                .anyMatch(open -> open.elder().equals(elder) && open.volunteer().equals(volunteer) && open.isAgreed());
        if (!agreed) {
            show(call, 409, null, "matching.turn");
            return;
        }
        try {
            call.programme()
                    .pairings()
                    .pair(Pairing.builder()
                            .id(PairingId.of(Tokens.fresh()))
                            .elder(elder)
                            .volunteer(volunteer)
                            .start(call.programme().today())
                            .build());
        } catch (AlreadyPairedException e) {
            show(call, 409, null, "matching.full");
            return;
        } catch (PairedWithHerselfException e) {
            show(call, 409, null, "matching.herself");
            return;
        }
        call.context().redirect("/people/" + elder.value());
    }
}
