package org.warmsunset.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;

/**
 * A pairing and how its duties stand.
 *
 * @param pairing the pairing
 * @param volunteer what its volunteer is called
 * @param isOpen whether it spans today
 * @param strips its duties
 */
record Bond(Pairing pairing, String volunteer, boolean isOpen, List<Strip> strips) {
    /** The pairings, the latest first. */
    static List<Bond> of(Call call, List<Pairing> pairings, List<Finding> findings, Window window) {
        Names names = new Names(call);
        return pairings.stream()
                .sorted(Comparator.comparing(Pairing::start).reversed())
                .map(pairing -> new Bond(
                        pairing,
                        names.of(pairing.volunteer()),
                        pairing.spans(call.programme().today()),
                        Strip.of(call.texts(), of(pairing, findings), window)))
                .toList();
    }

    private static List<Finding> of(Pairing pairing, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.pairing().equals(Optional.of(pairing.id())))
                .toList();
    }
}
