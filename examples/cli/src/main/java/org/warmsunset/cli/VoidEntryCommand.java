package org.warmsunset.cli;

import java.io.PrintWriter;
import org.warmsunset.basics.EntryId;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Voids an entry of the archive, with a reason. */
@Command(name = "void-entry")
final class VoidEntryCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "ENTRY")
    @SuppressWarnings("NullAway.Init")
    private EntryId entry;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        programme.archive(access.access(desk().terminal())).voidEntry(entry);
        return new Voided(entry.value());
    }

    /** The entry that does not stand any more. */
    private record Voided(String id) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("void-entry.done", "id", id));
        }

        @Override
        public Grid grid() {
            return new Grid("voided").row(id);
        }
    }
}
