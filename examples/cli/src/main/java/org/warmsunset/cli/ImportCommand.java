package org.warmsunset.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.exchange.ExchangeWriter;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Importer;
import org.warmsunset.intake.Problem;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an exchange folder in. */
@Command(name = "import")
final class ImportCommand extends DeskCommand {
    @Parameters(paramLabel = "FOLDER")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--skip-invalid")
    private boolean skipInvalid;

    @Option(names = "--encoding", paramLabel = "ENCODING")
    private Charset encoding = Charset.forName("GB18030");

    @Option(names = "--area-code", paramLabel = "CODE")
    private String areaCode = "0451";

    @Override
    boolean mayMakeProgramme() {
        return true;
    }

    @Override
    public Integer call() throws IOException {
        if (!areaCode.matches("0[0-9]{2,3}")) {
            throw DeskException.wrongUse("use.area-code", "value", areaCode);
        }
        // Before the programme's file is made for nothing.
        ExchangeFolder.open(folder);
        return super.call();
    }

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        ExchangeFolder rows = ExchangeFolder.open(folder).in(encoding);
        Importer importer = desk().importer(programme, areaCode);
        try (Progress progress = Progress.on(desk().terminal(), rows.size())) {
            ExchangeFolder watched = rows.tellingProgress(progress);
            Imported imported = skipInvalid ? importer.importValid(watched) : importer.importAll(watched);
            return new ImportAnswer(imported, writeRejected(imported));
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

    private Optional<Path> writeRejected(Imported imported) throws IOException {
        if (imported.rejected().isEmpty()) {
            return Optional.empty();
        }
        Path rejects = freeFolder(folder.toAbsolutePath().normalize());
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
