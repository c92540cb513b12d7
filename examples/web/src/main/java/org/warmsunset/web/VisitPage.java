package org.warmsunset.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.warmsunset.access.Sight;
import org.warmsunset.access.Viewer;
import org.warmsunset.basics.ElderId;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Problem;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.programme.Scope;
import org.warmsunset.storage.RefusedException;

/** The entry of a visit. */
final class VisitPage {
    private static final int MOST_ELDERS = 100;

    private final Call call;
    private final Scope scope;

    private VisitPage(Call call) {
        this.call = call;
        this.scope = call.scope();
    }

    /**
     * What the page shows.
     *
     * @param form what was typed
     * @param elders whom it can be for, by id
     * @param volunteers who can have done it, by id; one, when there is no choice
     * @param today the last day on which it can have been
     * @param problems what is wrong, by column
     */
    record View(
            VisitForm form,
            Map<ElderId, String> elders,
            Map<VolunteerId, String> volunteers,
            LocalDate today,
            Map<String, Problem> problems) {
        /** What a field is called. */
        String label(String column, Texts texts) {
            return ColumnNames.of(DraftType.SERVICE_RECORDS, column, texts.locale());
        }

        /** The sentence of a field; empty when nothing is wrong with it. */
        String sentence(String column, Texts texts) {
            Problem problem = problems.get(column);
            return problem == null ? "" : problem.sentence(texts.locale());
        }

        /** The mark of a field with which something is wrong; no mark at all otherwise. */
        @Nullable
        String wrong(String column) {
            return problems.containsKey(column) ? "true" : null;
        }
    }

    /**
     * Somebody else was there first.
     *
     * @param form what was typed
     * @param typed what would be stored
     * @param stored what is stored by that id
     * @param elder whom it is for
     */
    record Conflict(VisitForm form, ServiceRecord typed, ServiceRecord stored, String elder) {
        /** The fields of the same form as another entry. */
        Map<String, List<String>> again() {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            form.cells().forEach((column, text) -> fields.put(column, List.of(text)));
            fields.put("record_id", List.of(Tokens.fresh()));
            fields.put("elder", form.elders());
            fields.put("kinds", form.kinds());
            return fields;
        }
    }

    static void showNew(Call call) {
        VisitPage page = new VisitPage(call);
        List<ElderId> elders =
                call.context().queryParams("elder").stream().map(Ids::elder).toList();
        elders.forEach(page::requireSeen);
        VisitForm form = VisitForm.blank(
                elders.stream().map(ElderId::value).toList(),
                Tokens.fresh(),
                "",
                call.programme().today());
        page.show(200, form, Map.of());
    }

    private void requireSeen(ElderId elder) {
        if (scope.of(elder).isEmpty()) {
            throw Call.notThere();
        }
    }

    private void show(int status, VisitForm form, Map<String, Problem> problems) {
        Map<VolunteerId, String> volunteers = volunteers(form);
        call.show(
                status,
                "visit",
                new View(
                        form,
                        elders(form, volunteers),
                        volunteers,
                        call.programme().today(),
                        problems));
    }

    /** The elders of the form, and the others of whoever may have done it. */
    private Map<ElderId, String> elders(VisitForm form, Map<VolunteerId, String> volunteers) {
        Names names = new Names(call);
        Map<ElderId, String> elders = new LinkedHashMap<>();
        form.elders().stream().map(Ids::elder).forEach(elder -> elders.put(elder, names.of(elder)));
        for (VolunteerId volunteer : volunteers.keySet()) {
            call.programme().pairings().ofVolunteer(volunteer).stream()
                    .filter(this::lasts)
                    .map(Pairing::elder)
                    .filter(elder ->
                            !elders.containsKey(elder) && !scope.of(elder).isEmpty())
                    .limit(MOST_ELDERS)
                    .forEach(elder -> elders.put(elder, names.of(elder)));
        }
        return elders;
    }

    private boolean lasts(Pairing pairing) {
        return pairing.standsOn(call.programme().today());
    }

    /** Herself, or those who look after the elders. */
    private Map<VolunteerId, String> volunteers(VisitForm form) {
        Names names = new Names(call);
        Map<VolunteerId, String> volunteers = new LinkedHashMap<>();
        if (call.viewer() instanceof Viewer.Carer carer) {
            volunteers.put(carer.volunteer(), names.of(carer.volunteer()));
            return volunteers;
        }
        form.elders().stream()
                .map(Ids::elder)
                .flatMap(elder -> call.programme().pairings().ofElder(elder).stream())
                .filter(this::lasts)
                .map(Pairing::volunteer)
                .forEach(volunteer -> volunteers.put(volunteer, names.of(volunteer)));
        return volunteers;
    }

    static void record(Call call) {
        new VisitPage(call).record(VisitForm.of(call));
    }

    private void record(VisitForm form) {
        Map<String, Problem> problems = form.problems(call.programme().today());
        if (!problems.isEmpty()) {
            form.elders().stream().map(Ids::elder).forEach(this::requireSeen);
            show(422, form, problems);
            return;
        }
        List<ServiceRecord> records = form.records(call.programme().today());
        requireOwn(records);
        try {
            call.programme().records().recordOnce(records);
            call.context().redirect(DonePage.address(form.cell("record_id"), records.size()));
        } catch (RefusedException e) {
            refused(form, records, e);
        }
    }

    private void requireOwn(List<ServiceRecord> records) {
        Sight sight = scope.sight();
        for (ServiceRecord record : records) {
            if (!sight.mayRecord(record.volunteer(), scope.of(record.elder()))) {
                throw Call.notThere();
            }
        }
    }

    /** By that id something else is stored: both are shown, if the other may be seen. */
    private void refused(VisitForm form, List<ServiceRecord> records, RefusedException refused) {
        ServiceRecord stored = refused.current()
                .filter(ServiceRecord.class::isInstance)
                .map(ServiceRecord.class::cast)
                .flatMap(record -> scope.sight().of(record, scope.of(record.elder())))
                .orElseThrow(Call::notThere);
        ServiceRecord typed = records.stream()
                .filter(record -> record.id().equals(stored.id()))
                .findFirst()
                .orElseThrow(Call::notThere);
        call.show(409, "conflict", new Conflict(form, typed, stored, new Names(call).of(stored.elder())));
    }
}
