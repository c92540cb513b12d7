package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.warmsunset.office.paper.Paper;
import org.warmsunset.office.paper.SurveyForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the blank survey form. */
@Command(name = "survey-form")
final class PrintSurveyFormCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private PrintCommand print;

    @Parameters(index = "0", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Desk desk = print.desk();
        Paper form = SurveyForm.blank(desk.messages().locale());
        print.file(file).write(form);
        desk.print(new BackupCommand.FileMade("print.blank", file.toString()));
        return ExitCode.FINE;
    }
}
