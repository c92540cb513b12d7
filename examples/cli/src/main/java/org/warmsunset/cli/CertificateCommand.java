package org.warmsunset.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What can be done with certificates of service. */
@Command(name = "certificate")
final class CertificateCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--issuer-keys", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path keys;

    /** Refuses to do nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }

    Desk desk() {
        return desk;
    }

    IssuerKeyFile keys() {
        return new IssuerKeyFile(keys, desk.place());
    }
}
