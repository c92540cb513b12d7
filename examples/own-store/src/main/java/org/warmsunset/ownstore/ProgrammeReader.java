package org.warmsunset.ownstore;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.JournalEntry;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.basics.Sex;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.Channel;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.KnownFact;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.Suspension;
import org.warmsunset.people.Elder;
import org.warmsunset.people.EthnicGroup;
import org.warmsunset.people.LivingArrangement;
import org.warmsunset.people.LivingConditions;
import org.warmsunset.people.NeedCategory;
import org.warmsunset.people.Relative;
import org.warmsunset.people.Send;
import org.warmsunset.people.Volunteer;
import org.warmsunset.storage.Versioned;

/** Reads what {@link ProgrammeWriter} wrote, in its order. */
final class ProgrammeReader {
    private final ValueReader in;

    ProgrammeReader(ValueReader in) {
        this.in = in;
    }

    Programme programme() throws IOException {
        return new Programme(
                map(() -> versioned(this::elder), elder -> elder.value().id()),
                map(
                        () -> versioned(this::volunteer),
                        volunteer -> volunteer.value().id()),
                map(() -> versioned(this::pairing), pairing -> pairing.value().id()),
                map(this::record, ServiceRecord::id),
                map(this::entry, JournalEntry::number));
    }

    private <K, R> NavigableMap<K, R> map(ValueReader.Reading<R> reading, Function<R, K> idOf) throws IOException {
        NavigableMap<K, R> map = new TreeMap<>();
        in.all(reading).forEach(row -> map.put(idOf.apply(row), row));
        return map;
    }

    private <T> Versioned<T> versioned(ValueReader.Reading<T> reading) throws IOException {
        long version = in.number();
        return new Versioned<>(reading.read(), version);
    }

    private Elder elder() throws IOException {
        return Elder.builder()
                .id(in.text(ElderId::of))
                .name(in.text())
                .district(in.text(DistrictCode::parse))
                .sex(in.optional(Sex::valueOf))
                .birthMonth(in.optional(YearMonth::parse))
                .ethnicity(in.optional(EthnicGroup::valueOf))
                .address(in.optional())
                .phone(in.optional(in::phone))
                .residentId(in.optional(in::residentId))
                .conditions(conditions())
                .addAllNeeds(in.all(NeedCategory::valueOf))
                .surveyedOn(in.optional(LocalDate::parse))
                .surveyedBy(in.optional())
                .remarks(in.optional())
                .addAllRelatives(in.all(this::relative))
                .build();
    }

    private LivingConditions conditions() throws IOException {
        return LivingConditions.builder()
                .health(in.optional())
                .medication(in.optional())
                .mentalState(in.optional())
                .supportByChildren(in.optional())
                .arrangement(in.optional(LivingArrangement::valueOf))
                .hobbies(in.optional())
                .build();
    }

    private Relative relative() throws IOException {
        return Relative.builder()
                .relation(in.text())
                .name(in.text())
                .workplaceOrResidence(in.optional())
                .phone(in.optional(in::phone))
                .build();
    }

    private Volunteer volunteer() throws IOException {
        return Volunteer.builder()
                .id(in.text(VolunteerId::of))
                .name(in.text())
                .district(in.text(DistrictCode::parse))
                .sex(in.optional(Sex::valueOf))
                .mobile(in.optional(in::phone))
                .residentId(in.optional(in::residentId))
                .addAllServices(in.all(Send::valueOf))
                .addAllSpecialities(in.all(Function.identity()))
                .team(in.optional())
                .channel(in.optional())
                .recruitedOn(in.optional(LocalDate::parse))
                .build();
    }

    private Pairing pairing() throws IOException {
        return Pairing.builder()
                .id(in.text(PairingId::of))
                .elder(in.text(ElderId::of))
                .volunteer(in.text(VolunteerId::of))
                .start(in.text(LocalDate::parse))
                .end(in.optional(LocalDate::parse))
                .addAllSuspensions(in.all(this::suspension))
                .card(in.optional(this::card))
                .addAllKnownFacts(in.all(this::knownFact))
                .build();
    }

    private Suspension suspension() throws IOException {
        return Suspension.builder()
                .firstDay(in.text(LocalDate::parse))
                .lastDay(in.optional(LocalDate::parse))
                .reason(in.optional())
                .build();
    }

    private ContactCard card() throws IOException {
        return ContactCard.builder()
                .addAllServices(in.all(Send::valueOf))
                .issuedOn(in.optional(LocalDate::parse))
                .volunteerCopyOn(in.optional(LocalDate::parse))
                .elderCopyOn(in.optional(LocalDate::parse))
                .build();
    }

    private KnownFact knownFact() throws IOException {
        return new KnownFact(in.text(Fact::valueOf), in.text(LocalDate::parse));
    }

    private ServiceRecord record() throws IOException {
        ServiceRecord.Builder record = ServiceRecord.builder()
                .id(in.text(RecordId::of))
                .elder(in.text(ElderId::of))
                .volunteer(in.text(VolunteerId::of))
                .standInFor(in.optional(VolunteerId::of))
                .day(in.text(LocalDate::parse))
                .addAllKinds(in.all(ServiceKind::valueOf))
                .send(in.optional(Send::valueOf));
        in.optional(Integer::valueOf).ifPresent(record::minutes);
        return record.channel(in.optional(Channel::valueOf))
                .outcome(in.optional(Outcome::valueOf))
                .eventId(in.optional())
                .recordedAt(in.optional(Instant::parse))
                .voidedAt(in.optional(Instant::parse))
                .note(in.optional())
                .build();
    }

    private JournalEntry entry() throws IOException {
        return JournalEntry.builder()
                .number(in.number())
                .at(in.text(Instant::parse))
                .access(Access.of(in.text(), in.text()))
                .deed(in.text(Deed::valueOf))
                .subject(in.optional(this::subject))
                .hash(in.text())
                .build();
    }

    private Subject subject() throws IOException {
        return new Subject(in.text(Subject.Kind::valueOf), in.text());
    }
}
