package org.warmsunset.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.warmsunset.archive.CertificateSteps.Step;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.EntryId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.programme.CertificateForm;
import org.warmsunset.programme.OutOfTurnException;
import org.warmsunset.recognition.Certificate;

/** Certificates of service: who has one, in which step it is, and a new one. */
final class CertificatesPage {
    private static final int LONGEST = 100;

    private CertificatesPage() {}

    /**
     * What the page shows.
     *
     * @param certificates those of the volunteers whom she sees
     * @param today the last day that one can cover
     * @param typed what was typed into the form, by field
     * @param problem which sentence says what is wrong; empty when nothing is
     * @param names what people are called
     */
    record View(
            List<Certificate> certificates, LocalDate today, Map<String, String> typed, String problem, Names names) {
        String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    static void show(Call call) {
        show(call, 200, Map.of(), "");
    }

    private static void show(Call call, int status, Map<String, String> typed, String problem) {
        List<Certificate> seen = call.programme().certificates().register().stream()
                .filter(certificate -> sees(call, certificate.volunteer()))
                .toList();
        call.show(status, "certificates", new View(seen, call.programme().today(), typed, problem, new Names(call)));
    }

    private static boolean sees(Call call, VolunteerId volunteer) {
        return !call.scope().of(volunteer).isEmpty();
    }

    static void drawUp(Call call) {
        Map<String, String> typed = new TreeMap<>();
        for (String field : List.of("volunteer", "from", "to", "issuer", "charge", "contact")) {
            typed.put(
                    field,
                    call.form(field).filter(text -> text.length() <= LONGEST).orElse(""));
        }
        Optional<DateRange> days = days(typed);
        if (typed.containsValue("") || days.isEmpty()) {
            show(call, 422, typed, "certificates.incomplete");
            return;
        }
        if (days.get().last().isAfter(call.programme().today())) {
            show(call, 422, typed, "certificates.future");
            return;
        }
        VolunteerId volunteer = Ids.volunteer(typed.getOrDefault("volunteer", ""));
        if (!sees(call, volunteer)) {
            show(call, 422, typed, "certificates.unknown");
            return;
        }
        CertificateForm form = CertificateForm.builder()
                .number(call.programme().certificates().nextNumber(volunteer))
                .volunteer(volunteer)
                .days(days.get())
                .issuer(typed.getOrDefault("issuer", ""))
                .inCharge(typed.getOrDefault("charge", ""))
                .contact(typed.getOrDefault("contact", ""))
                .content(served(call, volunteer, days.get()))
                .build();
        call.programme().certificates().drawUp(form, call.because(call.say("why.certificate")));
        call.context().redirect("/certificates");
    }

    private static Optional<DateRange> days(Map<String, String> typed) {
        try {
            return Optional.of(DateRange.of(
                    LocalDate.parse(typed.getOrDefault("from", "")), LocalDate.parse(typed.getOrDefault("to", ""))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What she did, by kind. */
    private static String served(Call call, VolunteerId volunteer, DateRange days) {
        Map<ServiceKind, Long> many = call.programme().records().served(volunteer, days);
        return many.isEmpty()
                ? call.say("certificates.no-service")
                : many.entrySet().stream()
                        .map(each -> call.texts().word(each.getKey()) + " " + each.getValue())
                        .collect(Collectors.joining(call.say("and")));
    }

    static void step(Call call) {
        EntryId number = number(call.path("number"));
        Certificate certificate = call.programme()
                .certificates()
                .find(number)
                .filter(found -> sees(call, found.volunteer()))
                .orElseThrow(Call::notThere);
        Step step = call.form("step")
                .flatMap(text -> Call.code(Step.values(), text))
                .orElseThrow(Call::notThere);
        try {
            call.programme()
                    .certificates()
                    .take(
                            certificate.number(),
                            step,
                            call.programme().today(),
                            Optional.empty(),
                            call.because(call.say("why.certificate")));
        } catch (OutOfTurnException e) {
            show(call, 409, Map.of(), "certificates." + e.reason());
            return;
        }
        call.context().redirect("/certificates");
    }

    private static EntryId number(String text) {
        try {
            return EntryId.of(text);
        } catch (IllegalArgumentException e) {
            throw Call.notThere();
        }
    }
}
