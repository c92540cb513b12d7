package org.warmsunset.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Row;
import org.warmsunset.programme.WarmSunset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Records one service, checked as a row of the exchange folder is. */
@Command(name = "record")
final class RecordCommand extends DeskCommand {
    private static final String FILE = DraftType.SERVICE_RECORDS.file();

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

    @Override
    Answer answer(WarmSunset programme) {
        String newId = id == null ? NewId.at(programme.now()) : id;
        Map<String, @Nullable String> cells = cells(programme, newId);
        Row header = new Row(1, List.copyOf(cells.keySet()));
        Row row = new Row(
                2, cells.values().stream().map(cell -> cell == null ? "" : cell).toList());
        try {
            desk().importer(programme, "")
                    .importAll(file -> file.equals(FILE) ? Optional.of(Stream.of(header, row)) : Optional.empty());
        } catch (ImportRefusedException e) {
            throw new ImportRefusedException(
                    e.problems().stream().map(RecordCommand::ofOption).toList());
        }
        return new Recorded(newId);
    }

    private Map<String, @Nullable String> cells(WarmSunset programme, String newId) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
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
        cells.put("recorded_at", programme.now().toString());
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
    private record Recorded(String id) implements Answer {
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
