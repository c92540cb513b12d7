package org.warmsunset.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warmsunset.archive.Archive;
import org.warmsunset.archive.Entry;
import org.warmsunset.archive.EntryKind;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.CareDays;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Window;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingKind;
import org.warmsunset.people.Elder;
import org.warmsunset.people.VolunteerKind;
import org.warmsunset.report.Coverage;
import org.warmsunset.report.Progress;
import org.warmsunset.storage.Pages;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.Versioned;

/**
 * How far the plan came: which needs were answered, and what of its phases is done.
 *
 * <pre>{@code
 * Coverage coverage = programme.plan().coverage(Window.yearOf(programme.today()));
 * Progress progress = programme.plan().progress(programme.today());
 * }</pre>
 */
public final class Plan {
    private final WarmSunset programme;

    Plan(WarmSunset programme) {
        this.programme = programme;
    }

    /**
     * Tells which needs of elders were answered, and what became of referrals. The memory it takes does not grow with
     * the records.
     *
     * @param window the window and its as-of day
     * @return the coverage
     */
    public Coverage coverage(Window window) {
        return programme.ask(session -> {
            Coverage.Builder coverage = new Coverage.Builder(window, programme.rules());
            Pages.ofRecords(
                    session,
                    window.knownDays().orElse(window.days()),
                    page -> add(page, window.lastKnown(), session, coverage));
            return coverage.build();
        });
    }

    /** The coverage of some elders. */
    Coverage coverage(Window window, List<ElderId> elders) {
        LocalDate day = window.lastKnown();
        return programme.ask(session -> {
            Coverage.Builder coverage = new Coverage.Builder(window, programme.rules());
            for (ElderId id : elders) {
                Elder elder = session.elders().get(id).value();
                List<Entry> hers = session.entriesAbout(EntryKind.OF_ELDER, id);
                List<Pairing> pairings = Versioned.values(session.pairings().where(PairingKind.OF_ELDER, id));
                coverage.add(
                        CaseFile.of(elder, pairings, CareDays.none(), hers, KnownAt.now()),
                        Archive.of(hers).picture(elder, day),
                        session.careLog().ofElders(id, id, window.knownDays().orElse(window.days())),
                        hers);
            }
            return coverage.build();
        });
    }

    private static void add(Pages.OfRecords page, LocalDate day, ReadSession session, Coverage.Builder coverage) {
        List<Elder> elders = page.elders();
        Map<ElderId, Elder> byId = elders.stream().collect(Collectors.toMap(Elder::id, Function.identity()));
        Map<ElderId, List<Entry>> entries = session.entriesAbout(
                EntryKind.OF_ELDER,
                elders.get(0).id(),
                elders.get(elders.size() - 1).id());
        Map<ElderId, List<ServiceRecord>> records =
                page.records().stream().collect(Collectors.groupingBy(ServiceRecord::elder));
        session.casePage(page.after(), elders.size(), DateRange.of(day, day), KnownAt.now())
                .files()
                .forEach(file -> {
                    ElderId id = file.elder();
                    List<Entry> hers = entries.getOrDefault(id, List.of());
                    coverage.add(
                            file,
                            Archive.of(hers).picture(Objects.requireNonNull(byId.get(id)), day),
                            records.getOrDefault(id, List.of()),
                            hers);
                });
    }

    /**
     * Tells how far the phases of the rule book came.
     *
     * @param asOf the as-of day
     * @return the progress; without phases, when the book has none
     */
    public Progress progress(LocalDate asOf) {
        return programme
                .reports()
                .askOf(
                        session -> {
                            Progress.Builder progress =
                                    new Progress.Builder(asOf, programme.rules().phases());
                            Pages.of(
                                    session.volunteers(), VolunteerKind.VOLUNTEER, page -> page.forEach(progress::add));
                            return progress;
                        },
                        KnownAt.now());
    }
}
