package org.warmsunset.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ParentCommand;

/** A command that asks the programme something and prints its answer. */
abstract class DeskCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    abstract Answer answer(WarmSunset programme) throws IOException;

    Desk desk() {
        return desk;
    }

    /** Whether it makes sense with a programme that is not there yet. */
    boolean mayMakeProgramme() {
        return false;
    }

    @Override
    public Integer call() throws IOException {
        return desk.withProgramme(mayMakeProgramme(), this::answer);
    }
}
