package org.warmsunset.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files about pairings that hold no chance of their own. */
final class PairingSheets {

    private PairingSheets() {}

    static String pairings(List<Pairing> pairings, Endings endings) {
        Sheet sheet = new Sheet("pairing_id", "elder_id", "volunteer_id", "start", "end", "end_reason", "follows");
        Map<String, String> before = new HashMap<>();
        for (Pairing pairing : pairings) {
            Span span = pairing.span();
            sheet.row(
                    pairing.id(),
                    pairing.elder().id(),
                    pairing.volunteer().id(),
                    span.first().toString(),
                    end(span),
                    endings.reason(pairing),
                    before.getOrDefault(pairing.elder().id(), ""));
            before.put(pairing.elder().id(), pairing.id());
        }
        return sheet.text();
    }

    static String suspensions(List<Pairing> pairings, Map<String, List<Suspension>> suspensions) {
        Sheet sheet = new Sheet("pairing_id", "first_day", "last_day", "reason");
        for (Pairing pairing : pairings) {
            for (Suspension suspension : suspensions.getOrDefault(pairing.id(), List.of())) {
                Span days = suspension.days();
                sheet.row(pairing.id(), days.first().toString(), end(days), suspension.reason());
            }
        }
        return sheet.text();
    }

    private static String end(Span span) {
        return span.isOpen() ? "" : span.last().toString();
    }
}
