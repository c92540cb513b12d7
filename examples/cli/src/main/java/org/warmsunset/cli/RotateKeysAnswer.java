package org.warmsunset.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Under how many keys what is stored can be opened now. */
record RotateKeysAnswer(Place database, Path file, int keys) implements Answer {
    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say(
                keys == 1 ? "keys.forgotten" : "keys.rotated", "file", database, "keys", file, "count", keys - 1));
    }

    @Override
    public Grid grid() {
        return new Grid("file", "keys").row(file, keys);
    }
}
