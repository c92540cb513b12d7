package org.warmsunset.storage;

/**
 * Stored persons who can be added to and changed. An update that puts an erased person in place of another leaves
 * nothing of the data before, in whatever the store is kept, as soon as nobody reads them any more.
 *
 * @param <K> the type of the id
 * @param <T> the type of the persons
 */
public interface WritablePersonRegister<K, T> extends PersonRegister<K, T>, WritableRegister<K, T> {}
