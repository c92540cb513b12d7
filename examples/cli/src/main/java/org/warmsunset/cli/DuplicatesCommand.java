package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.people.Duplicate;
import org.warmsunset.programme.Twice;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.Command;

/** Who seems to be there under two ids, and who is paired with herself. */
@Command(name = "duplicates")
final class DuplicatesCommand extends DeskCommand {
    @Override
    Answer answer(WarmSunset programme) {
        Twice twice = programme.people().twice();
        Names names = new Names(programme);
        twice.elders().forEach(pair -> names.note(pair.other()));
        twice.volunteers().forEach(pair -> names.note(pair.other()));
        twice.withHerself().forEach(names::note);
        return new Found(twice, names);
    }

    /** The pairs of ids, and the pairings. */
    private record Found(Twice twice, Names names) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say(
                    "duplicates.title",
                    "elders",
                    twice.elders().size(),
                    "volunteers",
                    twice.volunteers().size(),
                    "pairings",
                    twice.withHerself().size()));
            print("elders", twice.elders(), names::of, out, messages);
            print("volunteers", twice.volunteers(), names::of, out, messages);
            if (!twice.withHerself().isEmpty()) {
                TextTable table = section("pairings", out, messages, "pairing", "elderId", "volunteerId", "volunteer");
                for (Pairing pairing : twice.withHerself()) {
                    table.row(pairing.id(), pairing.elder(), pairing.volunteer(), names.of(pairing.volunteer()));
                }
                table.print(out);
            }
        }

        private static <K extends Comparable<K>> void print(
                String title, List<Duplicate<K>> pairs, Function<K, String> name, PrintWriter out, Messages messages) {
            if (!pairs.isEmpty()) {
                TextTable table = section(title, out, messages, "entryOne", "entryOther", "personName", "ground");
                for (Duplicate<K> pair : pairs) {
                    table.row(
                            pair.one(),
                            pair.other(),
                            name.apply(pair.other()),
                            Wording.in(messages.locale()).word(pair.ground()));
                }
                table.print(out);
            }
        }

        private static TextTable section(String title, PrintWriter out, Messages messages, String... columns) {
            out.println();
            out.println(messages.say("duplicates." + title));
            out.println();
            return new TextTable(messages, columns);
        }

        @Override
        public Grid grid() {
            return Grid.joined("about", sections());
        }

        @Override
        public void writeJson(OutputStream out) {
            Grid.writeJson(sections(), out);
        }

        private Map<String, Grid> sections() {
            Grid elders = new Grid("one", "other", "ground");
            twice.elders().forEach(pair -> elders.row(pair.one(), pair.other(), pair.ground()));
            Grid volunteers = new Grid("one", "other", "ground");
            twice.volunteers().forEach(pair -> volunteers.row(pair.one(), pair.other(), pair.ground()));
            Grid pairings = new Grid("pairing", "elder", "volunteer");
            twice.withHerself().forEach(pairing -> pairings.row(pairing.id(), pairing.elder(), pairing.volunteer()));
            Map<String, Grid> sections = new LinkedHashMap<>();
            sections.put("elders", elders);
            sections.put("volunteers", volunteers);
            sections.put("withHerself", pairings);
            return sections;
        }
    }
}
