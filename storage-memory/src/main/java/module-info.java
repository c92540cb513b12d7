/** A store of a companionship programme in memory: the reference adapter. */
module org.warmsunset.storage.memory {
    requires transitive org.warmsunset.core;
    requires static org.jspecify;

    exports org.warmsunset.storage.memory;
}
