package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.warmsunset.archive.Certificates;
import org.warmsunset.basics.EntryId;
import org.warmsunset.programme.CertificateOffice.Check;
import org.warmsunset.programme.IssuerKeys;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Certificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the code of a certificate that somebody shows. */
@Command(name = "verify")
final class CertificateVerifyCommand extends CertificateSubcommand {
    @Parameters(index = "0", paramLabel = "NUMBER")
    @SuppressWarnings("NullAway.Init")
    private EntryId number;

    @Parameters(index = "1", paramLabel = "CODE")
    @SuppressWarnings("NullAway.Init")
    private String code;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        IssuerKeys keys = keys().read();
        Check check = programme.certificates().check(number, code, keys);
        Optional<String> issuer = programme.certificates().find(number).flatMap(known -> issuer(known, check));
        return new Checked(number, check, issuer, issuer.flatMap(keys::successor));
    }

    /** Who issued it is told only to whom the code is right. */
    private static Optional<String> issuer(Certificate certificate, Check check) {
        return check == Check.VALID || check == Check.REVOKED
                ? certificate.says(Certificates.ISSUER)
                : Optional.empty();
    }

    /** What came of it. */
    private record Checked(EntryId number, Check check, Optional<String> issuer, Optional<String> successor)
            implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("certificate.check." + check, "number", number, "issuer", issuer.orElse("")));
            successor.ifPresent(name -> out.println(messages.say("certificate.successor", "successor", name)));
        }

        @Override
        public Grid grid() {
            return new Grid("certificate", "check", "issuer", "successor")
                    .row(number, check, issuer.orElse(null), successor.orElse(null));
        }

        @Override
        public int exitCode() {
            return check == Check.VALID ? ExitCode.FINE : ExitCode.PROBLEM;
        }
    }
}
