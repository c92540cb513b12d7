package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.warmsunset.office.paper.Paper;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A command that writes a paper of the programme into a new file. */
abstract class PrintSubcommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private PrintCommand print;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    /** Makes the paper, and hands it to the file. */
    abstract Answer answer(WarmSunset programme, PaperFile file) throws IOException;

    Desk desk() {
        return print.desk();
    }

    /** A file that was written. */
    Answer written(PaperFile to, Paper paper) throws IOException {
        to.write(paper);
        return new Printed(file, paper.leaves().size());
    }

    @Override
    public Integer call() throws IOException {
        PaperFile to = print.file(file);
        return desk().withProgramme(false, programme -> answer(programme, to));
    }
}
