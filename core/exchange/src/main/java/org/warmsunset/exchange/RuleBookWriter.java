package org.warmsunset.exchange;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.warmsunset.duty.Cycle;
import org.warmsunset.duty.Done;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.ExemplarRules;
import org.warmsunset.duty.HoursRules;
import org.warmsunset.duty.MatchingRules;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.Owed;
import org.warmsunset.duty.OwedBy;
import org.warmsunset.duty.PairingRules;
import org.warmsunset.duty.Phase;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Source;
import tools.jackson.core.JsonGenerator;

/** Writes a rule book as JSON; what has no effect is left out. */
final class RuleBookWriter {
    private final JsonGenerator json;

    RuleBookWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(RuleBook book) {
        json.writeStartObject();
        json.writeStringProperty("name", book.name());
        json.writeStringProperty("zone", book.zone().getId());
        json.writeArrayPropertyStart("versions");
        book.versions().forEach(this::version);
        json.writeEndArray();
        if (!book.overlays().isEmpty()) {
            json.writeArrayPropertyStart("overlays");
            book.overlays().forEach(this::overlay);
            json.writeEndArray();
        }
        if (!book.phases().isEmpty()) {
            json.writeArrayPropertyStart("phases");
            book.phases().forEach(this::phase);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void version(RuleSet version) {
        json.writeStartObject();
        json.writeStringProperty("version", version.version());
        version.inForceFrom().ifPresent(day -> json.writeStringProperty("inForceFrom", day.toString()));
        json.writeStringProperty("weekStart", version.weekStart().name());
        texts("tiers", version.tiers());
        json.writeArrayPropertyStart("duties");
        version.duties().forEach(this::duty);
        json.writeEndArray();
        if (!version.pairing().equals(PairingRules.none())) {
            pairing(version.pairing());
        }
        if (!version.hours().equals(HoursRules.none())) {
            hours(version.hours());
        }
        if (!version.matching().equals(MatchingRules.none())) {
            matching(version.matching());
        }
        version.exemplars().ifPresent(this::exemplars);
        json.writeNumberProperty("referralWithinHours", version.referralWithinHours());
        sources(version.sources());
        json.writeEndObject();
    }

    private void duty(Duty duty) {
        json.writeStartObject();
        json.writeStringProperty("code", duty.code());
        json.writeObjectPropertyStart("name");
        duty.names().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeStringProperty("clause", duty.clause());
        json.writeObjectPropertyStart("owed");
        owed(duty.owed());
        json.writeEndObject();
        json.writeObjectPropertyStart("done");
        done(duty.done());
        json.writeEndObject();
        if (duty.owedBy() != OwedBy.PAIRING) {
            json.writeStringProperty("owedBy", duty.owedBy().name());
        }
        texts("tiers", duty.tiers());
        sources(duty.sources());
        json.writeEndObject();
    }

    private void sources(List<Source> sources) {
        if (!sources.isEmpty()) {
            json.writeArrayPropertyStart("sources");
            sources.forEach(this::source);
            json.writeEndArray();
        }
    }

    private void source(Source source) {
        json.writeStartObject();
        textUnlessEmpty("about", source.about());
        json.writeStringProperty("title", source.title());
        textUnlessEmpty("reference", source.reference());
        json.writeEndObject();
    }

    private void owed(Owed owed) {
        if (owed instanceof Owed.Every every) {
            cycle(every.cycle());
            json.writeNumberProperty("fromActivePercent", every.fromActivePercent());
        } else if (owed instanceof Owed.AtFestivals festivals) {
            json.writeArrayPropertyStart("atFestivals");
            festivals.windows().forEach(this::window);
            json.writeEndArray();
        } else if (owed instanceof Owed.AfterIncidents incidents) {
            json.writeObjectPropertyStart("afterIncidents");
            texts("kinds", incidents.kinds().stream().sorted().toList());
            json.writeNumberProperty("withinDays", incidents.withinDays());
            json.writeEndObject();
        } else if (owed instanceof Owed.Once once) {
            json.writeObjectPropertyStart("once");
            json.writeNumberProperty("withinDays", once.withinDays());
            json.writeEndObject();
        }
    }

    private void cycle(Cycle cycle) {
        if (cycle instanceof Cycle.Tiles tiles) {
            json.writeObjectPropertyStart("every");
            json.writeNumberProperty("days", tiles.days());
            json.writeStringProperty("from", tiles.from().toString());
            json.writeEndObject();
        } else {
            json.writeStringProperty("every", cycle.toString());
        }
    }

    private void window(Owed.FestivalWindow window) {
        json.writeStartObject();
        json.writeStringProperty("festival", window.festival().name());
        json.writeNumberProperty("opensDaysBefore", window.opensDaysBefore());
        json.writeNumberProperty("closesDaysAfter", window.closesDaysAfter());
        json.writeEndObject();
    }

    private void done(Done done) {
        if (done instanceof Done.ByService services) {
            texts("by", services.kinds());
            json.writeNumberProperty("onDays", services.onDays());
            numberUnless(0, "minutes", services.minutes());
        } else if (done instanceof Done.ByCard card) {
            json.writeObjectPropertyStart("card");
            numberUnless(Done.ByCard.NEVER, "renewWithinDays", card.renewWithinDays());
            json.writeEndObject();
        } else if (done instanceof Done.ByKnowing known) {
            json.writeStringProperty("know", known.fact().name());
            numberUnless(Done.ByKnowing.FOR_EVER, "freshDays", known.freshDays());
        }
    }

    private void pairing(PairingRules rules) {
        json.writeObjectPropertyStart("pairing");
        numberUnless(PairingRules.NO_LIMIT, "maxElders", rules.maxElders());
        numberUnless(0, "minimumAge", rules.minimumAge());
        texts("living", rules.living());
        if (rules.consent()) {
            json.writeBooleanProperty("consent", true);
        }
        json.writeEndObject();
    }

    private void hours(HoursRules rules) {
        json.writeObjectPropertyStart("hours");
        json.writeArrayPropertyStart("stars");
        rules.stars().forEach(json::writeNumber);
        json.writeEndArray();
        numberUnless(HoursRules.NO_LIMIT, "dailyCapMinutes", rules.dailyCapMinutes());
        numberUnless(HoursRules.NO_LIMIT, "lateEntryDays", rules.lateEntryDays());
        json.writeEndObject();
    }

    private void matching(MatchingRules rules) {
        json.writeObjectPropertyStart("matching");
        json.writeBooleanProperty("sameDistrict", rules.sameDistrict());
        json.writeObjectPropertyStart("weights");
        rules.weights().keySet().stream()
                .sorted()
                .forEach(reason -> json.writeNumberProperty(reason.code(), rules.weight(reason)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void exemplars(ExemplarRules rules) {
        json.writeObjectPropertyStart("exemplars");
        rules.minimumRate().ifPresent(rate -> json.writeNumberProperty("minimumRate", rate));
        number("minimumActiveDays", rules.minimumActiveDays());
        number("minimumMinutes", rules.minimumMinutes());
        number("maximumSilence", rules.maximumSilence());
        number("awardedWithinDays", rules.awardedWithinDays());
        number("perDistrict", rules.perDistrict());
        rules.teams().ifPresent(teams -> {
            json.writeObjectPropertyStart("teams");
            json.writeNumberProperty("minimumMembers", teams.minimumMembers());
            json.writeNumberProperty("minimumRate", teams.minimumRate());
            json.writeNumberProperty("count", teams.count());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void overlay(Overlay overlay) {
        json.writeStartObject();
        json.writeStringProperty("name", overlay.name());
        json.writeStringProperty("from", overlay.from().toString());
        json.writeStringProperty("to", overlay.to().toString());
        texts("districts", overlay.districts());
        texts("tiers", overlay.tiers());
        json.writeArrayPropertyStart("duties");
        overlay.duties().forEach(this::duty);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void phase(Phase phase) {
        json.writeStartObject();
        json.writeStringProperty("phase", phase.step().name());
        json.writeStringProperty("from", phase.from().toString());
        json.writeStringProperty("to", phase.to().toString());
        json.writeEndObject();
    }

    /** Writes a list, unless it is empty: then it has no effect. */
    private void texts(String name, Collection<?> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(text -> json.writeString(text.toString()));
            json.writeEndArray();
        }
    }

    private void textUnlessEmpty(String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private void numberUnless(int without, String name, int number) {
        if (number != without) {
            json.writeNumberProperty(name, number);
        }
    }

    private void number(String name, OptionalInt number) {
        number.ifPresent(value -> json.writeNumberProperty(name, value));
    }
}
