package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.List;
import org.warmsunset.archive.Certificates;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Certificate;
import picocli.CommandLine.Command;

/** Lists the register of certificates. */
@Command(name = "list")
final class CertificateListCommand extends CertificateSubcommand {
    @Override
    Answer answer(WarmSunset programme) {
        return new Register(programme.certificates().register());
    }

    /** The certificates, without anybody's name. */
    private record Register(List<Certificate> certificates) implements Answer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            if (certificates.isEmpty()) {
                out.println(messages.say("certificate.none"));
                return;
            }
            TextTable table = new TextTable(messages, "number", "volunteerId", "first", "last", ">hours", "step", "on");
            for (Certificate each : certificates) {
                table.row(
                        each.number(),
                        each.volunteer(),
                        each.says(Certificates.FROM).orElseThrow(),
                        each.says(Certificates.UNTIL).orElseThrow(),
                        HoursAnswer.byTheClock(each.says(Certificates.MINUTES).orElseThrow()),
                        CertificateAnswer.step(each, messages),
                        CertificateAnswer.on(each));
            }
            table.print(out);
        }

        @Override
        public Grid grid() {
            Grid grid = CertificateAnswer.register();
            certificates.forEach(each -> grid.row(CertificateAnswer.cells(each)));
            return grid;
        }
    }
}
