package org.warmsunset.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.warmsunset.basics.EntryId;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Certificate;
import picocli.CommandLine.ParentCommand;

/** A command about certificates. */
abstract class CertificateSubcommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private CertificateCommand certificates;

    abstract Answer answer(WarmSunset programme) throws IOException;

    Desk desk() {
        return certificates.desk();
    }

    IssuerKeyFile keys() {
        return certificates.keys();
    }

    static Certificate known(WarmSunset programme, EntryId number) {
        return programme
                .certificates()
                .find(number)
                .orElseThrow(() -> DeskException.problem("certificate.unknown", "number", number));
    }

    /** Makes the key of an issuer that has none yet, and says so. */
    void requireKey(String issuer) throws IOException {
        if (!keys().read().has(issuer)) {
            keys().add(issuer);
            desk().err().println(desk().messages().say("certificate.key-made", "file", keys().path()));
        }
    }

    @Override
    public Integer call() throws IOException {
        return desk().withProgramme(false, this::answer);
    }
}
