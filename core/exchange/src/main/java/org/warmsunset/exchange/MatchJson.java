package org.warmsunset.exchange;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.matching.Change;
import org.warmsunset.matching.Matching;
import org.warmsunset.matching.Pair;
import org.warmsunset.matching.Proposal;
import org.warmsunset.matching.Unmatched;
import org.warmsunset.matching.WhyNot;
import tools.jackson.core.JsonGenerator;

/**
 * Writes matches as JSON in UTF-8, one object each: ids, codes and numbers, nothing personal. The streams stay open.
 */
public final class MatchJson {
    private MatchJson() {}

    /**
     * Writes a match. A proposal has {@code "equalOptimum": true} when another match, just as good, does without it.
     *
     * @param match the match
     * @param out where to
     */
    public static void write(Matching match, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", match.asOf().toString());
            json.writeNumberProperty("matched", match.matched());
            json.writeNumberProperty("score", match.score());
            json.writeArrayPropertyStart("proposals");
            match.proposals().forEach(proposal -> proposal(json, proposal));
            json.writeEndArray();
            json.writeArrayPropertyStart("unmatched");
            match.unmatched().forEach(unmatched -> unmatched(json, unmatched));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void proposal(JsonGenerator json, Proposal proposal) {
        json.writeStartObject();
        json.writeStringProperty("elder", proposal.pair().elder().value());
        json.writeStringProperty("volunteer", proposal.pair().volunteer().value());
        score(json, proposal.pair());
        if (proposal.equalOptimum()) {
            json.writeBooleanProperty("equalOptimum", true);
        }
        json.writeEndObject();
    }

    private static void score(JsonGenerator json, Pair pair) {
        json.writeNumberProperty("score", pair.score());
        json.writeObjectPropertyStart("reasons");
        pair.reasons().forEach((reason, points) -> json.writeNumberProperty(reason.code(), points));
        json.writeEndObject();
    }

    private static void unmatched(JsonGenerator json, Unmatched unmatched) {
        json.writeStartObject();
        json.writeStringProperty("elder", unmatched.elder().value());
        json.writeStringProperty("why", unmatched.why().name());
        json.writeEndObject();
    }

    /**
     * Writes why an elder and a volunteer are not proposed to each other.
     *
     * @param asOf the day
     * @param whyNot why not
     * @param out where to
     */
    public static void write(LocalDate asOf, WhyNot whyNot, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", asOf.toString());
            json.writeStringProperty("elder", whyNot.elder().value());
            json.writeStringProperty("volunteer", whyNot.volunteer().value());
            json.writeBooleanProperty("proposed", whyNot.isProposed());
            json.writeArrayPropertyStart("bars");
            whyNot.bars().forEach(bar -> json.writeString(bar.name()));
            json.writeEndArray();
            if (whyNot.bars().isEmpty()) {
                json.writeNumberProperty("fewer", whyNot.fewer());
                json.writeNumberProperty("less", whyNot.less());
                json.writeArrayPropertyStart("changes");
                whyNot.changes().forEach(change -> change(json, change));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void change(JsonGenerator json, Change change) {
        json.writeStartObject();
        json.writeStringProperty("elder", change.elder().value());
        volunteer(json, "before", change.before());
        volunteer(json, "after", change.after());
        json.writeEndObject();
    }

    private static void volunteer(JsonGenerator json, String name, Optional<VolunteerId> volunteer) {
        json.writeStringProperty(name, volunteer.map(VolunteerId::value).orElse(null));
    }

    /**
     * Writes the elders for one volunteer.
     *
     * @param asOf the day
     * @param volunteer the volunteer
     * @param ranked the elders, best first
     * @param out where to
     */
    public static void write(LocalDate asOf, VolunteerId volunteer, List<Pair> ranked, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("asOf", asOf.toString());
            json.writeStringProperty("volunteer", volunteer.value());
            json.writeArrayPropertyStart("elders");
            for (Pair pair : ranked) {
                json.writeStartObject();
                json.writeStringProperty("elder", pair.elder().value());
                score(json, pair);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
