package org.warmsunset.cli;

import java.io.IOException;
import org.warmsunset.basics.EntryId;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Certificate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one certificate. */
@Command(name = "show")
final class CertificateShowCommand extends CertificateSubcommand {
    @Parameters(index = "0", paramLabel = "NUMBER")
    @SuppressWarnings("NullAway.Init")
    private EntryId number;

    @Option(names = "--full")
    private boolean full;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        Certificate certificate = known(programme, number);
        programme.personalData(access.access(desk().terminal())).lookUp(certificate.volunteer());
        return full
                ? CertificateAnswer.full(certificate, keys().read())
                : CertificateAnswer.masked(certificate, keys().read());
    }
}
