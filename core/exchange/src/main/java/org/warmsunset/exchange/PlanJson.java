package org.warmsunset.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.warmsunset.people.Send;
import org.warmsunset.recognition.Candidate;
import org.warmsunset.recognition.Exemplars;
import org.warmsunset.recognition.Rate;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.NeedLine;
import org.warmsunset.report.Progress;
import org.warmsunset.report.ReferralCounts;
import tools.jackson.core.JsonGenerator;

/** Writes how far the plan came, and whom it should thank, as JSON in UTF-8, one object each. The streams stay open. */
public final class PlanJson {
    private final JsonGenerator json;

    private PlanJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes which needs were answered.
     *
     * @param coverage the coverage
     * @param out where to
     */
    public static void write(Coverage coverage, OutputStream out) {
        write(out, writer -> writer.fields(coverage));
    }

    /**
     * Writes how far the phases came.
     *
     * @param progress the progress
     * @param out where to
     */
    public static void write(Progress progress, OutputStream out) {
        write(out, writer -> writer.fields(progress));
    }

    /**
     * Writes who is proposed as an exemplar.
     *
     * @param exemplars the exemplars
     * @param out where to
     */
    public static void write(Exemplars exemplars, OutputStream out) {
        write(out, writer -> writer.fields(exemplars));
    }

    private static void write(OutputStream out, Consumer<PlanJson> fields) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            fields.accept(new PlanJson(json));
            json.writeEndObject();
        }
    }

    private void fields(Coverage coverage) {
        text("from", coverage.window().from());
        text("to", coverage.window().to());
        text("asOf", coverage.window().asOf());
        array("needs", coverage.needs(), this::need);
        array("districts", coverage.districts(), line -> {
            text("district", line.district());
            array("needs", line.needs(), this::need);
        });
        array("unserved", coverage.unserved(), line -> {
            text("elder", line.elder().value());
            codes("needs", line.needs());
        });
        ReferralCounts referrals = coverage.referrals();
        json.writeObjectPropertyStart("referrals");
        json.writeNumberProperty("opened", referrals.opened());
        json.writeNumberProperty("closedInTime", referrals.closedInTime());
        json.writeNumberProperty("closedLate", referrals.closedLate());
        json.writeNumberProperty("open", referrals.open());
        json.writeNumberProperty("overdue", referrals.overdue());
        json.writeEndObject();
    }

    private void need(NeedLine line) {
        text("need", line.need());
        json.writeStringProperty("send", line.need().send().map(Send::name).orElse(null));
        json.writeNumberProperty("elders", line.elders());
        json.writeNumberProperty("served", line.served());
        json.writeNumberProperty("services", line.services());
    }

    private void fields(Progress progress) {
        text("asOf", progress.asOf());
        array("phases", progress.phases(), line -> {
            text("phase", line.phase().step());
            text("from", line.phase().from());
            text("to", line.phase().to());
            json.writeNumberProperty("done", line.done());
            array("districts", line.districts(), district -> {
                text("district", district.district());
                json.writeNumberProperty("done", district.done());
            });
        });
    }

    private void fields(Exemplars exemplars) {
        text("asOf", exemplars.asOf());
        array("exemplars", exemplars.chosen(), chosen -> {
            Candidate candidate = chosen.candidate();
            text("volunteer", candidate.volunteer().value());
            text("district", candidate.district());
            json.writeNumberProperty("rank", chosen.rank());
            rate(candidate.standing().rate());
            json.writeNumberProperty("minutes", candidate.minutes());
            json.writeNumberProperty("activeDays", candidate.standing().activeDays());
            json.writeNumberProperty("silence", candidate.standing().silence());
        });
        array("others", exemplars.others(), other -> {
            text("volunteer", other.volunteer().value());
            codes("why", other.why());
        });
        array("teams", exemplars.teams(), team -> {
            text("team", team.standing().team().value());
            json.writeNumberProperty("rank", team.rank());
            json.writeNumberProperty("members", team.standing().members());
            rate(team.standing().rate());
            json.writeNumberProperty("minutes", team.standing().minutes());
        });
    }

    private void rate(Rate rate) {
        OptionalDouble value = rate.value();
        if (value.isPresent()) {
            json.writeNumberProperty("rate", value.getAsDouble());
        } else {
            json.writeNullProperty("rate");
        }
    }

    private void codes(String name, List<? extends Enum<?>> codes) {
        json.writeArrayPropertyStart(name);
        codes.forEach(code -> json.writeString(code.name()));
        json.writeEndArray();
    }

    private <T> void array(String name, List<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A day, a district or a code, as its text. */
    private void text(String name, Object value) {
        json.writeStringProperty(name, value.toString());
    }
}
