package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;

/** What a command found, ready for people and for programs. */
interface Answer {
    /** Prints it for people. */
    void print(PrintWriter out, Messages messages);

    /** It as flat rows. */
    Grid grid();

    /** Writes it as JSON. */
    default void writeJson(OutputStream out) {
        grid().writeJson(out);
    }

    /** How the command ends. */
    default int exitCode() {
        return ExitCode.FINE;
    }
}
