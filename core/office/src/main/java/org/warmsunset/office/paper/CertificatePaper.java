package org.warmsunset.office.paper;

import static org.warmsunset.office.paper.Cell.entry;
import static org.warmsunset.office.paper.Cell.group;
import static org.warmsunset.office.paper.Cell.label;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Column;
import org.warmsunset.office.paper.Block.Heading;
import org.warmsunset.office.paper.Block.Line;
import org.warmsunset.office.paper.Block.Row;
import org.warmsunset.office.paper.Block.Side;
import org.warmsunset.office.paper.Block.Table;
import org.warmsunset.recognition.Certificate;
import org.warmsunset.wording.Bundle;
import org.warmsunset.wording.Wording;

/**
 * A certificate of volunteer service 志愿服务记录证明 on paper, in the four blocks of 民发〔2015〕149号: the volunteer, the service,
 * the issuer, and the number with the code by which it is checked.
 */
public final class CertificatePaper {
    private static final List<Integer> WIDTHS = List.of(28, 34, 50, 30, 48);
    private static final int ROW = 12;
    private static final int CONTENT = 30;
    private static final int SHOWN = 4;
    private static final int HOUR = 60;

    private final Bundle words;
    private final Wording wording;
    private final Certificate certificate;
    private final Numbers numbers;

    private CertificatePaper(Certificate certificate, Numbers numbers, Locale language) {
        this.words = Bundle.beside(CertificatePaper.class, "papers", language);
        this.wording = Wording.in(language);
        this.certificate = certificate;
        this.numbers = numbers;
    }

    /**
     * Fills a certificate in.
     *
     * @param certificate the certificate
     * @param code the code by which it is checked; empty when it is not issued
     * @param numbers how the number of her document stands on it
     * @param language Chinese, or English for any other
     * @return one leaf, named by the number of the certificate
     */
    public static Paper of(Certificate certificate, Optional<String> code, Numbers numbers, Locale language) {
        CertificatePaper paper = new CertificatePaper(certificate, numbers, language);
        String title = paper.words.get("certificate.title");
        List<Block> blocks = List.of(
                new Heading(title),
                new Table(WIDTHS, 0, paper.rows(code.orElse(""))),
                new Line(paper.state(), Side.LEFT),
                new Line(paper.words.get("certificate.unofficial"), Side.LEFT),
                new Line(paper.words.get("certificate.seal"), Side.RIGHT));
        return new Paper(
                title,
                paper.words.language(),
                List.of(new Leaf(certificate.number().value(), blocks)));
    }

    private List<Row> rows(String code) {
        return List.of(
                row(block("volunteer", 2), ask("name"), says(Certificates.NAMED), ask("number"), entry(volunteer())),
                row(ask("document"), entry(document()).over(3)),
                row(block("service", 3), ask("days"), entry(days()).over(3)),
                row(ask("hours"), entry(hours()).over(3)),
                new Row(
                        CONTENT,
                        List.of(ask("content"), says(Certificates.CONTENT).over(3))),
                row(
                        block("issuer", 2),
                        ask("issued-by"),
                        says(Certificates.ISSUER),
                        ask("in-charge"),
                        says(Certificates.IN_CHARGE)),
                row(ask("handler"), says(Certificates.HANDLER), ask("contact"), says(Certificates.CONTACT)),
                row(
                        block("check", 2),
                        ask("certificate"),
                        entry(certificate.number().value()),
                        ask("drawn-up"),
                        entry(certificate.drawnUpOn().toString())),
                row(ask("code"), entry(code), ask("note"), says(Certificates.NOTED)));
    }

    private String volunteer() {
        return certificate.volunteer().value();
    }

    private String days() {
        return words.fill(
                "certificate.from-to",
                "from",
                certificate.says(Certificates.FROM).orElseThrow(),
                "until",
                certificate.says(Certificates.UNTIL).orElseThrow());
    }

    private String hours() {
        long minutes = certificate.says(Certificates.MINUTES).orElseThrow();
        return words.fill("certificate.time", "hours", minutes / HOUR, "minutes", minutes % HOUR);
    }

    private String document() {
        String number = certificate.says(Certificates.DOCUMENT).orElse("");
        return numbers == Numbers.WHOLE || number.length() <= SHOWN
                ? number
                : "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    /** How far it came: what is not issued, or was revoked, says so. */
    private String state() {
        String step = certificate.step().map(wording::word).orElse(words.get("certificate.drawn-up-only"));
        return words.fill(
                "certificate.state",
                "step",
                step,
                "issued",
                certificate.on(Step.ISSUED).map(Object::toString).orElse("–"));
    }

    private Cell block(String key, int rows) {
        return group(words.get("certificate." + key), rows);
    }

    private Cell ask(String key) {
        return label(words.get("certificate." + key));
    }

    private Cell says(Column<String> column) {
        return entry(certificate.says(column).orElse(""));
    }

    private static Row row(Cell... cells) {
        return new Row(ROW, List.of(cells));
    }
}
