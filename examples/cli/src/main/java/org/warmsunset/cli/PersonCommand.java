package org.warmsunset.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.warmsunset.exchange.PersonJson;
import org.warmsunset.programme.PersonalData;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** Gives all data of one person out, as JSON whatever the format. */
@Command(name = "person")
final class PersonCommand extends DeskCommand {
    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private SubjectOptions subject;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        PersonalData data = programme.personalData(access.access(desk().terminal()));
        if (subject.elder != null) {
            var file = data.export(subject.elder);
            return new Person(out -> PersonJson.write(file, out));
        }
        var file = data.export(Objects.requireNonNull(subject.volunteer));
        return new Person(out -> PersonJson.write(file, out));
    }

    /** The JSON of one person. */
    private record Person(Consumer<OutputStream> json) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            json.accept(bytes);
            out.println(bytes.toString(StandardCharsets.UTF_8));
        }

        @Override
        public Grid grid() {
            throw DeskException.wrongUse("person.json-only");
        }

        @Override
        public void writeJson(OutputStream out) {
            json.accept(out);
        }
    }
}
