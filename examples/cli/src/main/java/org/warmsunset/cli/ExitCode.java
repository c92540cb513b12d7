package org.warmsunset.cli;

/** How a command ends. */
final class ExitCode {
    /** All is well. */
    static final int FINE = 0;
    /** Something is wrong with the data or the store. */
    static final int PROBLEM = 1;
    /** Something is wrong with what was typed. */
    static final int WRONG_USE = 2;

    private ExitCode() {}
}
