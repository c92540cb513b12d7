package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.warmsunset.organisation.Unit;
import org.warmsunset.programme.Organisation.UnitLine;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.Command;

/** The tree of units, with who belongs to them. */
@Command(name = "units")
final class UnitsCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        LocalDate day = asOf(programme);
        return new Tree(day, programme.organisation().units(day));
    }

    /** The units, each under the one above it. */
    private record Tree(LocalDate day, List<UnitLine> units) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            Wording wording = Wording.in(messages.locale());
            out.println(messages.say("units.title", "count", units.size(), "asOf", day));
            if (!units.isEmpty()) {
                out.println();
                TextTable table = new TextTable(messages, "unit", "kind", "unitName", ">elders", ">volunteers");
                for (UnitLine line : units) {
                    Unit unit = line.unit();
                    table.row(
                            "  ".repeat(line.depth()) + unit.id(),
                            unit.type().map(wording::word).orElse("–"),
                            unit.name(),
                            line.elders(),
                            line.volunteers());
                }
                table.print(out);
            }
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("unit", "parent", "kind", "name", "district", "elders", "volunteers");
            for (UnitLine line : units) {
                Unit unit = line.unit();
                grid.row(
                        unit.id(),
                        unit.parent().orElse(null),
                        unit.type().orElse(null),
                        unit.name(),
                        unit.district().orElse(null),
                        line.elders(),
                        line.volunteers());
            }
            return grid;
        }
    }
}
