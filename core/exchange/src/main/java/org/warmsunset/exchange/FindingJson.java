package org.warmsunset.exchange;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.warmsunset.basics.PairingId;
import org.warmsunset.duty.Finding;
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
            findings.forEach(finding -> write(json, finding, wording));
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Finding finding, Wording wording) {
        json.writeStartObject();
        json.writeStringProperty(
                "pairing", finding.pairing().map(PairingId::value).orElse(null));
        json.writeStringProperty("elder", finding.elder().value());
        json.writeStringProperty("duty", finding.duty().code());
        json.writeStringProperty("dutyName", wording.duty(finding.duty()));
        json.writeStringProperty("clause", finding.duty().clause());
        json.writeStringProperty("first", finding.period().first().toString());
        json.writeStringProperty("last", finding.period().last().toString());
        json.writeStringProperty("verdict", finding.verdict().name());
        json.writeStringProperty("verdictName", wording.verdict(finding.verdict()));
        json.writeBooleanProperty("late", finding.late());
        json.writeStringProperty("dueBy", finding.dueBy().map(Object::toString).orElse(null));
        texts(json, "days", finding.days().days());
        texts(json, "records", finding.records());
        texts(json, "attempts", finding.attempts());
        texts(json, "byOthers", finding.byOthers());
        json.writeStringProperty("rules", finding.ruleVersion());
        json.writeStringProperty("sentence", wording.finding(finding));
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Collection<?> items) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> json.writeString(item.toString()));
        json.writeEndArray();
    }
}
