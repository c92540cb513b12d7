package org.warmsunset.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Subject;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.ProposalHistory;
import org.warmsunset.archive.Proposals;
import org.warmsunset.archive.Referrals;
import org.warmsunset.archive.Turns;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.programme.OutOfTurnException.Reason;
import org.warmsunset.recognition.Certificate;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.Versioned;

/**
 * The archive of a programme, in the hands of somebody with a purpose: entries are added and voided, never changed, and
 * the journal says who did it and why.
 *
 * <pre>{@code
 * programme.archive(Access.of("li.na", "visited, moved to her son")).add(away);
 * }</pre>
 *
 * <p>Safe for use by many threads when the store is.
 */
public final class ArchiveDesk {
    private final ProgrammeStore store;
    private final Supplier<Instant> clock;
    private final ZoneId zone;
    private final Access access;

    ArchiveDesk(ProgrammeStore store, Supplier<Instant> clock, ZoneId zone, Access access) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.access = access;
    }

    /**
     * Adds an entry.
     *
     * @param entry the entry; without an instant of its own it is recorded at the clock's
     * @return the entry as it is stored
     * @throws IllegalArgumentException if it speaks of a day after the clock's as of one that has been
     * @throws RefusedException if its id is stored, or it names what is not
     * @throws OutOfTurnException if it is a step of a proposal, a referral or a certificate that does not follow from
     *     those before it
     */
    public Entry add(Entry entry) {
        if (entry.sort() == Merges.SORT) {
            throw new IllegalArgumentException("a merge goes through Merging, which looks at the pairings");
        }
        Instant now = clock.get();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (!entry.sort().mayLieAhead() && entry.day().isAfter(today)) {
            throw new IllegalArgumentException(
                    "day (%s) of entry %s is after today (%s)".formatted(entry.day(), entry.id(), today));
        }
        Entry stamped = entry.recordedAt().isPresent() ? entry : entry.withRecordedAt(now);
        return store.write(session -> {
            stamped.sort()
                    .shape()
                    .fields()
                    .forEach(field -> requireStored(session, field.refersTo(), field.of(stamped)));
            if (stamped.sort() == Proposals.SORT) {
                requireTurn(session, stamped);
            } else if (stamped.sort() == Referrals.SORT) {
                requireOpened(session, stamped);
            } else if (stamped.sort() == CertificateSteps.SORT) {
                requireNext(session, stamped);
            }
            session.entries().insert(stamped);
            JournalChain.append(session, now, access, Deed.ENTRY_ADDED, subject(stamped));
            return stamped;
        });
    }

    @SuppressWarnings("unchecked") // the field holds ids of the kind
    private static <K extends Comparable<K>> void requireStored(
            ReadSession session, @Nullable Kind<K, ?> kind, @Nullable Object id) {
        if (kind != null && id != null && session.register(kind).find((K) id).isEmpty()) {
            throw new RefusedException(RefusedException.Reason.NOT_STORED, id.toString(), null);
        }
    }

    /** Refuses an answer before its proposal, and a second proposal while one is open. */
    private static void requireTurn(ReadSession session, Entry step) {
        ElderId elder = step.elder().orElseThrow();
        VolunteerId volunteer = step.volunteer().orElseThrow();
        List<Entry> before = session.entriesAbout(EntryKind.OF_ELDER, elder).stream()
                .filter(entry -> Entry.ORDER.compare(entry, step) < 0)
                .toList();
        boolean open = ProposalHistory.of(before, volunteer, step.day())
                .openSince()
                .filter(since -> Versioned.values(session.pairings().where(PairingKind.OF_ELDER, elder)).stream()
                        .noneMatch(pairing -> pairing.fulfils(volunteer, since)))
                .isPresent();
        boolean proposes = step.get(Proposals.STEP).equals(Optional.of(Proposals.Step.PROPOSED));
        if (open == proposes) {
            throw new OutOfTurnException(step.id(), open ? Reason.ALREADY_OPEN : Reason.NOT_OPEN);
        }
    }

    /** Refuses a step of a certificate that does not follow from those before it. */
    private static void requireNext(ReadSession session, Entry step) {
        EntryId number = step.get(CertificateSteps.CERTIFICATE).orElseThrow();
        Certificate certificate = certificate(session, number, step.day())
                .filter(known -> step.volunteer().equals(Optional.of(known.volunteer())))
                .orElseThrow(() -> new OutOfTurnException(step.id(), Reason.NO_CERTIFICATE));
        certificate.refuses(step).ifPresent(refusal -> {
            throw new OutOfTurnException(step.id(), Reason.valueOf(refusal.name()));
        });
    }

    /** The certificate of a number by a day; empty when there is none. */
    static Optional<Certificate> certificate(ReadSession session, EntryId number, LocalDate day) {
        return session.entries()
                .find(number)
                .map(Versioned::value)
                .filter(entry ->
                        entry.sort() == Certificates.SORT && KnownAt.now().includes(entry))
                .map(entry -> Certificate.of(
                        entry,
                        session.entriesAbout(
                                EntryKind.OF_VOLUNTEER, entry.volunteer().orElseThrow()),
                        day));
    }

    /** Refuses to close a referral before it is opened. */
    private static void requireOpened(ReadSession session, Entry step) {
        List<Entry> hers = new ArrayList<>(List.of(step));
        hers.addAll(session.entriesAbout(EntryKind.OF_ELDER, step.elder().orElseThrow()));
        if (Turns.faults(hers).get(step.id()) == Turns.Fault.NOT_OPENED) {
            throw new OutOfTurnException(step.id(), Reason.NOT_OPENED);
        }
    }

    /**
     * Voids an entry, at the clock's instant. It stays, and what it said was so for whoever asks what was known before.
     *
     * @param id the entry
     * @throws RefusedException with {@code NOT_STORED} if there is none by that id, or {@code CHANGED_MEANWHILE} if it
     *     is voided already
     */
    public void voidEntry(EntryId id) {
        Instant now = clock.get();
        store.write(session -> {
            Versioned<Entry> stored = session.entries().get(id);
            if (stored.value().voidedAt().isPresent()) {
                throw new RefusedException(RefusedException.Reason.CHANGED_MEANWHILE, id.value(), stored);
            }
            session.entries().update(stored.value().withVoidedAt(Optional.of(now)), stored.version());
            JournalChain.append(session, now, access, Deed.ENTRY_VOIDED, subject(stored.value()));
            return session;
        });
    }

    /** Whose data they are: the elder's before the volunteer's; nobody's when it is about a team. */
    private static @Nullable Subject subject(Entry entry) {
        return entry.elder()
                .map(Subject::of)
                .or(() -> entry.volunteer().map(Subject::of))
                .orElse(null);
    }
}
