package org.warmsunset.cli;

/** The answer of a command that has stored something: when it cannot be written, what was done is done all the same. */
interface StoredAnswer extends Answer {}
