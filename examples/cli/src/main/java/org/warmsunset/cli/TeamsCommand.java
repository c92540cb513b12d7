package org.warmsunset.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.warmsunset.programme.Organisation.SpecialityLine;
import org.warmsunset.programme.Organisation.TeamLine;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;

/** Teams and volunteers by speciality. */
@Command(name = "teams")
final class TeamsCommand extends AsOfCommand {
    @Override
    Answer answer(WarmSunset programme) {
        LocalDate day = asOf(programme);
        return new Groups(day, programme.organisation().specialities(day));
    }

    /** The specialities. */
    private record Groups(LocalDate day, List<SpecialityLine> lines) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("teams.title", "asOf", day));
            out.println();
            TextTable teams = new TextTable(messages, "speciality", "team", "teamName", "unit", ">members");
            TextTable volunteers = new TextTable(messages, "speciality", ">volunteers", ">withoutTeam");
            for (SpecialityLine line : lines) {
                String speciality = line.speciality().isEmpty() ? "–" : line.speciality();
                for (TeamLine each : line.teams()) {
                    teams.row(
                            speciality,
                            each.team().id(),
                            each.team().name(),
                            FileText.day(each.team().unit()),
                            each.members());
                }
                if (line.volunteers() > 0) {
                    volunteers.row(speciality, line.volunteers(), line.withoutTeam());
                }
            }
            teams.print(out);
            out.println();
            out.println(messages.say("teams.volunteers"));
            out.println();
            volunteers.print(out);
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
            Grid teams = new Grid("speciality", "team", "name", "unit", "members");
            Grid volunteers = new Grid("speciality", "volunteers", "withoutTeam");
            for (SpecialityLine line : lines) {
                for (TeamLine each : line.teams()) {
                    teams.row(
                            each.team().speciality().orElse(null),
                            each.team().id(),
                            each.team().name(),
                            each.team().unit().orElse(null),
                            each.members());
                }
                if (line.volunteers() > 0) {
                    volunteers.row(line.speciality(), line.volunteers(), line.withoutTeam());
                }
            }
            Map<String, Grid> sections = new LinkedHashMap<>();
            sections.put("teams", teams);
            sections.put("specialities", volunteers);
            return sections;
        }
    }
}
