package org.warmsunset.storage.sharded;

import java.util.ArrayList;
import java.util.List;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.kind.Field;
import org.warmsunset.kind.Kind;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.ElderKind;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WritableRegister;
import org.warmsunset.storage.WriteSession;

/**
 * Takes elders from one store to another. She is stored there before she is removed here; cut short in between, she is
 * in both, what is there counts, and a second time only removes.
 */
record Removal(ProgrammeStore from, ProgrammeStore to) {
    List<ElderId> elders(Slots slots, int slot) {
        List<ElderId> elders = new ArrayList<>();
        from.read(session -> {
            Pages.of(
                    session.elders(),
                    ElderKind.ELDER,
                    page -> page.stream()
                            .map(Elder::id)
                            .filter(elder -> slots.slotOf(elder) == slot)
                            .forEach(elders::add));
            return elders;
        });
        return elders;
    }

    /** Nobody writes of her meanwhile, since the write that removes her has begun before she is read. */
    void move(ElderId elder) {
        from.write(here -> {
            if (here.elders().find(elder).isPresent()) {
                to.write(there -> {
                    if (there.elders().find(elder).isEmpty()) {
                        copy(here, there, elder);
                    }
                    return there;
                });
                here.remove(elder);
            }
            return here;
        });
    }

    private static void copy(ReadSession here, WriteSession there, ElderId elder) {
        copy(there, ElderKind.ELDER, List.of(here.elders().get(elder)));
        copy(here, there, PairingKind.PAIRING, PairingKind.OF_ELDER, elder);
        copy(here, there, EntryKind.ENTRY, EntryKind.OF_ELDER, elder);
        there.careLog().append(here.careLog().ofElders(elder, elder, DateRange.always()));
    }

    private static <K extends Comparable<K>, V> void copy(
            ReadSession here, WriteSession there, Kind<K, V> kind, Field<V, ElderId> of, ElderId elder) {
        copy(there, kind, here.register(kind).where(of, elder));
    }

    private static <K extends Comparable<K>, V> void copy(
            WriteSession there, Kind<K, V> kind, List<Versioned<V>> hers) {
        WritableRegister<K, V> register = there.register(kind);
        register.insert(Versioned.values(hers));
        hers.forEach(stored -> Versions.raise(register, kind, stored.value(), stored.version()));
    }
}
