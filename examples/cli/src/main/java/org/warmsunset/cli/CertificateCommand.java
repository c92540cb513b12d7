package org.warmsunset.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What can be done with certificates of service. */
@Command(name = "certificate")
final class CertificateCommand extends CommandGroup {
    @Option(names = "--issuer-keys", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path keys;

    IssuerKeyFile keys() {
        return new IssuerKeyFile(keys, desk().place());
    }
}
