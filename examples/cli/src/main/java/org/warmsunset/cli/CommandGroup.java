package org.warmsunset.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A command that does nothing itself, and has others below it. */
abstract class CommandGroup implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Refuses to do nothing. */
    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    final Desk desk() {
        return desk;
    }
}
