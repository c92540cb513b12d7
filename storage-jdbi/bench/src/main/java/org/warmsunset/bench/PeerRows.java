package org.warmsunset.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.pairing.ContactCard;
import org.warmsunset.pairing.Fact;
import org.warmsunset.pairing.Pairing;

/** The made-up programme as rows of the peers' tables, which hold no more than the report needs. */
final class PeerRows {
    private final int pairings;

    PeerRows(int pairings) {
        this.pairings = pairings;
    }

    Iterator<Object[]> elders() {
        return made().filter(MadePairing::isFirst)
                .map(made -> new Object[] {made.elder(), made.district()})
                .iterator();
    }

    Iterator<Object[]> pairings() {
        return made().map(made -> row(made.pairing())).iterator();
    }

    Iterator<Object[]> suspensions() {
        return made().flatMap(made -> made.suspensions().stream()
                        .map(days -> row(made.elder(), made.id(), day(days.firstDay()), day(days.lastDay()))))
                .iterator();
    }

    /** The records, those of an elder together. */
    Iterator<Object[]> records() {
        return MadeStore.records(pairings, 0, pairings).map(PeerRows::row).iterator();
    }

    private Stream<MadePairing> made() {
        return IntStream.range(0, pairings).mapToObj(MadePairing::new);
    }

    private static Object[] row(Pairing pairing) {
        Optional<ContactCard> card = pairing.cards().stream().findFirst();
        return row(
                pairing.elder().value(),
                pairing.id().value(),
                pairing.volunteer().value(),
                day(pairing.start()),
                day(pairing.end()),
                day(card.flatMap(ContactCard::issuedOn)),
                day(card.flatMap(ContactCard::volunteerCopyOn)),
                day(card.flatMap(ContactCard::elderCopyOn)),
                day(pairing.confirmedOn(Fact.HEALTH)),
                day(pairing.confirmedOn(Fact.MEDICATION)),
                day(pairing.confirmedOn(Fact.HOBBIES)),
                day(pairing.confirmedOn(Fact.HOME_ADDRESS)),
                day(pairing.confirmedOn(Fact.FAMILY_PHONE)));
    }

    /** The columns: elder_id, day, record_id, month, volunteer_id, stand_in_for, kinds, done, voided_at. */
    static Object[] row(ServiceRecord record) {
        return row(
                record.elder().value(),
                day(record.day()),
                record.id().value(),
                (long) Calendar.month(record.day()),
                record.volunteer().value(),
                record.standInFor().map(volunteer -> volunteer.value()).orElse(null),
                kinds(record.kinds()),
                record.isDone() ? 1L : 0L,
                record.voidedAt().map(Instant::toEpochMilli).orElse(null));
    }

    /** The kinds as bits: chats, visits, activities, greetings from the lowest. */
    static long kinds(List<ServiceKind> kinds) {
        long bits = 0;
        for (ServiceKind kind : kinds) {
            bits |= switch (kind) {
                case CHAT -> 1;
                case VISIT -> 2;
                case ACTIVITY -> 4;
                case GREETING -> 8;
            };
        }
        return bits;
    }

    private static long day(LocalDate day) {
        return day.toEpochDay();
    }

    private static @Nullable Long day(Optional<LocalDate> day) {
        return day.map(LocalDate::toEpochDay).orElse(null);
    }

    @SuppressWarnings("NullAway") // a row for JDBC, whose cells may be null
    private static Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
