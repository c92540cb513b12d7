package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmsunset.access.Access;
import org.warmsunset.archive.CertificateSteps;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.archive.Certificates;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.ResidentId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.people.Volunteer;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.recognition.Certificate;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.RefusedException;

/**
 * The certificates of a programme: somebody draws one up, a second person approves it, it is shown in public for seven
 * days, and it is issued. Nothing of it changes afterwards; it may be revoked.
 *
 * <pre>{@code
 * Certificate certificate = programme.certificates().drawUp(form, Access.of("li.na", "asked by V1"));
 * programme.certificates().take(certificate.number(), Step.APPROVED, today, Optional.empty(), zhao);
 * }</pre>
 */
public final class CertificateOffice {
    private final WarmSunset programme;

    CertificateOffice(WarmSunset programme) {
        this.programme = programme;
    }

    /** What came of a code that somebody showed. */
    public enum Check {
        /** The certificate was issued, and the code is its own. */
        VALID,
        /** The code is its own, and the certificate was revoked. */
        REVOKED,
        /** The code is its own, and the certificate was not issued yet. */
        NOT_ISSUED,
        /** The code is not that of what the certificate says. */
        WRONG_CODE,
        /** There is no certificate of that number. */
        NO_SUCH_NUMBER,
        /** There is no key of the certificate's issuer. */
        NO_KEY,
        /** The volunteer's data were erased, and with them what the certificate said. */
        ERASED
    }

    /**
     * Draws a certificate up: it keeps for good who the volunteer is and how long she served on those days, by her
     * records and by corrections of those days. Hours from before are not counted: nobody knows on which days they
     * were.
     *
     * @param form what is written on it
     * @param access who draws it up, which is its handler, and why
     * @return the certificate
     * @throws RefusedException if the volunteer is not stored, or the number is taken
     * @throws IllegalArgumentException if its last day is after today
     */
    public Certificate drawUp(CertificateForm form, Access access) {
        LocalDate today = programme.today();
        if (form.days().last().isAfter(today)) {
            throw new IllegalArgumentException(
                    "until (%s) is after today (%s)".formatted(form.days().last(), today));
        }
        Volunteer volunteer = programme.ask(
                session -> session.volunteers().get(form.volunteer()).value());
        long minutes = programme.recognition().minutes(form.volunteer(), form.days());
        Entry.Builder entry = Entry.builder(Certificates.SORT)
                .id(form.number())
                .volunteer(form.volunteer())
                .day(today)
                .put(Certificates.FROM, form.days().first())
                .put(Certificates.UNTIL, form.days().last())
                .put(Certificates.MINUTES, Math.toIntExact(minutes))
                .put(
                        Certificates.NAMED,
                        volunteer.name().orElse(form.volunteer().value()))
                .put(Certificates.CONTENT, form.content())
                .put(Certificates.ISSUER, form.issuer())
                .put(Certificates.IN_CHARGE, form.inCharge())
                .put(Certificates.HANDLER, access.who())
                .put(Certificates.CONTACT, form.contact());
        volunteer.residentId().map(ResidentId::number).ifPresent(number -> entry.put(Certificates.DOCUMENT, number));
        form.note().ifPresent(note -> entry.put(Certificates.NOTED, note));
        return Certificate.of(programme.archive(access).add(entry.build()), List.of(), today);
    }

    /**
     * Takes the next step of a certificate.
     *
     * @param number its number
     * @param step the step
     * @param on the day, not after today
     * @param note such as why it is revoked
     * @param access who takes it, and why
     * @return the certificate with the step
     * @throws RefusedException if there is no certificate of that number
     * @throws OutOfTurnException if the step does not follow from those before it
     */
    public Certificate take(EntryId number, Step step, LocalDate on, Optional<String> note, Access access) {
        Certificate before = find(number)
                .orElseThrow(() -> new RefusedException(RefusedException.Reason.NOT_STORED, number.value(), null));
        Entry.Builder entry = Entry.builder(CertificateSteps.SORT)
                .id(free(number + "."))
                .volunteer(before.volunteer())
                .day(on)
                .put(CertificateSteps.CERTIFICATE, number)
                .put(CertificateSteps.STEP, step)
                .put(CertificateSteps.BY, access.who());
        note.ifPresent(text -> entry.put(CertificateSteps.NOTED, text));
        programme.archive(access).add(entry.build());
        return find(number).orElseThrow();
    }

    /**
     * Makes up a number: the year, the volunteer, and the first number from 1 on that is free.
     *
     * @param volunteer the volunteer
     * @return the number, such as {@code 2026-V1-1}
     */
    public EntryId nextNumber(VolunteerId volunteer) {
        return free("%d-%s-".formatted(programme.today().getYear(), volunteer));
    }

    private EntryId free(String begin) {
        return programme
                .store()
                .read(session -> Stream.iterate(1, number -> number + 1)
                        .map(number -> EntryId.of(begin + number))
                        .filter(id -> session.entries().find(id).isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    /**
     * Finds a certificate.
     *
     * @param number its number
     * @return the certificate as it is today; empty when there is none of that number
     */
    public Optional<Certificate> find(EntryId number) {
        return programme.store().read(session -> ArchiveDesk.certificate(session, number, programme.today()));
    }

    /** {@return the register: all certificates as they are today, by volunteer, then by day and number} */
    public List<Certificate> register() {
        LocalDate today = programme.today();
        return programme.store().<List<Certificate>>read(session -> {
            List<Certificate> register = new ArrayList<>();
            Pages.of(
                    session.volunteers(),
                    VolunteerKind.VOLUNTEER,
                    page -> Recognition.entries(session, page)
                            .values()
                            .forEach(entries -> entries.stream()
                                    .filter(entry -> entry.sort() == Certificates.SORT)
                                    .sorted(Entry.ORDER)
                                    .forEach(entry -> register.add(Certificate.of(entry, entries, today)))));
            return register;
        });
    }

    /**
     * Checks a code that somebody shows.
     *
     * @param number the number of the certificate
     * @param code the code, with or without its dashes
     * @param keys the keys of the issuers
     * @return what came of it
     */
    public Check check(EntryId number, String code, IssuerKeys keys) {
        return find(number).map(certificate -> check(certificate, code, keys)).orElse(Check.NO_SUCH_NUMBER);
    }

    private static Check check(Certificate certificate, String code, IssuerKeys keys) {
        if (certificate.isErased()) {
            return Check.ERASED;
        }
        if (!keys.has(certificate.says(Certificates.ISSUER).orElseThrow())) {
            return Check.NO_KEY;
        }
        if (!keys.isCode(certificate, code)) {
            return Check.WRONG_CODE;
        }
        if (certificate.step().equals(Optional.of(Step.REVOKED))) {
            return Check.REVOKED;
        }
        return certificate.on(Step.ISSUED).isPresent() ? Check.VALID : Check.NOT_ISSUED;
    }
}
