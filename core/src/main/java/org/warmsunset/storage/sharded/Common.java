package org.warmsunset.storage.sharded;

import org.warmsunset.kind.Kind;
import org.warmsunset.storage.Kinds;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;
import org.warmsunset.storage.WriteSession;

/** What every store has. */
final class Common {
    private Common() {}

    /** Copies what one store has and another lacks, or has at an earlier version. */
    static void copy(ProgrammeStore from, ProgrammeStore to) {
        from.read(reading -> to.write(writing -> {
            Kinds.REGISTERS.forEach(kind -> copy(reading, writing, kind));
            return writing;
        }));
    }

    private static <K extends Comparable<K>, V> void copy(ReadSession from, WriteSession to, Kind<K, V> kind) {
        Pages.of(from.register(kind), kind, page -> {
            for (V value : page) {
                if (!ElderKinds.isOne(kind) || ElderKinds.elderOf(kind, value) == null) {
                    copy(from.register(kind).get(kind.idOf(value)), kind, to);
                }
            }
        });
    }

    private static <K extends Comparable<K>, V> void copy(Versioned<V> stored, Kind<K, V> kind, WriteSession to) {
        long there = to.register(kind)
                .find(kind.idOf(stored.value()))
                .map(Versioned::version)
                .orElse(0L);
        if (there < stored.version()) {
            CommonRegister.replace(to.register(kind), kind, stored.value());
            Versions.raise(to.register(kind), kind, stored.value(), stored.version());
        }
    }
}
