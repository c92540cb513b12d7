package org.warmsunset.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.exchange.PrivateFile;
import org.warmsunset.office.calendar.WorklistCalendar;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.Worklist;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a volunteer's worklist for the calendar of her phone. */
@Command(name = "calendar")
final class CalendarCommand extends AsOfCommand {
    @Parameters(index = "0", paramLabel = "VOLUNTEER")
    @SuppressWarnings("NullAway.Init")
    private VolunteerId volunteer;

    @Parameters(index = "1", paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Worklist worklist = programme.reports().worklist(asOf(programme), volunteer);
        Names names = new Names(programme);
        worklist.items().forEach(item -> names.note(item.elder()));
        try (Writer out = new OutputStreamWriter(PrivateFile.create(file), StandardCharsets.UTF_8)) {
            new WorklistCalendar(desk().messages().locale(), names::of).write(worklist, volunteer, out);
        } catch (FileAlreadyExistsException e) {
            throw DeskException.problem("backup.exists", "file", file);
        }
        return new BackupCommand.FileMade("calendar.done", file.toString());
    }
}
