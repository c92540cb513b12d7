package org.warmsunset.ownstore;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Versioned;

/** Writes a programme, field by field; {@link ProgrammeReader} reads the fields in the same order. */
final class ProgrammeWriter {
    private final ValueWriter out;

    ProgrammeWriter(ValueWriter out) {
        this.out = out;
    }

    void write(Programme programme) throws IOException {
        out.all(programme.elders().values(), elder -> versioned(elder, this::elder));
        out.all(programme.volunteers().values(), volunteer -> versioned(volunteer, this::volunteer));
        out.all(programme.pairings().values(), pairing -> versioned(pairing, this::pairing));
        out.all(programme.records().values(), this::record);
        out.all(programme.journal().values(), this::entry);
    }

    private <T> void versioned(Versioned<T> versioned, ValueWriter.Writing<T> writing) throws IOException {
        out.number(versioned.version());
        writing.write(versioned.value());
    }

    private void elder(Elder elder) throws IOException {
        out.text(elder.id());
        out.text(elder.name());
        out.text(elder.district());
        out.optional(elder.sex());
        out.optional(elder.birthMonth());
        out.optional(elder.ethnicity().map(Enum::name));
        out.optional(elder.address());
        out.optional(elder.phone(), out::phone);
        out.optional(elder.residentId().map(ResidentId::number));
        conditions(elder.conditions());
        out.all(elder.needs());
        out.optional(elder.surveyedOn());
        out.optional(elder.surveyedBy());
        out.optional(elder.remarks());
        out.all(elder.relatives(), this::relative);
    }

    private void conditions(LivingConditions conditions) throws IOException {
        out.optional(conditions.health());
        out.optional(conditions.medication());
        out.optional(conditions.mentalState());
        out.optional(conditions.supportByChildren());
        out.optional(conditions.arrangement().map(Enum::name));
        out.optional(conditions.hobbies());
    }

    private void relative(Relative relative) throws IOException {
        out.text(relative.relation());
        out.text(relative.name());
        out.optional(relative.workplaceOrResidence());
        out.optional(relative.phone(), out::phone);
    }

    private void volunteer(Volunteer volunteer) throws IOException {
        out.text(volunteer.id());
        out.text(volunteer.name());
        out.text(volunteer.district());
        out.optional(volunteer.sex());
        out.optional(volunteer.mobile(), out::phone);
        out.optional(volunteer.residentId().map(ResidentId::number));
        out.all(volunteer.services());
        out.all(volunteer.specialities());
        out.optional(volunteer.team());
        out.optional(volunteer.channel());
        out.optional(volunteer.recruitedOn());
    }

    private void pairing(Pairing pairing) throws IOException {
        out.text(pairing.id());
        out.text(pairing.elder());
        out.text(pairing.volunteer());
        out.text(pairing.start());
        out.optional(pairing.end());
        out.all(pairing.suspensions(), this::suspension);
        out.optional(pairing.card(), this::card);
        out.all(pairing.knownFacts(), this::knownFact);
    }

    private void suspension(Suspension suspension) throws IOException {
        out.text(suspension.firstDay());
        out.optional(suspension.lastDay());
        out.optional(suspension.reason());
    }

    private void card(ContactCard card) throws IOException {
        out.all(card.services());
        out.optional(card.issuedOn());
        out.optional(card.volunteerCopyOn());
        out.optional(card.elderCopyOn());
    }

    private void knownFact(KnownFact known) throws IOException {
        out.text(known.fact());
        out.text(known.confirmedOn());
    }

    private void record(ServiceRecord record) throws IOException {
        out.text(record.id());
        out.text(record.elder());
        out.text(record.volunteer());
        out.optional(record.standInFor());
        out.text(record.day());
        out.all(record.kinds());
        out.optional(record.send());
        out.optional(minutes(record.minutes()));
        out.optional(record.channel());
        out.optional(record.outcome());
        out.optional(record.eventId());
        out.optional(record.recordedAt());
        out.optional(record.voidedAt());
        out.optional(record.note());
    }

    private static Optional<Integer> minutes(OptionalInt minutes) {
        return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
    }

    private void entry(JournalEntry entry) throws IOException {
        out.number(entry.number());
        out.text(entry.at());
        out.text(entry.access().who());
        out.text(entry.access().why());
        out.text(entry.deed());
        out.optional(entry.subject(), this::subject);
        out.text(entry.hash());
    }

    private void subject(Subject subject) throws IOException {
        out.text(subject.kind());
        out.text(subject.id());
    }
}
