package org.warmsunset.cli;

import java.util.concurrent.Callable;
import org.warmsunset.calendar.FestivalCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The festivals of a year. */
@Command(name = "festivals")
final class FestivalsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Parameters(paramLabel = "YEAR")
    private int year;

    @Override
    public Integer call() {
        desk.print(new FestivalsAnswer(year, FestivalCalendar.china().in(year)));
        return ExitCode.FINE;
    }
}
