package org.warmsunset.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.basics.VolunteerId;
import picocli.CommandLine;

/** Runs one command line on a terminal. */
final class Cli {
    private static final int HELP_WIDTH = 90;

    private Cli() {}

    /** Runs it, and gives the exit code. */
    static int run(Terminal terminal, String... args) {
        Messages messages = Messages.in(Language.of(args, terminal.environment()));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(terminal.out(), terminal.charset()));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(terminal.err(), terminal.charset()));
        Desk desk = new Desk(terminal, messages, out, err);
        WrongUse wrongUse = new WrongUse(messages, err);
        Failures failures = new Failures(messages, desk, err);
        int code = new CommandLine(desk)
                .setResourceBundle(messages.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .registerConverter(Path.class, Typed::path)
                .registerConverter(PairingId.class, PairingId::of)
                .registerConverter(ElderId.class, ElderId::of)
                .registerConverter(VolunteerId.class, VolunteerId::of)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(wrongUse::handle)
                .setExecutionExceptionHandler((exception, command, parsed) -> failures.say(exception))
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }
}
