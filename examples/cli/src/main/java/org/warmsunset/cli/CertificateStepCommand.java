package org.warmsunset.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.archive.Certificates;
import org.warmsunset.basics.EntryId;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the next step of a certificate. */
@Command(name = "step")
final class CertificateStepCommand extends CertificateSubcommand {
    @Parameters(index = "0", paramLabel = "NUMBER")
    @SuppressWarnings("NullAway.Init")
    private EntryId number;

    @Parameters(index = "1", paramLabel = "STEP")
    @SuppressWarnings("NullAway.Init")
    private Step step;

    @Option(names = "--on", paramLabel = "DAY")
    private @Nullable LocalDate on;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        LocalDate today = programme.today();
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw DeskException.problem("propose.future", "on", day, "today", today);
        }
        if (step == Step.ISSUED) {
            Optional<String> issuer = known(programme, number).says(Certificates.ISSUER);
            if (issuer.isPresent()) {
                requireKey(issuer.get());
            }
        }
        return CertificateAnswer.masked(
                programme
                        .certificates()
                        .take(number, step, day, Optional.ofNullable(note), access.access(desk().terminal())),
                keys().read());
    }
}
