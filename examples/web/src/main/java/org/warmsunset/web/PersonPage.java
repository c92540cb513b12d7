package org.warmsunset.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warmsunset.access.Access;
import org.warmsunset.access.ElderPage;
import org.warmsunset.archive.Entry;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.PairingId;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.WhyNone;
import org.warmsunset.duty.Window;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.report.ElderLine;
import org.warmsunset.report.Report;

/** One elder: how she is reached, how the duties towards her stand, what she needs, and her archive. */
final class PersonPage {
    private PersonPage() {}

    /**
     * What the page shows.
     *
     * @param page what the library shows of her
     * @param window the year
     * @param bonds her pairings, the latest first, each with how its duties stand
     * @param own how what is owed to herself stands
     * @param line her contact days and the longest silence; empty when she was not to be contacted that year
     * @param records what was done for her in that year, the latest first
     * @param names what volunteers are called
     * @param isOpen whether health and identity were asked for
     * @param problem which sentence says what is wrong with the reason; empty when nothing is
     */
    record View(
            ElderPage page,
            Window window,
            List<Bond> bonds,
            List<Strip> own,
            Optional<ElderLine> line,
            List<ServiceRecord> records,
            Names names,
            boolean isOpen,
            String problem) {
        ElderId id() {
            return page.elder().id();
        }

        /** Her archive by date, the latest first. */
        List<Entry> archive() {
            return Stream.concat(
                            page.entries().stream(), page.surveys().stream().map(ElderPage.Survey::entry))
                    .sorted(Comparator.comparing(Entry::day).reversed())
                    .toList();
        }

        int year() {
            return window.from().getYear();
        }
    }

    static void show(Call call) {
        ElderId id = Ids.elder(call.path("elder"));
        ElderPage page =
                call.scope().page(id, call.because(call.say("why.page"))).orElseThrow(Call::notThere);
        show(call, 200, page, false, "");
    }

    /** Shows health and identity too, where she consented, to whoever gives a reason. */
    static void open(Call call) {
        ElderId id = Ids.elder(call.path("elder"));
        Optional<Access> reason = call.reason();
        if (reason.isPresent()) {
            show(call, 200, call.scope().open(id, reason.get()).orElseThrow(Call::notThere), true, "");
        } else {
            ElderPage page =
                    call.scope().page(id, call.because(call.say("why.page"))).orElseThrow(Call::notThere);
            show(call, 422, page, false, "done.reason.missing");
        }
    }

    private static void show(Call call, int status, ElderPage page, boolean isOpen, String problem) {
        Window window = Years.asked(call);
        ElderId id = page.elder().id();
        List<Finding> findings = call.scope().explain(id, window).orElseThrow(Call::notThere);
        List<ServiceRecord> records = window.knownDays().stream()
                .flatMap(days -> call.scope().records(id, days).stream())
                .sorted(Comparator.comparing(ServiceRecord::day).reversed())
                .toList();
        List<Finding> own =
                findings.stream().filter(finding -> finding.pairing().isEmpty()).toList();
        call.show(
                status,
                "person",
                new View(
                        page,
                        window,
                        Bond.of(call, page.pairings(), findings, window),
                        Strip.of(call.texts(), own, window),
                        line(call, id, window),
                        records,
                        new Names(call),
                        isOpen,
                        problem));
    }

    private static Optional<ElderLine> line(Call call, ElderId id, Window window) {
        Report report = call.programme().reports().report(window, KnownAt.now(), List.of(id));
        return report.elders().stream().findFirst();
    }

    /** Says in a sentence why nothing was owed. */
    static void whyNone(Call call) {
        ElderId elder = Ids.elder(call.path("elder"));
        if (call.scope().of(elder).isEmpty()) {
            throw Call.notThere();
        }
        String duty = call.query("duty").orElseThrow(Call::notThere);
        LocalDate day = day(call);
        Optional<PairingId> pairing = call.query("pairing").map(Ids::pairing);
        WhyNone.Answer answer = call.programme()
                .read((WarmSunset desk) -> whyNone(desk, elder, pairing, duty, day))
                .orElseThrow(Call::notThere);
        String sentence = answer.reason() == null ? "" : call.texts().wording().notOwed(answer.reason());
        call.context().contentType("text/plain; charset=utf-8").result(sentence);
    }

    private static Optional<WhyNone.Answer> whyNone(
            WarmSunset desk, ElderId elder, Optional<PairingId> pairing, String duty, LocalDate day) {
        if (pairing.isEmpty()) {
            return desk.reports().whyNone(elder, duty, day, desk.today(), KnownAt.now());
        }
        boolean isHers = desk.pairings().ofElder(elder).stream()
                .anyMatch(each -> each.id().equals(pairing.get()));
        return isHers
                ? desk.reports().whyNone(pairing.get(), duty, day, desk.today(), KnownAt.now())
                : Optional.empty();
    }

    private static LocalDate day(Call call) {
        try {
            return LocalDate.parse(call.query("day").orElseThrow(Call::notThere));
        } catch (DateTimeParseException e) {
            throw Call.notThere();
        }
    }
}
