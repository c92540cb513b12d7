package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.Merges;
import org.warmsunset.archive.Sort;
import org.warmsunset.archive.Sorts;
import org.warmsunset.intake.Draft;
import org.warmsunset.intake.DraftChecker;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Problem;
import org.warmsunset.kind.Reading;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds an entry to the archive, checked as a row of its file is. */
@Command(name = "entry")
final class EntryCommand extends DeskCommand {
    private static final String AREA_CODE = "0451";

    /** The sorts for which there is a command that checks more. */
    private static final Map<Sort, String> OWN = Map.of(
            Merges.SORT, "merge",
            Certificates.SORT, "certificate draw-up",
            CertificateSteps.SORT, "certificate step");

    @Parameters(index = "0", paramLabel = "SORT")
    @SuppressWarnings("NullAway.Init")
    private String sort;

    @Parameters(index = "1..*", paramLabel = "COLUMN=TEXT", arity = "1..*")
    private Map<String, String> cells = new LinkedHashMap<>();

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) {
        Sort named = named();
        String own = OWN.get(named);
        if (own != null) {
            throw DeskException.wrongUse("entry.own", "command", own);
        }
        DraftType<Entry> type = DraftType.of(named);
        cells.putIfAbsent("entry_id", NewId.at(programme.now()));
        Draft<Entry> draft = Draft.of(type, 1, row(type));
        refuse(problems(draft, programme));
        Entry entry = draft.value(new Reading(AREA_CODE, programme.today()), null);
        if (!named.mayLieAhead() && entry.day().isAfter(programme.today())) {
            refuse(List.of(draft.problem(
                    named.day(),
                    "entry-in-future",
                    "value",
                    entry.day().toString(),
                    "today",
                    programme.today().toString())));
        }
        programme.archive(access.access(desk().terminal())).add(entry);
        return new Added(entry.id().value());
    }

    private Sort named() {
        try {
            return Sorts.named(sort);
        } catch (IllegalArgumentException e) {
            throw DeskException.wrongUse(
                    "entry.sort",
                    "value",
                    Typed.shown(sort),
                    "allowed",
                    String.join(
                            ", ",
                            Sorts.ALL.stream()
                                    .filter(each -> !OWN.containsKey(each))
                                    .map(Sort::name)
                                    .toList()));
        }
    }

    private List<@Nullable String> row(DraftType<Entry> type) {
        for (String column : cells.keySet()) {
            if (!type.columns().contains(column)) {
                throw DeskException.wrongUse(
                        "entry.column", "value", Typed.shown(column), "allowed", String.join(", ", type.columns()));
            }
        }
        List<@Nullable String> row = new ArrayList<>();
        type.columns().forEach(column -> row.add(filled(cells.get(column))));
        return row;
    }

    /** A cell without what is only blank, as in a file. */
    private static @Nullable String filled(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }

    private static List<Problem> problems(Draft<Entry> draft, WarmSunset programme) {
        Clock today = Clock.fixed(programme.today().atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (DraftChecker checker = new DraftChecker(() -> today)) {
            return checker.check(draft);
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(problems.stream()
                    .map(problem -> Problem.builder()
                            .file(problem.column().orElse(problem.file()))
                            .code(problem.code())
                            .putAllDetails(problem.details())
                            .build())
                    .toList());
        }
    }

    /** The id under which it was added. */
    private record Added(String id) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("entry.done", "id", id));
        }

        @Override
        public Grid grid() {
            return new Grid("entry").row(id);
        }
    }
}
