package org.warmsunset.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What becomes of a pairing. */
@Command(name = "pairing")
final class PairingCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Refuses to do nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    Desk desk() {
        return desk;
    }
}
