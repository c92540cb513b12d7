package org.warmsunset.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.PairingId;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Finding;
import org.warmsunset.duty.OwedDuty;
import org.warmsunset.duty.Verdict;
import org.warmsunset.duty.Window;

/**
 * How one duty was kept, period by period, with blanks where nothing was owed.
 *
 * @param duty its name
 * @param isOnce whether it is owed once and not period by period
 * @param cells the periods, in their order
 */
record Strip(String duty, boolean isOnce, List<Cell> cells) {
    /**
     * A period.
     *
     * @param month the month in which it ends, when no cell before is of that month; else blank
     * @param verdict how it stands; empty for a blank
     * @param label what a screen reader says: the days, and the verdict or that nothing was owed
     * @param sentence why it stands so; empty for a blank
     * @param whyNone where it is said why nothing was owed; empty for a period
     */
    record Cell(String month, Optional<Verdict> verdict, String label, String sentence, String whyNone) {
        String mark() {
            return verdict.map(stands -> switch (stands) {
                        case MET -> "✓";
                        case MISSED -> "✗";
                        case EXCUSED -> "–";
                        case PENDING -> "○";
                        case UNKNOWN -> "?";
                    })
                    .orElse("");
        }

        String look() {
            return verdict.map(stands -> "cell " + stands.name().toLowerCase(Locale.ROOT))
                    .orElse("cell blank");
        }
    }

    /** The strips of a pairing, or of what is owed to the elder herself, in the order in which the duties come. */
    static List<Strip> of(Texts texts, List<Finding> findings, Window window) {
        Map<String, List<Finding>> byDuty = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::owed, OwedDuty.IN_ORDER))
                .forEach(finding -> byDuty.computeIfAbsent(finding.duty().code(), first -> new ArrayList<>())
                        .add(finding));
        return byDuty.values().stream()
                .map(hers -> of(texts, hers.get(0).duty(), new Cells(texts, window).of(hers)))
                .toList();
    }

    private static Strip of(Texts texts, Duty duty, List<Cell> cells) {
        return new Strip(texts.wording().duty(duty), duty.isStanding(), cells);
    }

    /** Lays the findings of a duty out, with what lies between them. */
    private static final class Cells {
        private final Texts texts;
        private final Window window;
        private final List<Cell> cells = new ArrayList<>();
        private int month;

        private Cells(Texts texts, Window window) {
            this.texts = texts;
            this.window = window;
        }

        private List<Cell> of(List<Finding> findings) {
            List<Finding> inOrder = findings.stream()
                    .sorted(Comparator.comparing(finding -> finding.period().first()))
                    .toList();
            LocalDate next = window.from();
            for (Finding finding : inOrder) {
                if (!finding.duty().isStanding()) {
                    blank(finding, next, finding.period().first().minusDays(1));
                    next = finding.period().last().plusDays(1);
                }
                cells.add(cell(finding));
            }
            Finding last = inOrder.get(inOrder.size() - 1);
            if (!last.duty().isStanding()) {
                blank(last, next, window.lastKnown());
            }
            return List.copyOf(cells);
        }

        private Cell cell(Finding finding) {
            String days = days(finding.period());
            return new Cell(
                    finding.duty().isStanding() ? "" : month(finding.period().last()),
                    Optional.of(finding.verdict()),
                    texts.say(
                            "strip.cell",
                            "days",
                            days,
                            "verdict",
                            texts.wording().verdict(finding.verdict())),
                    texts.wording().finding(finding),
                    "");
        }

        private void blank(Finding beside, LocalDate first, LocalDate last) {
            if (!last.isBefore(first)) {
                String owner = beside.pairing()
                        .map(PairingId::value)
                        .map(id -> "&pairing=" + id)
                        .orElse("");
                cells.add(new Cell(
                        month(last),
                        Optional.empty(),
                        texts.say("strip.blank", "days", days(DateRange.of(first, last))),
                        "",
                        "/people/" + beside.elder().value() + "/why?duty="
                                + Paths.encoded(beside.duty().code()) + "&day=" + first + owner));
            }
        }

        private String month(LocalDate day) {
            boolean isNew = day.getMonthValue() != month;
            month = day.getMonthValue();
            return isNew ? String.valueOf(month) : "";
        }

        private String days(DateRange days) {
            return texts.say("strip.days", "first", days.first(), "last", days.last());
        }
    }
}
