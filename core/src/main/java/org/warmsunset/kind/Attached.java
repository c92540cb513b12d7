package org.warmsunset.kind;

/**
 * A part of a value as a row of its own file: with the id of the value on which it hangs.
 *
 * @param owner the id of the value
 * @param part the part
 * @param <K> the id
 * @param <P> the part
 */
public record Attached<K, P>(K owner, P part) {}
