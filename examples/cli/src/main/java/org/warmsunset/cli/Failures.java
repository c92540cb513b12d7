package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.stream.Collectors;
import org.warmsunset.calendar.YearOutOfRangeException;
import org.warmsunset.exchange.InvalidRuleBookException;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Problem;
import org.warmsunset.office.paper.MissingGlyphsException;
import org.warmsunset.office.paper.UnusableFontException;
import org.warmsunset.office.profile.InvalidProfileException;
import org.warmsunset.pairing.AlreadyPairedException;
import org.warmsunset.pairing.PairingConflict;
import org.warmsunset.programme.MergeRefusedException;
import org.warmsunset.programme.OutOfTurnException;
import org.warmsunset.programme.PairedWithHerselfException;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.storage.StoreException;
import org.warmsunset.storage.jdbi.Keyset;

/** Says in one sentence why a command failed, and never more than that. */
final class Failures {
    private final Messages messages;
    private final Desk desk;
    private final PrintWriter err;

    Failures(Messages messages, Desk desk, PrintWriter err) {
        this.messages = messages;
        this.desk = desk;
        this.err = err;
    }

    /** Says what no program can go on after, and gives the exit code. */
    int say(Error error) {
        if (error instanceof OutOfMemoryError) {
            return say(ExitCode.PROBLEM, messages.say("error.memory"));
        }
        if (error instanceof LinkageError) {
            return say(
                    ExitCode.PROBLEM,
                    messages.say("error.library", "name", error.getClass().getSimpleName()));
        }
        return say(
                ExitCode.PROBLEM, messages.say("bug", "name", error.getClass().getSimpleName()));
    }

    /** Says it, and gives the exit code. */
    int say(Exception exception) {
        if (exception instanceof DeskException known) {
            return say(known.exitCode(), known.sentence(messages));
        }
        if (exception instanceof ImportRefusedException refused) {
            refused.twice().forEach(person -> err.println(ImportAnswer.sentence(person, messages)));
            refused.problems().forEach(problem -> err.println(line(problem, messages)));
            if (refused.count() > refused.problems().size()) {
                err.println(byKind(refused.counts(), messages));
            }
            return say(ExitCode.PROBLEM, messages.say("import.refused", "count", refused.count()));
        }
        if (exception instanceof YearOutOfRangeException year) {
            return say(
                    ExitCode.WRONG_USE,
                    messages.say("use.year", "year", year.year(), "first", year.first(), "last", year.last()));
        }
        if (exception instanceof InvalidRuleBookException rules) {
            rules.faults()
                    .forEach(fault ->
                            err.println(messages.say("rules.invalid", "file", desk.rulesFile(), "problem", fault)));
            return ExitCode.PROBLEM;
        }
        if (exception instanceof InvalidProfileException profile) {
            return say(ExitCode.PROBLEM, messages.say("profile.invalid", "problem", profile.getMessage()));
        }
        if (exception instanceof RefusedException refused) {
            return say(ExitCode.PROBLEM, messages.say("refused." + refused.reason(), "id", Typed.shown(refused.id())));
        }
        if (exception instanceof MergeRefusedException merge) {
            return say(
                    ExitCode.PROBLEM,
                    messages.say(
                            "merge." + merge.reason(),
                            "same",
                            merge.same().id(),
                            "into",
                            merge.into().id(),
                            "day",
                            merge.conflict().map(PairingConflict::day).orElse(null),
                            "pairing",
                            merge.conflict().map(PairingConflict::pairing).orElse(null),
                            "other",
                            merge.conflict().map(PairingConflict::other).orElse(null)));
        }
        if (exception instanceof AlreadyPairedException paired) {
            PairingConflict conflict = paired.conflict();
            return say(
                    ExitCode.PROBLEM,
                    messages.say("pairing." + conflict.limit(), "day", conflict.day(), "other", conflict.other()));
        }
        if (exception instanceof PairedWithHerselfException one) {
            return say(
                    ExitCode.PROBLEM,
                    messages.say("pairing.HERSELF", "elder", one.elder(), "volunteer", one.volunteer()));
        }
        if (exception instanceof OutOfTurnException step) {
            return say(ExitCode.PROBLEM, messages.say("turn." + step.reason()));
        }
        if (exception instanceof Keyset.InvalidException keys) {
            return say(ExitCode.PROBLEM, messages.say("keys." + keys.reason(), "place", keys.place()));
        }
        if (exception instanceof CopyException copy) {
            return sayStore(copy.broken(), "copy.", copy.copy());
        }
        if (exception instanceof StoreException broken) {
            return sayStore(broken, desk.place().isDatabase() ? "database." : "store.", desk.place());
        }
        if (exception instanceof InvalidPathException path) {
            return say(ExitCode.WRONG_USE, messages.say("file.no-path", "file", Typed.shown(path.getInput())));
        }
        if (exception instanceof MissingGlyphsException font) {
            font.missing()
                    .forEach(glyph -> err.println(messages.say(
                            "font.lacks",
                            "place",
                            (glyph.leaf() + " " + glyph.label()).strip(),
                            "code",
                            "U+%04X".formatted(glyph.character()))));
            return say(ExitCode.PROBLEM, messages.say("font.another"));
        }
        return sayOther(exception);
    }

    /** How many problems of each kind there are, since not all are shown. */
    static String byKind(Map<String, Long> counts, Messages messages) {
        return messages.say(
                "import.by-kind",
                "kinds",
                counts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
    }

    /** The place and the sentence of a problem, in one line. */
    static String line(Problem problem, Messages messages) {
        StringBuilder line = new StringBuilder(Typed.inOneLine(problem.file()));
        problem.line().ifPresent(number -> line.append(':').append(number));
        problem.column().ifPresent(column -> line.append(' ').append(column));
        return line.append(' ').append(problem.sentence(messages.locale())).toString();
    }

    private int sayStore(StoreException exception, String kind, Object place) {
        String outcome =
                exception instanceof BrokenException broken ? broken.reason().name() : "UNKNOWN";
        String key = (messages.has(kind + outcome) ? kind : "store.") + outcome;
        boolean wrongPlace = outcome.equals(BrokenException.Cause.NO_PLACE.name());
        return say(
                wrongPlace ? ExitCode.WRONG_USE : ExitCode.PROBLEM,
                messages.say(key, "file", place, "temp", System.getProperty("java.io.tmpdir")));
    }

    private int sayOther(Exception exception) {
        Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
        if (cause instanceof UnusableFontException font) {
            return say(ExitCode.WRONG_USE, messages.say("font." + font.reason(), "file", font.file()));
        }
        if (cause instanceof NoSuchFileException missing) {
            return say(ExitCode.WRONG_USE, messages.say("file.missing", "file", missing.getFile()));
        }
        if (cause instanceof NotDirectoryException file) {
            return say(ExitCode.WRONG_USE, messages.say("file.no-folder", "file", file.getFile()));
        }
        if (cause instanceof DirectoryNotEmptyException folder) {
            return say(ExitCode.WRONG_USE, messages.say("file.folder-in-use", "file", folder.getFile()));
        }
        if (cause instanceof AccessDeniedException denied) {
            return say(ExitCode.PROBLEM, messages.say("file.denied", "file", denied.getFile()));
        }
        if (cause instanceof FileSystemException file) {
            return say(ExitCode.PROBLEM, messages.say("file.failed", "file", file.getFile()));
        }
        if (cause instanceof IOException) {
            return say(ExitCode.PROBLEM, messages.say("file.failed-somewhere"));
        }
        return say(
                ExitCode.PROBLEM,
                messages.say("bug", "name", exception.getClass().getSimpleName()));
    }

    private int say(int exitCode, String sentence) {
        err.println(sentence);
        return exitCode;
    }
}
