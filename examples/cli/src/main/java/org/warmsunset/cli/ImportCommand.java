package org.warmsunset.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Importer;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.RowSource;
import org.warmsunset.office.profile.Directory;
import org.warmsunset.office.profile.ProfileRows;
import org.warmsunset.office.profile.Understood;
import org.warmsunset.office.table.OwnSheets;
import org.warmsunset.office.table.TableFile;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an exchange folder in, or a table. */
@Command(name = "import")
final class ImportCommand extends DeskCommand {
    @Parameters(paramLabel = "FROM")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(names = "--profile", paramLabel = "PROFILE")
    private @Nullable String profile;

    @Option(names = "--set", paramLabel = "NAME=TEXT")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--skip-invalid")
    private boolean skipInvalid;

    @Option(names = "--may-empty")
    private boolean mayEmpty;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--encoding", paramLabel = "ENCODING")
    private Charset encoding = Charset.forName("GB18030");

    @Option(names = "--area-code", paramLabel = "CODE")
    private String areaCode = "0451";

    @Override
    boolean mayMakeProgramme() {
        return !dryRun;
    }

    @Override
    public Integer call() throws IOException {
        if (!areaCode.matches("0[0-9]{2,3}")) {
            throw DeskException.wrongUse("use.area-code", "value", areaCode);
        }
        // Before the programme's file is made for nothing.
        if (Files.isRegularFile(from)) {
            Tables.open(from).close();
        } else {
            ExchangeFolder.open(from);
        }
        return super.call();
    }

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Importer strict = desk().importer(programme, areaCode);
        Importer importer = mayEmpty ? strict.emptying() : strict;
        if (Files.isRegularFile(from)) {
            try (TableFile file = Tables.open(from)) {
                return profile == null ? ownSheets(importer, file) : byProfile(programme, importer, file, profile);
            }
        }
        if (profile != null) {
            throw DeskException.wrongUse("profile.folder", "file", from);
        }
        return folder(importer);
    }

    private Answer folder(Importer importer) throws IOException {
        ExchangeFolder rows = ExchangeFolder.open(from).in(encoding);
        try (Progress progress = Progress.on(desk().terminal(), rows.size())) {
            return taken(importer, rows.tellingProgress(progress), UnaryOperator.identity());
        } catch (ImportRefusedException e) {
            Set<String> told = e.problems().stream().map(Problem::file).collect(Collectors.toSet());
            List<String> others = rows.otherFiles().stream()
                    .filter(name -> !told.contains(name))
                    .toList();
            if (!others.isEmpty()) {
                desk().err().println(ImportAnswer.otherFiles(others, desk().messages()));
            }
            throw e;
        }
    }

    /** A table with our own columns, in English or Chinese. */
    private Answer ownSheets(Importer importer, TableFile file) throws IOException {
        OwnSheets sheets = Tables.checked(() -> OwnSheets.of(file));
        if (sheets.isEmpty()) {
            throw DeskException.problem(
                    "profile.fits",
                    "file",
                    Typed.inOneLine(file.name()),
                    "name",
                    Tables.fitting(file).name());
        }
        return taken(importer, sheets, UnaryOperator.identity());
    }

    private Answer byProfile(WarmSunset programme, Importer importer, TableFile file, String named) throws IOException {
        UnaryOperator<String> hash = desk().keyedHash();
        Directory directory = programme.store().read(session -> Directory.of(session, hash));
        ProfileRows rows = Tables.checked(() -> ProfileRows.of(ProfileCommand.of(named), file, directory, settings));
        Understood understood = Tables.checked(rows::understood);
        for (String name : understood.missing()) {
            throw DeskException.wrongUse("profile.setting", "name", name);
        }
        if (!understood.problems().isEmpty()) {
            throw new ImportRefusedException(understood.problems());
        }
        try {
            return taken(importer, rows, rows::inTable);
        } catch (ImportRefusedException e) {
            throw new ImportRefusedException(
                    e.problems().stream().map(rows::inTable).toList());
        }
    }

    private Answer taken(Importer importer, RowSource rows, UnaryOperator<Problem> place) throws IOException {
        if (dryRun) {
            return new ImportAnswer(importer.rehearse(rows), Optional.empty(), place, true);
        }
        Imported imported = skipInvalid ? importer.importValid(rows) : importer.importAll(rows);
        return new ImportAnswer(imported, writeRejected(imported), place, false);
    }

    private Optional<Path> writeRejected(Imported imported) throws IOException {
        if (imported.rejected().isEmpty()) {
            return Optional.empty();
        }
        Path rejects = freeFolder(from.toAbsolutePath().normalize());
        ExchangeWriter.writeRejected(imported.rejected(), desk().messages().locale(), rejects);
        return Optional.of(rejects);
    }

    /** A name that nothing has, so that rows which somebody is mending are never written over. */
    private static Path freeFolder(Path imported) {
        String name = imported.getFileName() + "-rejects";
        Path free = imported.resolveSibling(name);
        for (int i = 2; Files.exists(free); i++) {
            free = imported.resolveSibling(name + "-" + i);
        }
        return free;
    }
}
