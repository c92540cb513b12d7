package org.warmsunset.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.Certificates;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.programme.CertificateForm;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.recognition.Certificate;
import org.warmsunset.wording.Wording;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a certificate up. */
@Command(name = "draw-up")
final class CertificateDrawUpCommand extends CertificateSubcommand {
    @Parameters(index = "0", paramLabel = "VOLUNTEER")
    @SuppressWarnings("NullAway.Init")
    private VolunteerId volunteer;

    @Option(names = "--from", paramLabel = "DAY", required = true)
    @SuppressWarnings("NullAway.Init")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    @Option(names = "--issuer", paramLabel = "NAME", required = true)
    @SuppressWarnings("NullAway.Init")
    private String issuer;

    @Option(names = "--in-charge", paramLabel = "NAME", required = true)
    @SuppressWarnings("NullAway.Init")
    private String inCharge;

    @Option(names = "--contact", paramLabel = "TEXT", required = true)
    @SuppressWarnings("NullAway.Init")
    private String contact;

    @Option(names = "--content", paramLabel = "TEXT")
    private @Nullable String content;

    @Option(names = "--number", paramLabel = "NUMBER")
    private @Nullable EntryId number;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @ArgGroup(exclusive = false, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private AccessOptions access;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        LocalDate last = to == null ? programme.today() : to;
        if (from.isAfter(last)) {
            throw DeskException.wrongUse("use.from-after-to", "from", from, "to", last);
        }
        if (last.isAfter(programme.today())) {
            throw DeskException.problem("certificate.future", "to", last, "today", programme.today());
        }
        DateRange days = DateRange.of(from, last);
        CertificateForm form = CertificateForm.builder()
                .number(number == null ? programme.certificates().nextNumber(volunteer) : number)
                .volunteer(volunteer)
                .days(days)
                .issuer(issuer)
                .inCharge(inCharge)
                .contact(contact)
                .content(content == null ? served(programme, days) : content)
                .note(Optional.ofNullable(note))
                .build();
        Certificate certificate = programme.certificates().drawUp(form, access.access(desk().terminal()));
        requireKey(issuer);
        return new DrawnUp(certificate);
    }

    /** What she did on those days, such as {@code chat 20, visit 3}. */
    private String served(WarmSunset programme, DateRange days) {
        Wording wording = Wording.in(desk().messages().locale());
        Map<ServiceKind, Long> many = programme.records().served(volunteer, days);
        return many.isEmpty()
                ? desk().messages().say("certificate.no-service")
                : many.entrySet().stream()
                        .map(each -> wording.word(each.getKey()) + " " + each.getValue())
                        .collect(joining(desk().messages().say("list.and")));
    }

    /** The certificate that was drawn up. */
    private record DrawnUp(Certificate certificate) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say(
                    "certificate.drawn-up",
                    "number",
                    certificate.number(),
                    "from",
                    certificate.says(Certificates.FROM).orElseThrow(),
                    "until",
                    certificate.says(Certificates.UNTIL).orElseThrow(),
                    "hours",
                    HoursAnswer.byTheClock(
                            certificate.says(Certificates.MINUTES).orElseThrow())));
        }

        @Override
        public Grid grid() {
            return CertificateAnswer.register().row(CertificateAnswer.cells(certificate));
        }
    }
}
