package org.warmsunset.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.warmsunset.access.Access;
import org.warmsunset.access.Deed;
import org.warmsunset.access.Subject;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.OnePerson;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.programme.MergeRefusedException.Reason;
import org.warmsunset.storage.Bonds;
import org.warmsunset.storage.Merged;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Register;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/**
 * Merges persons who are there under two ids. A merge is an entry of the archive: all stays where it is, and whatever
 * is asked afterwards is told under the id that stays, until the merge is undone.
 *
 * <pre>{@code
 * programme.merging(Access.of("li.na", "one card, seen on 2026-11-02")).merge(id, ElderId.of("E1b"), ElderId.of("E1"));
 * }</pre>
 */
public final class Merging {
    private final WarmSunset programme;
    private final Access access;

    Merging(WarmSunset programme, Access access) {
        this.programme = programme;
        this.access = access;
    }

    /**
     * Merges two ids of an elder.
     *
     * @param id the id of the entry
     * @param same the id that is merged away
     * @param into the id that stays
     * @throws MergeRefusedException if both were paired on one day, she would be paired with herself, or one of the two
     *     is merged away already
     * @throws org.warmsunset.storage.RefusedException if one of the two is not stored
     */
    public void merge(EntryId id, ElderId same, ElderId into) {
        merge(
                new Two(Subject.of(same), Subject.of(into)),
                ElderKind.ELDER,
                PairingKind.OF_ELDER,
                same,
                into,
                Entry.builder(Merges.SORT).id(id).elder(same));
    }

    /**
     * Merges two ids of a volunteer.
     *
     * @param id the id of the entry
     * @param same the id that is merged away
     * @param into the id that stays
     * @throws MergeRefusedException if she would have a pairing too many on one day, or be paired with herself, or one
     *     of the two is merged away already
     * @throws org.warmsunset.storage.RefusedException if one of the two is not stored
     */
    public void merge(EntryId id, VolunteerId same, VolunteerId into) {
        merge(
                new Two(Subject.of(same), Subject.of(into)),
                VolunteerKind.VOLUNTEER,
                PairingKind.OF_VOLUNTEER,
                same,
                into,
                Entry.builder(Merges.SORT).id(id).volunteer(same));
    }

    private <K extends Comparable<K>> void merge(
            Two two, Kind<K, ?> kind, Field<Pairing, K> whose, K same, K into, Entry.Builder entry) {
        Instant now = programme.now();
        Entry merge = entry.day(programme.today())
                .put(Merges.INTO, two.into().id())
                .recordedAt(now)
                .build();
        programme.store().write(session -> {
            session.register(kind).get(same);
            session.register(kind).get(into);
            OnePerson before = Merged.onePerson(session);
            Register<K, ?> people = Merged.of(session, before).register(kind);
            two.require(people.find(same).isPresent() && people.find(into).isPresent());
            Bonds bonds = new Bonds(session, Merged.onePerson(session, List.of(merge)));
            bonds.standing(whose, into).forEach(pairing -> two.requireTwo(bonds.isWithHerself(pairing)));
            new Bonds(session, before)
                    .standing(whose, same)
                    .forEach(pairing -> two.requireRoom(bonds.conflict(pairing, maxElders(pairing))));
            session.entries().insert(merge);
            two.journal(session, now, access, Deed.MERGE);
            return session;
        });
    }

    private int maxElders(Pairing pairing) {
        return programme.rules().on(pairing.start()).pairing().maxElders();
    }

    /**
     * Undoes the merge of an elder: each id is a person again, with what is stored under it.
     *
     * @param same the id that was merged away
     * @throws MergeRefusedException if it was not
     */
    public void undo(ElderId same) {
        undo(Subject.of(same), session -> session.entries().where(EntryKind.OF_ELDER, same));
    }

    /**
     * Undoes the merge of a volunteer: each id is a person again, with what is stored under it.
     *
     * @param same the id that was merged away
     * @throws MergeRefusedException if it was not
     */
    public void undo(VolunteerId same) {
        undo(Subject.of(same), session -> session.entries().where(EntryKind.OF_VOLUNTEER, same));
    }

    private void undo(Subject same, Function<ReadSession, List<Versioned<Entry>>> entries) {
        Instant now = programme.now();
        programme.store().write(session -> {
            Versioned<Entry> merge = entries.apply(session).stream()
                    .filter(entry ->
                            entry.value().sort() == Merges.SORT && KnownAt.now().includes(entry.value()))
                    .findFirst()
                    .orElseThrow(() -> new MergeRefusedException(same, same, Reason.NOT_MERGED, Optional.empty()));
            session.entries().update(merge.value().withVoidedAt(now), merge.version());
            Subject into =
                    new Subject(same.kind(), merge.value().get(Merges.INTO).orElseThrow());
            new Two(same, into).journal(session, now, access, Deed.UN_MERGE);
            return session;
        });
    }

    /** Two ids of one person. */
    private record Two(Subject same, Subject into) {
        Two {
            if (same.equals(into)) {
                throw new MergeRefusedException(same, into, Reason.ONE_ID, Optional.empty());
            }
        }

        void require(boolean areThere) {
            if (!areThere) {
                throw new MergeRefusedException(same, into, Reason.MERGED_ALREADY, Optional.empty());
            }
        }

        void requireTwo(boolean isHerself) {
            if (isHerself) {
                throw new MergeRefusedException(same, into, Reason.PAIRED_WITH_HERSELF, Optional.empty());
            }
        }

        void requireRoom(Optional<PairingConflict> conflict) {
            if (conflict.isPresent()) {
                throw new MergeRefusedException(same, into, Reason.BOTH_PAIRED, conflict);
            }
        }

        void journal(WriteSession session, Instant now, Access access, Deed deed) {
            JournalChain.append(session, now, access, deed, same);
            JournalChain.append(session, now, access, deed, into);
        }
    }
}
