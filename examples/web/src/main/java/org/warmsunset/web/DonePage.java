package org.warmsunset.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warmsunset.access.Access;
import org.warmsunset.access.Detail;
import org.warmsunset.access.Sight;
import org.warmsunset.basics.RecordId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.programme.Scope;
import org.warmsunset.programme.WarmSunset;

/** What was entered, and how it is undone. */
final class DonePage {
    private static final int MOST = 100;

    private DonePage() {}

    /** The address of an entry for so many elders. */
    static String address(String id, int elders) {
        return "/visits/" + id + (elders == 1 ? "" : "?of=" + elders);
    }

    /**
     * What the page shows.
     *
     * @param id the id of the entry
     * @param count for how many elders it is
     * @param lines the records
     * @param mayVoid whether she may undo it
     * @param problem which sentence says what is wrong with the reason; empty when nothing is
     */
    record View(String id, int count, List<Line> lines, boolean mayVoid, String problem) {
        String voidAddress() {
            return "/visits/" + id + "/void" + (count == 1 ? "" : "?of=" + count);
        }

        boolean isVoided() {
            return lines.stream().allMatch(line -> line.record().voidedAt().isPresent());
        }
    }

    /**
     * One record.
     *
     * @param record the record, without what is not for her
     * @param elder the elder's name
     * @param volunteer the volunteer's name
     */
    record Line(ServiceRecord record, String elder, String volunteer) {}

    static void show(Call call) {
        show(call, 200, "");
    }

    private static void show(Call call, int status, String problem) {
        List<ServiceRecord> records = records(call);
        Scope scope = call.scope();
        Sight sight = scope.sight();
        Names names = new Names(call);
        List<Line> lines = records.stream()
                .flatMap(record -> sight.of(record, scope.of(record.elder())).stream())
                .map(record -> new Line(record, names.of(record.elder()), names.of(record.volunteer())))
                .toList();
        if (lines.isEmpty() || lines.size() < records.size()) {
            throw Call.notThere();
        }
        boolean mayVoid = records.stream().allMatch(record -> mayVoid(record, scope, sight));
        call.show(status, "done", new View(call.path("record"), count(call), lines, mayVoid, problem));
    }

    private static int count(Call call) {
        return call.query("of")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count >= 1 && count <= MOST)
                .orElse(1);
    }

    private static List<ServiceRecord> records(Call call) {
        List<RecordId> ids = VisitForm.ids(call.path("record"), count(call)).stream()
                .map(Ids::record)
                .toList();
        return call.programme()
                .read(desk -> ids.stream()
                        .map(desk.records()::find)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static boolean mayVoid(ServiceRecord record, Scope scope, Sight sight) {
        Set<Detail> seen = scope.of(record.elder());
        return record.voidedAt().isEmpty() && sight.mayRecord(record.volunteer(), seen);
    }

    /** Voids what was entered, with a reason that the journal keeps. */
    static void undo(Call call) {
        List<ServiceRecord> records = records(call);
        Scope scope = call.scope();
        Sight sight = scope.sight();
        if (records.isEmpty() || !records.stream().allMatch(record -> mayVoid(record, scope, sight))) {
            throw Call.notThere();
        }
        Optional<Access> reason = call.reason();
        if (reason.isEmpty()) {
            show(call, 422, "done.reason.missing");
            return;
        }
        call.programme().write((WarmSunset desk) -> {
            records.forEach(record -> desk.records().voidRecord(record.id(), reason.get()));
            return records;
        });
        call.context().redirect(address(call.path("record"), count(call)));
    }
}
