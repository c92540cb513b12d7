package org.warmsunset.exchange;

import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.PairingId;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.NotOwed;
import org.warmsunset.wording.Wording;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as JSON, each with its sentence: an array in UTF-8.
 *
 * <pre>{@code
 * FindingJson.write(programme.explain(pairing, window, KnownAt.now()).orElseThrow(), Wording.in(Locale.CHINESE), out);
 * }</pre>
 */
public final class FindingJson {
    private FindingJson() {}

    /**
     * Writes findings.
     *
     * @param findings the findings, in the order in which they are written
     * @param wording says them
     * @param out where to; stays open
     * @throws tools.jackson.core.JacksonException if they cannot be written
     */
    public static void write(List<Finding> findings, Wording wording, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartArray();
            findings.forEach(finding -> JsonText.write(json, tree(finding, wording)));
            json.writeEndArray();
        }
    }

    /**
     * Gives a finding as a tree, for a host that writes JSON itself.
     *
     * @param finding the finding
     * @param wording says it
     * @return the fields of the object in their order: texts, Booleans, lists of texts, and null
     */
    public static Map<String, @Nullable Object> tree(Finding finding, Wording wording) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("pairing", finding.pairing().map(PairingId::value).orElse(null));
        tree.put("elder", finding.elder().value());
        tree.put("duty", finding.duty().code());
        tree.put("dutyName", wording.duty(finding.duty()));
        tree.put("clause", finding.duty().clause());
        tree.put("first", finding.period().first().toString());
        tree.put("last", finding.period().last().toString());
        tree.put("verdict", finding.verdict().name());
        tree.put("verdictName", wording.verdict(finding.verdict()));
        tree.put("late", finding.late());
        tree.put("dueBy", finding.dueBy().map(Object::toString).orElse(null));
        tree.put("days", texts(finding.days().days()));
        tree.put("records", texts(finding.records()));
        tree.put("attempts", texts(finding.attempts()));
        tree.put("byOthers", texts(finding.byOthers()));
        tree.put("rules", finding.ruleVersion());
        tree.put("sentence", wording.finding(finding));
        return tree;
    }

    private static List<String> texts(Collection<?> items) {
        return items.stream().map(Object::toString).toList();
    }

    /**
     * Gives the reason why nothing is owed as a tree.
     *
     * @param reason the reason
     * @param wording says it
     * @return the fields of the object in their order: texts, and null
     */
    public static Map<String, @Nullable Object> tree(NotOwed reason, Wording wording) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("reason", reason.reason().name());
        tree.put("duty", reason.code());
        tree.put("decidedOn", reason.decidedOn().toString());
        tree.put("hers", reason.hers().orElse(null));
        tree.put("sentence", wording.notOwed(reason));
        return tree;
    }
}
