package org.warmsunset.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.ElderId;
import org.warmsunset.care.Outcome;
import org.warmsunset.care.ServiceKind;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.intake.Draft;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Problem;
import org.warmsunset.kind.Reading;

/**
 * What somebody types of a visit: one elder or several. The texts are read as the cells of a service record are, so
 * that the library says what is wrong with one.
 *
 * @param elders the ids of whom it was for
 * @param kinds what it was
 * @param cells the other fields by their columns; a blank one is not there
 */
record VisitForm(List<String> elders, List<String> kinds, Map<String, String> cells) {
    private static final DraftType<ServiceRecord> TYPE = DraftType.SERVICE_RECORDS;

    /** The fields of which there is one each; the id is made in the browser, so that sending twice is sending once. */
    private static final List<String> FIELDS = List.of(
            "record_id", "volunteer_id", "stand_in_for", "day", "send", "minutes", "channel", "outcome", "note");

    /** The form as it is at first: today, a talk, and it took place. */
    static VisitForm blank(List<String> elders, String id, String volunteer, LocalDate today) {
        Map<String, String> cells = new HashMap<>();
        cells.put("record_id", id);
        cells.put("volunteer_id", volunteer);
        cells.put("day", today.toString());
        cells.put("outcome", Outcome.DONE.name());
        return new VisitForm(elders, List.of(ServiceKind.CHAT.name()), cells);
    }

    static VisitForm of(Call call) {
        Map<String, String> cells = new HashMap<>();
        FIELDS.forEach(field -> call.form(field).ifPresent(text -> cells.put(field, text)));
        return new VisitForm(call.forms("elder").stream().distinct().sorted().toList(), call.forms("kinds"), cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean is(String column, Enum<?> code) {
        return cell(column).equals(code.name());
    }

    boolean has(ServiceKind kind) {
        return kinds.contains(kind.name());
    }

    boolean isFor(ElderId elder) {
        return elders.contains(elder.value());
    }

    /** The ids of the records: that of the form, and with several elders a number behind it. */
    static List<String> ids(String id, int elders) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= elders; i++) {
            ids.add(elders == 1 ? id : id + "-" + i);
        }
        return ids;
    }

    /** What is wrong, by column. */
    Map<String, Problem> problems(LocalDate today) {
        Map<String, Problem> byColumn = new LinkedHashMap<>();
        for (Draft<ServiceRecord> draft : drafts()) {
            draft.problems(reading(today)).forEach(problem -> byColumn.putIfAbsent(column(problem), problem));
        }
        if (byColumn.isEmpty()) {
            for (Draft<ServiceRecord> draft : drafts()) {
                inFuture(draft, today).ifPresent(problem -> byColumn.putIfAbsent("day", problem));
            }
        }
        return byColumn;
    }

    private static String column(Problem problem) {
        return problem.column().orElse("");
    }

    private static Optional<Problem> inFuture(Draft<ServiceRecord> draft, LocalDate today) {
        LocalDate day = draft.value(reading(today), null).day();
        return day.isAfter(today)
                ? Optional.of(draft.problem("day", "in-future", "value", day.toString(), "today", today.toString()))
                : Optional.empty();
    }

    private static Reading reading(LocalDate today) {
        return new Reading("", today);
    }

    /** The records, one for each elder; a form with problems makes none. */
    List<ServiceRecord> records(LocalDate today) {
        return drafts().stream().map(draft -> draft.value(reading(today), null)).toList();
    }

    /** A row for each elder; one without her when nobody is named, which says so. */
    private List<Draft<ServiceRecord>> drafts() {
        List<@Nullable String> named = elders.isEmpty() ? nobody() : new ArrayList<>(elders);
        List<String> ids = ids(cell("record_id"), named.size());
        List<Draft<ServiceRecord>> drafts = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Map<String, @Nullable String> row = new HashMap<>(cells);
            row.put("record_id", ids.get(i).isBlank() ? null : ids.get(i));
            row.put("elder_id", named.get(i));
            row.put("kinds", kinds.isEmpty() ? null : String.join(";", kinds));
            row.put("event_id", named.size() > 1 ? cell("record_id") : null);
            drafts.add(Draft.of(
                    TYPE,
                    i + 1,
                    TYPE.columns().stream().<@Nullable String>map(row::get).toList()));
        }
        return drafts;
    }

    private static List<@Nullable String> nobody() {
        List<@Nullable String> nobody = new ArrayList<>();
        nobody.add(null);
        return nobody;
    }
}
