package org.warmsunset.storage.sharded;

import org.warmsunset.kind.Kind;
import org.warmsunset.storage.WritableRegister;

/** Brings what goes to another store to the version that it had, so that nobody takes it for an earlier one. */
final class Versions {
    private Versions() {}

    static <K extends Comparable<K>, V> void raise(
            WritableRegister<K, V> register, Kind<K, V> kind, V value, long version) {
        if (!kind.isFrozen()) {
            for (long at = register.get(kind.idOf(value)).version(); at < version; at++) {
                register.update(value, at);
            }
        }
    }
}
