package org.warmsunset.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Sorts;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Pairing;

/** What of a person's file had come to be by a day, and stands. */
record OnDay(LocalDate day) {
    private boolean hasCome(LocalDate other) {
        return !other.isAfter(day);
    }

    /** The pairings that had begun, with the cards and confirmations of then; one that ended later was open. */
    List<Pairing> pairings(List<Pairing> all) {
        return all.stream()
                .filter(pairing -> pairing.voidedAt().isEmpty() && hasCome(pairing.start()))
                .map(this::asItWas)
                .toList();
    }

    private Pairing asItWas(Pairing pairing) {
        Pairing was = pairing.withCards(pairing.cards().stream()
                        .filter(card -> card.issuedOn().map(this::hasCome).orElse(true))
                        .map(this::asItWas)
                        .toList())
                .withKnownFacts(pairing.knownFacts().stream()
                        .filter(known -> hasCome(known.confirmedOn()))
                        .toList())
                .withSuspensions(pairing.suspensions().stream()
                        .filter(suspension -> hasCome(suspension.firstDay()))
                        .toList());
        return pairing.end().map(this::hasCome).orElse(true)
                ? was
                : was.withEnd(Optional.empty()).withEndReason(Optional.empty());
    }

    private ContactCard asItWas(ContactCard card) {
        return ContactCard.builder()
                .addAllServices(card.services())
                .issuedOn(card.issuedOn())
                .volunteerCopyOn(card.volunteerCopyOn().filter(this::hasCome))
                .elderCopyOn(card.elderCopyOn().filter(this::hasCome))
                .build();
    }

    /** The entries that speak of the day or of one before, sort by sort, each in its order. */
    List<Entry> entries(List<Entry> all) {
        return all.stream()
                .filter(entry -> KnownAt.now().includes(entry) && hasCome(entry.day()))
                .sorted(Comparator.comparingInt((Entry entry) -> Sorts.ALL.indexOf(entry.sort()))
                        .thenComparing(Entry.ORDER))
                .toList();
    }

    /** The records of what was done or tried by then. */
    List<ServiceRecord> records(List<ServiceRecord> all) {
        return all.stream()
                .filter(record -> KnownAt.now().includes(record) && hasCome(record.day()))
                .toList();
    }
}
