package org.warmsunset.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;

/** How each duty towards an elder stands this year, and the records that decide it. */
final class FindingsPage {
    private FindingsPage() {}

    /**
     * What the page shows.
     *
     * @param elder the elder
     * @param name what she is called
     * @param window the year
     * @param verdict the verdict that is looked at; empty for all
     * @param counts how many findings have each verdict
     * @param findings those that are looked at, the newest first
     * @param records the records that she may see, by id
     * @param names what people are called
     */
    record View(
            ElderId elder,
            String name,
            Window window,
            Optional<Verdict> verdict,
            Map<Verdict, Long> counts,
            List<Finding> findings,
            Map<RecordId, ServiceRecord> records,
            Names names) {
        List<ServiceRecord> of(Finding finding) {
            return Stream.of(finding.records(), finding.attempts(), finding.byOthers())
                    .flatMap(List::stream)
                    .flatMap(id -> Optional.ofNullable(records.get(id)).stream())
                    .toList();
        }
    }

    static void show(Call call) {
        ElderId elder = Ids.elder(call.path("elder"));
        Window year = Window.yearOf(call.programme().today());
        List<Finding> all = call.scope().explain(elder, year).orElseThrow(Call::notThere);
        Optional<Verdict> verdict = call.query("verdict").flatMap(text -> Call.code(Verdict.values(), text));
        Map<Verdict, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        Finding::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        List<Finding> shown = all.stream()
                .filter(finding -> verdict.isEmpty() || verdict.get() == finding.verdict())
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.period().last())
                        .reversed())
                .toList();
        // A week at the turn of the year has days of both.
        DateRange around = DateRange.of(year.from().minusYears(1), year.to());
        Map<RecordId, ServiceRecord> records = call.scope().records(elder, around).stream()
                .collect(Collectors.toMap(ServiceRecord::id, Function.identity()));
        Names names = new Names(call);
        call.show("findings", new View(elder, names.of(elder), year, verdict, counts, shown, records, names));
    }
}
