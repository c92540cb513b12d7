package org.warmsunset.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Column;
import org.warmsunset.archive.Entry;
import org.warmsunset.programme.IssuerKeys;
import org.warmsunset.recognition.Certificate;
import org.warmsunset.wording.Wording;

/** One certificate, in the four blocks of 民发〔2015〕149号. */
record CertificateAnswer(Certificate certificate, @Nullable String code, boolean isFull) implements Answer {
    private static final int SHOWN = 4;

    static CertificateAnswer masked(Certificate certificate, IssuerKeys keys) {
        return new CertificateAnswer(certificate, code(certificate, keys), false);
    }

    static CertificateAnswer full(Certificate certificate, IssuerKeys keys) {
        return new CertificateAnswer(certificate, code(certificate, keys), true);
    }

    /** What is not issued has no code yet. */
    private static @Nullable String code(Certificate certificate, IssuerKeys keys) {
        return certificate.on(CertificateSteps.Step.ISSUED).isPresent()
                ? keys.code(certificate).orElse(null)
                : null;
    }

    @Override
    public void print(PrintWriter out, Messages messages) {
        out.println(messages.say("certificate.title"));
        out.println();
        line(out, messages, "name", says(Certificates.NAMED));
        line(out, messages, "document", document());
        line(out, messages, "volunteer", certificate.volunteer().value());
        out.println();
        line(
                out,
                messages,
                "days",
                messages.say(
                        "certificate.from-to",
                        "from",
                        certificate.says(Certificates.FROM).orElseThrow(),
                        "until",
                        certificate.says(Certificates.UNTIL).orElseThrow()));
        line(
                out,
                messages,
                "hours",
                HoursAnswer.byTheClock(certificate.says(Certificates.MINUTES).orElseThrow()));
        line(out, messages, "content", says(Certificates.CONTENT));
        out.println();
        line(out, messages, "issuer", says(Certificates.ISSUER));
        line(out, messages, "in-charge", says(Certificates.IN_CHARGE));
        line(out, messages, "handler", says(Certificates.HANDLER));
        line(out, messages, "contact", says(Certificates.CONTACT));
        out.println();
        line(out, messages, "number", certificate.number().value());
        line(out, messages, "drawn-up-on", certificate.drawnUpOn().toString());
        line(out, messages, "note", says(Certificates.NOTED));
        line(out, messages, "code", code == null ? "–" : code);
        out.println();
        for (Entry entry :
                certificate.entries().subList(1, certificate.entries().size())) {
            out.println(messages.say(
                    "certificate.taken",
                    "on",
                    entry.day(),
                    "step",
                    word(entry, messages),
                    "by",
                    entry.get(CertificateSteps.BY).orElse("–")));
        }
        out.println(messages.say("certificate.unofficial"));
    }

    private static void line(PrintWriter out, Messages messages, String word, String text) {
        out.println(messages.say("certificate.line", "what", messages.say("certificate." + word), "text", text));
    }

    private String says(Column<String> column) {
        return certificate.says(column).orElse("–");
    }

    private String document() {
        String number = says(Certificates.DOCUMENT);
        return isFull || number.length() <= SHOWN
                ? number
                : "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    private static String word(Entry step, Messages messages) {
        return Wording.in(messages.locale())
                .word(step.get(CertificateSteps.STEP).orElseThrow());
    }

    /** How far a certificate came. */
    static String step(Certificate certificate, Messages messages) {
        return certificate
                .step()
                .map(Wording.in(messages.locale())::word)
                .orElseGet(() -> messages.say("certificate.only-drawn-up"));
    }

    /** On which day it came there. */
    static LocalDate on(Certificate certificate) {
        List<Entry> entries = certificate.entries();
        return entries.get(entries.size() - 1).day();
    }

    /** The register for programs. */
    static Grid register() {
        return new Grid("certificate", "volunteer", "from", "until", "minutes", "drawnUpOn", "step", "on");
    }

    static @Nullable Object[] cells(Certificate certificate) {
        return new @Nullable Object[] {
            certificate.number(),
            certificate.volunteer(),
            certificate.says(Certificates.FROM).orElseThrow(),
            certificate.says(Certificates.UNTIL).orElseThrow(),
            certificate.says(Certificates.MINUTES).orElseThrow(),
            certificate.drawnUpOn(),
            certificate.step().orElse(null),
            on(certificate)
        };
    }

    @Override
    public Grid grid() {
        return new Grid(
                        "certificate",
                        "volunteer",
                        "name",
                        "document",
                        "from",
                        "until",
                        "minutes",
                        "content",
                        "issuer",
                        "inCharge",
                        "handler",
                        "contact",
                        "drawnUpOn",
                        "note",
                        "step",
                        "on",
                        "code")
                .row(
                        certificate.number(),
                        certificate.volunteer(),
                        certificate.says(Certificates.NAMED).orElse(null),
                        certificate
                                .says(Certificates.DOCUMENT)
                                .map(number -> document())
                                .orElse(null),
                        certificate.says(Certificates.FROM).orElseThrow(),
                        certificate.says(Certificates.UNTIL).orElseThrow(),
                        certificate.says(Certificates.MINUTES).orElseThrow(),
                        certificate.says(Certificates.CONTENT).orElse(null),
                        certificate.says(Certificates.ISSUER).orElse(null),
                        certificate.says(Certificates.IN_CHARGE).orElse(null),
                        certificate.says(Certificates.HANDLER).orElse(null),
                        certificate.says(Certificates.CONTACT).orElse(null),
                        certificate.drawnUpOn(),
                        certificate.says(Certificates.NOTED).orElse(null),
                        certificate.step().orElse(null),
                        on(certificate),
                        code);
    }
}
