package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;
import org.warmsunset.office.profile.Directory;
import org.warmsunset.office.profile.Profile;
import org.warmsunset.office.profile.ProfileRows;
import org.warmsunset.office.profile.Understood;
import org.warmsunset.office.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what is understood of a table, and stores nothing. */
@Command(name = "check")
final class ProfileCheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private ProfileCommand profiles;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path table;

    @Option(names = "--profile", paramLabel = "PROFILE")
    private @Nullable String profile;

    @Option(names = "--set", paramLabel = "NAME=TEXT")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        Desk desk = profiles.desk();
        Path store = desk.place().file();
        if (store != null && !Files.exists(store)) {
            Answer answer = answer(Directory.empty(text -> text), false);
            desk.print(answer);
            return answer.exitCode();
        }
        return desk.withProgramme(
                false,
                programme -> answer(programme.store().read(session -> Directory.of(session, text -> text)), true));
    }

    private Answer answer(Directory directory, boolean known) throws IOException {
        try (TableFile file = Tables.open(table)) {
            Profile chosen = profile == null ? Tables.fitting(file) : ProfileCommand.of(profile);
            Understood understood = Tables.checked(
                    () -> ProfileRows.of(chosen, file, directory, settings).understood());
            return new Said(understood, known);
        }
    }

    /**
     * What is understood.
     *
     * @param known whether it is known who is stored
     */
    private record Said(Understood table, boolean known) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            Profile profile = table.profile();
            out.println(messages.say("profile.by", "name", profile.name(), "title", profile.title(messages.locale())));
            out.println(messages.say("profile.header", "sheet", table.sheet(), "line", table.header()));
            out.println();
            TextTable columns = new TextTable(messages, "heading", "column");
            table.columns().forEach((column, heading) -> columns.row(heading, column));
            columns.print(out);
            out.println();
            TextTable rows = new TextTable(messages, "file", ">rows");
            table.rows().forEach((file, count) -> rows.row(named(file, messages.locale()), count));
            rows.print(out);
            out.println();
            say(out, messages, "profile.others", table.others());
            say(out, messages, "profile.left", table.left());
            say(out, messages, "profile.hidden", table.hidden());
            table.missing().forEach(name -> out.println(messages.say("profile.setting", "name", name)));
            if (known) {
                table.problems().forEach(problem -> out.println(Failures.line(problem, messages)));
            }
        }

        private static String named(String file, Locale locale) {
            return DraftType.all().stream()
                    .filter(type -> type.file().equals(file))
                    .map(type -> file + " " + ColumnNames.of(type, locale))
                    .findFirst()
                    .orElse(file);
        }

        private static void say(PrintWriter out, Messages messages, String key, List<?> items) {
            if (!items.isEmpty()) {
                String all = items.stream()
                        .map(item -> Typed.inOneLine(item.toString()))
                        .collect(Collectors.joining(messages.say("profile.between")));
                out.println(messages.say(key, "items", all));
            }
        }

        @Override
        public Grid grid() {
            Grid grid = new Grid("column", "heading");
            table.columns().forEach(grid::row);
            return grid;
        }

        @Override
        public int exitCode() {
            boolean fine =
                    table.missing().isEmpty() && (!known || table.problems().isEmpty());
            return fine ? ExitCode.FINE : ExitCode.PROBLEM;
        }
    }
}
