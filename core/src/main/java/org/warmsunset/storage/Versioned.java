package org.warmsunset.storage;

/**
 * A stored value and the version that an update must name.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param version 1 when it was inserted, one more with every update
 */
public record Versioned<T>(T value, long version) {}
