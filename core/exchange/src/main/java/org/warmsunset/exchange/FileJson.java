package org.warmsunset.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.warmsunset.access.ElderPage;
import org.warmsunset.access.VolunteerPage;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.SurveyDiff;
import org.warmsunset.archive.Surveys;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the page of a person's file as JSON in UTF-8, one object. Identity and phone numbers are masked unless they
 * are asked for whole. The streams stay open.
 */
public final class FileJson {
    private final JsonGenerator json;
    private final KindJson kinds;

    private FileJson(JsonGenerator json, boolean whole) {
        this.json = json;
        this.kinds = new KindJson(json, !whole);
    }

    /**
     * Writes an elder's page.
     *
     * @param page the page
     * @param whole whether numbers are written whole
     * @param out where to
     */
    public static void write(ElderPage page, boolean whole, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            new FileJson(json, whole).page(page);
            json.writeEndObject();
        }
    }

    /**
     * Writes a volunteer's page.
     *
     * @param page the page
     * @param whole whether numbers are written whole
     * @param out where to
     */
    public static void write(VolunteerPage page, boolean whole, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            json.writeStartObject();
            new FileJson(json, whole).page(page);
            json.writeEndObject();
        }
    }

    /**
     * Writes the surveys of an elder, each with what it says otherwise than the one before.
     *
     * @param page her page
     * @param out where to
     */
    public static void writeSurveys(ElderPage page, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            FileJson file = new FileJson(json, false);
            json.writeStartObject();
            json.writeStringProperty("elder", page.elder().id().value());
            json.writeStringProperty("asOf", page.asOf().toString());
            json.writeBooleanProperty("showsHealth", page.showsHealth());
            file.kinds.objects("surveys", page.surveys(), file::survey);
            json.writeEndObject();
        }
    }

    private void page(ElderPage page) {
        json.writeStringProperty("asOf", page.asOf().toString());
        kinds.fields(ElderKind.ELDER, page.elder());
        json.writeBooleanProperty("showsHealth", page.showsHealth());
        json.writeStringProperty("status", page.status().name());
        text("tier", page.tier());
        text("unit", page.unit());
        json.writeObjectPropertyStart("consents");
        page.consents().forEach((purpose, answer) -> json.writeStringProperty(purpose.name(), answer.name()));
        json.writeEndObject();
        kinds.objects("surveys", page.surveys(), this::survey);
        kinds.objects("support", page.support(), this::support);
        kinds.objects("facts", page.facts(), this::fact);
        pairings(page.pairings());
        archive(page.entries());
        kinds.objects("notes", page.notes(), record -> {
            json.writeStringProperty("record", record.id().value());
            json.writeStringProperty("day", record.day().toString());
            json.writeStringProperty("volunteer", record.volunteer().value());
            text("note", record.note());
        });
    }

    private void page(VolunteerPage page) {
        json.writeStringProperty("asOf", page.asOf().toString());
        kinds.fields(VolunteerKind.VOLUNTEER, page.volunteer());
        text("unit", page.unit());
        json.writeArrayPropertyStart("teams");
        page.teams().forEach(team -> json.writeString(team.value()));
        json.writeEndArray();
        json.writeNumberProperty("minutes", page.hours().minutes());
        json.writeNumberProperty("stars", page.hours().stars());
        pairings(page.pairings());
        archive(page.entries());
    }

    private void pairings(List<Pairing> pairings) {
        kinds.objects("pairings", pairings, pairing -> kinds.fields(PairingKind.PAIRING, pairing));
    }

    private void archive(List<Entry> entries) {
        kinds.objects("archive", entries, entry -> {
            json.writeStringProperty("sort", entry.sort().name());
            kinds.fields(entry.sort().shape(), entry);
        });
    }

    private void survey(ElderPage.Survey survey) {
        kinds.fields(Surveys.SORT.shape(), survey.entry());
        if (survey.diff().isEmpty()) {
            json.writeNullProperty("diff");
        } else {
            kinds.objects("diff", survey.diff().get().changes(), this::change);
        }
    }

    private void change(SurveyDiff.Change change) {
        json.writeStringProperty("question", change.question().name());
        json.writeStringProperty("before", change.before().name());
        json.writeStringProperty("after", change.after().name());
        texts("came", change.came());
        texts("went", change.went());
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void support(ElderPage.Support support) {
        json.writeStringProperty("need", support.need().name());
        text("send", support.send());
        json.writeNumberProperty("services", support.services());
        text("last", support.last());
    }

    private void fact(ElderPage.Confirmation fact) {
        json.writeStringProperty("fact", fact.fact().name());
        json.writeStringProperty("confirmedOn", fact.on().toString());
        json.writeStringProperty("volunteer", fact.by().value());
    }

    private void text(String name, Optional<?> content) {
        json.writeStringProperty(name, content.map(Object::toString).orElse(null));
    }
}
