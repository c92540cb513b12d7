package org.warmsunset.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.basics.DateRange;
import org.warmsunset.basics.VolunteerId;
import org.warmsunset.care.ServiceRecord;
import org.warmsunset.intake.Draft;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Problem;
import org.warmsunset.kind.Reading;
import org.warmsunset.programme.FutureRecordException;
import org.warmsunset.programme.WarmSunset;
import org.warmsunset.storage.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Records one service, its options read as the cells of the exchange folder are. */
@Command(name = "record")
final class RecordCommand extends DeskCommand {
    private static final DraftType<ServiceRecord> TYPE = DraftType.SERVICE_RECORDS;

    @Option(names = "--id", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--elder", paramLabel = "ID", required = true)
    private @Nullable String elder;

    @Option(names = "--volunteer", paramLabel = "ID", required = true)
    private @Nullable String volunteer;

    @Option(names = "--stand-in-for", paramLabel = "ID")
    private @Nullable String standInFor;

    @Option(names = "--day", paramLabel = "DAY")
    private @Nullable String day;

    @Option(names = "--kind", paramLabel = "KINDS", required = true)
    private String kinds = "";

    @Option(names = "--send", paramLabel = "SEND")
    private @Nullable String send;

    @Option(names = "--minutes", paramLabel = "MINUTES")
    private @Nullable String minutes;

    @Option(names = "--channel", paramLabel = "CHANNEL")
    private @Nullable String channel;

    @Option(names = "--outcome", paramLabel = "OUTCOME")
    private @Nullable String outcome;

    @Option(names = "--event", paramLabel = "EVENT")
    private @Nullable String event;

    @Option(names = "--start-time", paramLabel = "HH:MM")
    private @Nullable String startTime;

    @Option(names = "--note", paramLabel = "TEXT")
    private @Nullable String note;

    @Option(names = "--again")
    private boolean again;

    @Override
    Answer answer(WarmSunset programme) throws IOException {
        String newId = id == null ? NewId.at(programme.now()) : id;
        Map<String, @Nullable String> cells = cells(programme, newId);
        List<@Nullable String> inOrder =
                TYPE.columns().stream().<@Nullable String>map(cells::get).toList();
        Draft<ServiceRecord> draft = Draft.of(TYPE, 1, inOrder);
        Reading reading = new Reading("", programme.today());
        refuse(draft.problems(reading));
        ServiceRecord record = draft.value(reading, null);
        requireMeant(programme, record);
        record(programme, draft, record);
        return new Recorded(newId);
    }

    /** Who runs the same command again may have missed the answer. */
    private void requireMeant(WarmSunset programme, ServiceRecord record) throws IOException {
        if (again) {
            return;
        }
        Optional<ServiceRecord> same = programme
                .store()
                .read(session ->
                        session
                                .careLog()
                                .ofElders(record.elder(), record.elder(), DateRange.of(record.day(), record.day()))
                                .stream()
                                .filter(other -> other.voidedAt().isEmpty() && isSaidBy(other, record))
                                .findFirst());
        if (same.isPresent()
                && !desk().ask("record.same", "id", same.get().id()).equals("again")) {
            throw DeskException.problem("record.not-again", "id", same.get().id());
        }
    }

    private static boolean isSaidBy(ServiceRecord stored, ServiceRecord record) {
        return !stored.id().equals(record.id())
                && stored.withId(record.id())
                        .withRecordedAt(record.recordedAt())
                        .equals(record);
    }

    private static void record(WarmSunset programme, Draft<ServiceRecord> draft, ServiceRecord record) {
        try {
            programme.records().record(record);
        } catch (FutureRecordException e) {
            String day = e.day().toString();
            refuse(List.of(draft.problem(
                    "day", "in-future", "value", day, "today", e.today().toString())));
        } catch (RefusedException e) {
            refuse(unknown(programme, draft, record));
            throw e;
        }
    }

    /** Those who are named and not stored. */
    private static List<Problem> unknown(WarmSunset programme, Draft<ServiceRecord> draft, ServiceRecord record) {
        List<Problem> unknown = new ArrayList<>();
        if (programme.people().find(record.elder()).isEmpty()) {
            unknown.add(draft.problem(
                    "elder_id", "unknown-elder", "value", record.elder().value()));
        }
        unknown(programme, draft, "volunteer_id", record.volunteer()).ifPresent(unknown::add);
        record.standInFor()
                .flatMap(paired -> unknown(programme, draft, "stand_in_for", paired))
                .ifPresent(unknown::add);
        return unknown;
    }

    private static Optional<Problem> unknown(
            WarmSunset programme, Draft<ServiceRecord> draft, String column, VolunteerId volunteer) {
        return programme.people().find(volunteer).isPresent()
                ? Optional.empty()
                : Optional.of(draft.problem(column, "unknown-volunteer", "value", volunteer.value()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ImportRefusedException(
                    problems.stream().map(RecordCommand::ofOption).toList());
        }
    }

    private Map<String, @Nullable String> cells(WarmSunset programme, String newId) {
        Map<String, @Nullable String> cells = new HashMap<>();
        cells.put("record_id", newId);
        cells.put("elder_id", elder);
        cells.put("volunteer_id", volunteer);
        cells.put("stand_in_for", standInFor);
        cells.put("day", day == null ? programme.today().toString() : day);
        cells.put("kinds", kinds.replace(',', ';').toUpperCase(Locale.ROOT));
        cells.put("send", upper(send));
        cells.put("minutes", minutes);
        cells.put("channel", upper(channel));
        cells.put("outcome", upper(outcome));
        cells.put("event_id", event);
        cells.put("start_time", startTime);
        cells.put("note", note);
        return cells;
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    /** The problem at the option that gave the cell. */
    private static Problem ofOption(Problem problem) {
        String option = switch (problem.column().orElse("")) {
            case "" -> problem.file();
            case "kinds" -> "--kind";
            case "stand_in_for" -> "--stand-in-for";
            case "start_time" -> "--start-time";
            default -> "--" + problem.column().get().replaceAll("_id$", "").replace("record", "id");
        };
        return Problem.builder()
                .file(option)
                .code(problem.code())
                .putAllDetails(problem.details())
                .build();
    }

    /** The id under which it was recorded. */
    private record Recorded(String id) implements StoredAnswer {
        @Override
        public void print(PrintWriter out, Messages messages) {
            out.println(messages.say("record.done", "id", id));
        }

        @Override
        public Grid grid() {
            return new Grid("record").row(id);
        }
    }
}
