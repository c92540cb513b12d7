package org.warmsunset.web;

import java.util.List;
import org.warmsunset.access.ElderPage;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.PairingId;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.storage.Versioned;

/** One pairing: its days, card, known facts and duties; a link for its volunteer, and what a successor is told. */
final class PairingPage {
    private PairingPage() {}

    /**
     * What the page shows.
     *
     * @param pairing the pairing, without what is not for her
     * @param elder the elder's name
     * @param bond how its duties stand
     * @param window the year
     * @param mayLink whether she may make a link for the volunteer
     * @param link a link that was just made; empty otherwise
     */
    record View(Pairing pairing, String elder, Bond bond, Window window, boolean mayLink, String link) {}

    /**
     * What a successor is told.
     *
     * @param pairing the pairing
     * @param page what its volunteer may see of the elder, and nothing that others wrote
     * @param names what volunteers are called
     */
    record Handover(Pairing pairing, ElderPage page, Names names) {}

    static void show(Call call) {
        show(call, "");
    }

    private static void show(Call call, String link) {
        Pairing pairing = pairing(call);
        Window window = Years.asked(call);
        List<Finding> findings = call.scope().explain(pairing.elder(), window).orElseThrow(Call::notThere);
        Names names = new Names(call);
        call.show(
                "pairing",
                new View(
                        pairing,
                        names.of(pairing.elder()),
                        Bond.of(call, List.of(pairing), findings, window).get(0),
                        window,
                        mayLink(call, pairing),
                        link));
    }

    /** A pairing that is hers, or whose elder she answers for. */
    private static Pairing pairing(Call call) {
        PairingId id = Ids.pairing(call.path("pairing"));
        Pairing pairing = call.programme()
                .pairings()
                .find(id)
                .map(Versioned::value)
                .filter(found -> found.voidedAt().isEmpty())
                .orElseThrow(Call::notThere);
        boolean isHers = !(call.viewer() instanceof Viewer.Carer carer)
                || pairing.volunteer().equals(carer.volunteer());
        if (!isHers || call.scope().of(pairing.elder()).isEmpty()) {
            throw Call.notThere();
        }
        return pairing;
    }

    private static boolean mayLink(Call call, Pairing pairing) {
        return !(call.viewer() instanceof Viewer.Carer)
                && pairing.spans(call.programme().today());
    }

    /** Makes a link that leads the volunteer once, and within a day, to the entry that is due. */
    static void link(Call call) {
        Pairing pairing = pairing(call);
        if (!mayLink(call, pairing)) {
            throw Call.notThere();
        }
        String target = "/visits/new?elder=" + pairing.elder().value();
        String token = call.desk()
                .accounts()
                .link(pairing.volunteer().value(), target, call.desk().now());
        String url = call.context().url();
        show(call, url.substring(0, url.indexOf("/pairings/")) + "/go/" + token);
    }

    static void handover(Call call) {
        Pairing pairing = pairing(call);
        ElderPage page = call.programme()
                .personalData(call.because(call.say("why.handover")))
                .page(pairing.elder(), call.programme().today(), pairing.volunteer());
        call.show("handover", new Handover(pairing, page, new Names(call)));
    }
}
