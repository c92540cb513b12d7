package org.warmsunset.exchange;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.warmsunset.access.ElderFile;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.VolunteerFile;
import org.warmsunset.basics.PhoneNumber;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import tools.jackson.core.JsonGenerator;

/**
 * Writes all data of one person as JSON in UTF-8, one object, with the whole identity number and every phone as it was
 * typed. Names are those of the values; days and instants are ISO; what is absent is null.
 * {@code docs/exchange-format.md} has the shape. The streams stay open.
 */
public final class PersonJson {
    private final JsonGenerator json;

    private PersonJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the file of an elder.
     *
     * @param file all that is stored of her
     * @param out where to
     */
    public static void write(ElderFile file, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            PersonJson person = new PersonJson(json);
            json.writeStartObject();
            person.elder(file.elder());
            person.objects("pairings", file.pairings(), person::pairing);
            person.objects("records", file.records(), person::record);
            person.objects("journal", file.journal(), person::entry);
            json.writeEndObject();
        }
    }

    /**
     * Writes the file of a volunteer.
     *
     * @param file all that is stored of her
     * @param out where to
     */
    public static void write(VolunteerFile file, OutputStream out) {
        try (JsonGenerator json = JsonText.to(out)) {
            PersonJson person = new PersonJson(json);
            json.writeStartObject();
            person.volunteer(file.volunteer());
            person.objects("pairings", file.pairings(), person::pairing);
            person.objects("records", file.records(), person::record);
            person.objects("journal", file.journal(), person::entry);
            json.writeEndObject();
        }
    }

    private void elder(Elder elder) {
        text("elder", Optional.of(elder.id()));
        text("name", Optional.of(elder.name()));
        text("sex", elder.sex());
        text("birthMonth", elder.birthMonth());
        text("ethnicity", elder.ethnicity());
        text("district", Optional.of(elder.district()));
        text("address", elder.address());
        text("phone", elder.phone().map(PhoneNumber::asTyped));
        text("idNumber", elder.residentId().map(ResidentId::number));
        conditions(elder.conditions());
        texts("needs", elder.needs());
        text("surveyedOn", elder.surveyedOn());
        text("surveyedBy", elder.surveyedBy());
        text("remarks", elder.remarks());
        objects("relatives", elder.relatives(), this::relative);
    }

    private void conditions(LivingConditions conditions) {
        text("health", conditions.health());
        text("medication", conditions.medication());
        text("mentalState", conditions.mentalState());
        text("supportByChildren", conditions.supportByChildren());
        text("arrangement", conditions.arrangement());
        text("hobbies", conditions.hobbies());
    }

    private void relative(Relative relative) {
        text("relation", Optional.of(relative.relation()));
        text("name", Optional.of(relative.name()));
        text("workplaceOrResidence", relative.workplaceOrResidence());
        text("phone", relative.phone().map(PhoneNumber::asTyped));
    }

    private void volunteer(Volunteer volunteer) {
        text("volunteer", Optional.of(volunteer.id()));
        text("name", Optional.of(volunteer.name()));
        text("sex", volunteer.sex());
        text("mobile", volunteer.mobile().map(PhoneNumber::asTyped));
        text("idNumber", volunteer.residentId().map(ResidentId::number));
        text("district", Optional.of(volunteer.district()));
        texts("services", volunteer.services());
        texts("specialities", volunteer.specialities());
        text("team", volunteer.team());
        text("channel", volunteer.channel());
        text("recruitedOn", volunteer.recruitedOn());
    }

    private void pairing(Pairing pairing) {
        text("pairing", Optional.of(pairing.id()));
        text("elder", Optional.of(pairing.elder()));
        text("volunteer", Optional.of(pairing.volunteer()));
        text("start", Optional.of(pairing.start()));
        text("end", pairing.end());
        objects("suspensions", pairing.suspensions(), suspension -> {
            text("firstDay", Optional.of(suspension.firstDay()));
            text("lastDay", suspension.lastDay());
            text("reason", suspension.reason());
        });
        card(pairing.card());
        objects("knownFacts", pairing.knownFacts(), known -> {
            text("fact", Optional.of(known.fact()));
            text("confirmedOn", Optional.of(known.confirmedOn()));
        });
    }

    private void card(Optional<ContactCard> card) {
        if (card.isEmpty()) {
            json.writeNullProperty("card");
            return;
        }
        json.writeObjectPropertyStart("card");
        texts("services", card.get().services());
        text("issuedOn", card.get().issuedOn());
        text("volunteerCopyOn", card.get().volunteerCopyOn());
        text("elderCopyOn", card.get().elderCopyOn());
        json.writeEndObject();
    }

    private void record(ServiceRecord record) {
        text("record", Optional.of(record.id()));
        text("elder", Optional.of(record.elder()));
        text("volunteer", Optional.of(record.volunteer()));
        text("standInFor", record.standInFor().map(VolunteerId::value));
        text("day", Optional.of(record.day()));
        texts("kinds", record.kinds());
        text("send", record.send());
        if (record.minutes().isPresent()) {
            json.writeNumberProperty("minutes", record.minutes().getAsInt());
        } else {
            json.writeNullProperty("minutes");
        }
        text("channel", record.channel());
        text("outcome", record.outcome());
        text("event", record.eventId());
        text("recordedAt", record.recordedAt());
        text("voidedAt", record.voidedAt());
        text("note", record.note());
    }

    private void entry(JournalEntry entry) {
        json.writeNumberProperty("number", entry.number());
        text("at", Optional.of(entry.at()));
        text("who", Optional.of(entry.access().who()));
        text("why", Optional.of(entry.access().why()));
        text("deed", Optional.of(entry.deed()));
        text("hash", Optional.of(entry.hash()));
    }

    private void text(String name, Optional<?> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get().toString());
        } else {
            json.writeNullProperty(name);
        }
    }

    private void texts(String name, List<?> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    private <T> void objects(String name, List<T> values, Consumer<T> properties) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            properties.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
