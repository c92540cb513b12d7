package org.warmsunset.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.basics.EntryId;
import org.warmsunset.office.paper.CertificatePaper;
import org.warmsunset.office.paper.Numbers;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Certificate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a certificate of service. */
@Command(name = "certificate")
final class PrintCertificateCommand extends PrintSubcommand {
    @Parameters(index = "1", paramLabel = "NUMBER")
    @SuppressWarnings("NullAway.Init")
    private EntryId number;

    @Option(names = "--issuer-keys", paramLabel = "FILE")
    private @Nullable Path keys;

    @Option(names = "--whole")
    private boolean whole;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme, PaperFile file) throws IOException {
        Certificate certificate = CertificateSubcommand.known(programme, number);
        programme.personalData(access.access(desk().terminal())).print(certificate.volunteer());
        Optional<String> code = certificate.on(Step.ISSUED).isPresent()
                ? new IssuerKeyFile(keys, desk().place()).read().code(certificate)
                : Optional.empty();
        return written(
                file,
                CertificatePaper.of(
                        certificate,
                        code,
                        whole ? Numbers.WHOLE : Numbers.MASKED,
                        desk().messages().locale()));
    }
}
