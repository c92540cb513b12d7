package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Subject;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.exchange.FileJson;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file of one person on one page. */
@Command(name = "file")
final class FileCommand extends AsOfCommand {
    @Parameters(index = "0", paramLabel = "PERSON")
    @SuppressWarnings("NullAway.Init")
    private Subject.Kind kind;

    /** The id of whichever person: all ids are written alike. */
    @Parameters(index = "1", paramLabel = "ID")
    @SuppressWarnings("NullAway.Init")
    private ElderId id;

    @Option(names = "--for", paramLabel = "VOLUNTEER")
    private @Nullable VolunteerId reader;

    @Option(names = "--whole")
    private boolean whole;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        PersonalData data = programme.personalData(access.access(desk().terminal()));
        Names names = new Names(programme);
        if (kind == Subject.Kind.VOLUNTEER) {
            var page = data.page(VolunteerId.of(id.value()), asOf(programme));
            page.pairings().forEach(names::note);
            return new Page(
                    (out, messages) -> new VolunteerFileText(out, messages, names, whole).print(page),
                    out -> FileJson.write(page, whole, out));
        }
        var page = reader == null ? data.page(id, asOf(programme)) : data.page(id, asOf(programme), reader);
        page.pairings().forEach(names::note);
        page.notes().forEach(record -> names.note(record.volunteer()));
        return new Page(
                (out, messages) -> new ElderFileText(out, messages, names, whole).print(page),
                out -> FileJson.write(page, whole, out));
    }

    /** A page for people. */
    interface Text {
        void print(PrintWriter out, Messages messages);
    }

    /** The page, as text or as JSON. */
    record Page(Text text, Consumer<OutputStream> json) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            text.print(out, messages);
        }

        @Override
        public Grid grid() {
            throw DeskException.wrongUse("file.no-rows");
        }

        @Override
        public void writeJson(OutputStream out) {
            json.accept(out);
        }
    }
}
