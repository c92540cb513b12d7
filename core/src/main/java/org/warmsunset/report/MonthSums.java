package org.warmsunset.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.warmsunset.basics.DateRange;
import org.warmsunset.care.CaseFile;
import org.warmsunset.duty.Duties;
import org.warmsunset.duty.Window;

/**
 * How the duties of each month were kept, in one reading of the case files.
 *
 * <p>Not thread-safe, but for {@link #judge}.
 */
public final class MonthSums implements Question<List<VerdictSums>, List<Summary>> {
    private final List<VerdictSums> months;

    /**
     * Makes sums of nothing.
     *
     * @param months the duties of each month, at least one
     */
    public MonthSums(List<Duties> months) {
        this.months = months.stream().map(VerdictSums::new).toList();
    }

    /**
     * Gives the months of a window that have begun by its as-of day.
     *
     * @param window the window
     * @return a window of each month, cut where the whole begins or ends
     */
    public static List<Window> of(Window window) {
        List<Window> months = new ArrayList<>();
        YearMonth last = YearMonth.from(window.lastKnown());
        for (YearMonth month = YearMonth.from(window.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1).isBefore(window.from()) ? window.from() : month.atDay(1);
            LocalDate end = month.atEndOfMonth().isAfter(window.to()) ? window.to() : month.atEndOfMonth();
            months.add(new Window(first, end, window.asOf()));
        }
        return months;
    }

    @Override
    public DateRange bounds() {
        long first = months.get(0).bounds().firstEpochDay();
        long last = months.get(0).bounds().lastEpochDay();
        for (VerdictSums month : months) {
            first = Math.min(first, month.bounds().firstEpochDay());
            last = Math.max(last, month.bounds().lastEpochDay());
        }
        return DateRange.ofEpochDays(first, last);
    }

    @Override
    public boolean asksForMinutes() {
        return months.stream().anyMatch(VerdictSums::asksForMinutes);
    }

    @Override
    public List<VerdictSums> judge(CaseFile file) {
        return months.stream().map(month -> month.judge(file)).toList();
    }

    @Override
    public void add(List<VerdictSums> hers) {
        for (int i = 0; i < hers.size(); i++) {
            months.get(i).add(hers.get(i));
        }
    }

    @Override
    public List<Summary> result() {
        return months.stream().map(VerdictSums::result).collect(Collectors.toUnmodifiableList());
    }
}
