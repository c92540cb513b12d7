package org.warmsunset.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.DueForErasure;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;

/** Whose data have not been needed for long, and their erasure. */
final class RetentionPage {
    private static final int LONGEST_REASON = 200;

    private RetentionPage() {}

    /**
     * What the page shows.
     *
     * @param since the day since which data have not been needed; null before it is asked for
     * @param usual a day five years ago, to begin with
     * @param due who is due; null before it is asked for
     * @param problem which sentence says what is wrong; empty when nothing is
     * @param erased how many were erased just now
     */
    record View(
            @Nullable LocalDate since,
            LocalDate usual,
            @Nullable DueForErasure due,
            String problem,
            int erased) {}

    static void show(Call call) {
        Optional<LocalDate> since = call.query("since").map(RetentionPage::day);
        DueForErasure due = since.map(day -> call.programme()
                        .personalData(call.because(call.say("why.retention")))
                        .dueForErasure(day))
                .orElse(null);
        call.show("retention", new View(since.orElse(null), usual(call), due, "", 0));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Call.notThere();
        }
    }

    private static LocalDate usual(Call call) {
        return call.programme().today().minusYears(5);
    }

    /** Erases those who were ticked, if they are still due. */
    static void erase(Call call) {
        LocalDate since = day(call.form("since").orElse(""));
        Optional<String> reason = call.form("reason").filter(text -> text.length() <= LONGEST_REASON);
        DueForErasure due = call.programme()
                .personalData(call.because(call.say("why.retention")))
                .dueForErasure(since);
        List<ElderId> elders = call.forms("elder").stream()
                .map(Ids::elder)
                .filter(due.elders()::contains)
                .toList();
        List<VolunteerId> volunteers = call.forms("volunteer").stream()
                .map(Ids::volunteer)
                .filter(due.volunteers()::contains)
                .toList();
        int count = elders.size() + volunteers.size();
        boolean confirmed = call.form("count").equals(Optional.of(Integer.toString(count)));
        if (reason.isEmpty() || count == 0 || !confirmed) {
            String problem = reason.isEmpty()
                    ? "retention.reason.missing"
                    : count == 0 ? "retention.nobody" : "retention.unconfirmed";
            call.show(422, "retention", new View(since, usual(call), due, problem, 0));
            return;
        }
        call.programme().personalData(call.because(reason.get())).erase(new DueForErasure(elders, volunteers));
        call.show("retention", new View(null, usual(call), null, "", count));
    }
}
