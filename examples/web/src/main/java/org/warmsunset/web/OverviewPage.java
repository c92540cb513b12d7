package org.warmsunset.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warmsunset.basics.DistrictCode;
import org.warmsunset.basics.UnitId;
import org.warmsunset.duty.Window;
import org.warmsunset.report.Counts;
import org.warmsunset.report.FirstHelp;
import org.warmsunset.report.Summary;
import org.warmsunset.report.UnitLine;
import org.warmsunset.report.Worklist;

/** What a supervisor opens: who needs help first, how her units stand side by side, and how the year went. */
final class OverviewPage {
    private static final int SHOWN = 30;
    private static final List<Integer> SILENCES = List.of(7, 14, 30, 60);
    private static final int USUAL_SILENCE = 14;

    private OverviewPage() {}

    /**
     * What the page shows.
     *
     * @param today the day
     * @param chosen which part of the programme
     * @param silentFrom from how many days on silence is a reason
     * @param first who needs help first
     * @param overdue how many duties are overdue
     * @param due how many others are open
     * @param year how the duties of the year were kept
     * @param units the units side by side
     * @param months how the duties of each month were kept
     * @param until until which day the records of a district are complete
     * @param names what people are called
     */
    record View(
            LocalDate today,
            Chosen chosen,
            int silentFrom,
            FirstHelp first,
            long overdue,
            long due,
            Summary year,
            List<UnitRow> units,
            List<Summary> months,
            SortedMap<DistrictCode, LocalDate> until,
            Names names) {
        List<Integer> silences() {
            return SILENCES;
        }

        List<FirstHelp.Line> shown() {
            return first.lines().subList(0, Math.min(SHOWN, first.lines().size()));
        }

        Counts totals() {
            return year.pairings().totals();
        }
    }

    /**
     * A unit beside others.
     *
     * @param unit the unit
     * @param members how many pairings its elders have in the year
     * @param counts how their duties were kept
     */
    record UnitRow(UnitChoice unit, int members, Counts counts) {}

    static void show(Call call) {
        Chosen chosen = Chosen.of(call);
        int silentFrom = call.query("silent")
                .filter(text -> SILENCES.stream().anyMatch(days -> text.equals(days.toString())))
                .map(Integer::valueOf)
                .orElse(USUAL_SILENCE);
        LocalDate today = call.programme().today();
        List<Worklist.Item> open = chosen.scope().worklist().items();
        long overdue = open.stream().filter(Worklist.Item::overdue).count();
        Summary year = chosen.scope().summary(Window.yearOf(today));
        call.show(
                "overview",
                new View(
                        today,
                        chosen,
                        silentFrom,
                        chosen.scope().firstHelp(silentFrom),
                        overdue,
                        open.size() - overdue,
                        year,
                        rows(chosen, year),
                        chosen.scope().months(Window.yearOf(today)),
                        until(call),
                        new Names(call)));
    }

    /** The unit that was chosen, or the highest that she sees, and those right under it. */
    private static List<UnitRow> rows(Chosen chosen, Summary year) {
        Map<UnitId, UnitLine> lines = Objects.requireNonNull(year.pairings().units()).stream()
                .filter(line -> line.unit() != null)
                .collect(Collectors.toMap(
                        line -> Objects.requireNonNull(line.unit()).id(), Function.identity()));
        return UnitChoice.of(chosen.sight()).stream()
                .filter(choice ->
                        choice.depth() <= 1 && lines.containsKey(choice.unit().id()))
                .map(choice -> row(
                        choice, Objects.requireNonNull(lines.get(choice.unit().id()))))
                .toList();
    }

    private static UnitRow row(UnitChoice unit, UnitLine line) {
        return new UnitRow(unit, line.members(), line.counts());
    }

    private static SortedMap<DistrictCode, LocalDate> until(Call call) {
        Map<DistrictCode, LocalDate> until =
                call.programme().store().read(session -> session.watermarks().completeUntil());
        return new TreeMap<>(until);
    }
}
