package org.warmsunset.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** How much was printed. */
record Printed(Path file, int leaves) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say("print.done", "file", file, "count", leaves));
    }

    @Override
    public Grid grid() {
        return new Grid("file", "leaves").row(file, leaves);
    }
}
