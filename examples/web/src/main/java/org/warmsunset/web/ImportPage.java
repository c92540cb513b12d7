package org.warmsunset.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Problem;
import org.warmsunset.office.profile.Understood;
import org.warmsunset.web.Uploads.Upload;

/**
 * Takes a table in, step by step: a file is sent, the page says what it is taken for and what would come of it, and
 * only then somebody stores it.
 */
final class ImportPage {
    /** The largest file. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final int SHOWN = 200;

    private ImportPage() {}

    /**
     * What the page of a file shows.
     *
     * @param id the file's id; empty once it is stored
     * @param name what its sender called it
     * @param profile by which profile it is read; {@code own} for our own columns
     * @param profiles the profiles that there are, by name
     * @param settings what the profile asks for, with what was typed
     * @param mayEmpty whether a blank cell empties what is stored
     * @param understood what is understood of it; null for our own columns, and when nothing is
     * @param imported what would come, or came of it; null when it cannot be read or is refused
     * @param problems what is wrong with it
     * @param count how many problems there are in all
     * @param readable whether its rows could be read, so that those which are right may be stored
     * @param stored whether it was stored
     */
    record View(
            String id,
            String name,
            String profile,
            Map<String, String> profiles,
            Map<String, String> settings,
            boolean mayEmpty,
            @Nullable Understood understood,
            @Nullable Imported imported,
            List<Problem> problems,
            long count,
            boolean readable,
            boolean stored) {
        List<Problem> shown() {
            return problems.subList(0, Math.min(SHOWN, problems.size()));
        }

        /** Whether there is something that may be stored. */
        boolean isReady() {
            return readable && !stored && settings.values().stream().noneMatch(String::isEmpty);
        }

        String named(DraftType<?> type, Texts texts) {
            return ColumnNames.of(type, texts.locale());
        }

        String place(Problem problem, Texts texts) {
            return problem.file()
                    + problem.line().map(line -> ":" + line).orElse("")
                    + problem.column().map(column -> " " + column).orElse("");
        }
    }

    static void showNew(Call call) {
        call.show("import", "");
    }

    /** Takes a file, and leads to its page. */
    static void upload(Call call) {
        var file = call.context().uploadedFile("file");
        if (file == null || file.size() == 0) {
            call.show(422, "import", "import.missing");
            return;
        }
        String id = call.desk()
                .uploads()
                .keep(
                        call.account().name(),
                        named(file.filename()),
                        file.content(),
                        call.desk().now());
        call.context().redirect("/data/import/" + id);
    }

    /** The last part of what the browser calls it. */
    private static String named(String filename) {
        String last = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        return last.isBlank() || last.length() > 120 ? "table" : last;
    }

    static void preview(Call call) {
        Upload upload = upload(call, call.path("upload"));
        call.show("importing", new ImportReading(call, upload).preview());
    }

    private static Upload upload(Call call, String id) {
        return call.desk()
                .uploads()
                .find(id, call.account().name(), call.desk().now())
                .orElseThrow(Call::notThere);
    }

    /** Stores all rows, or those that are right. */
    static void store(Call call) {
        Upload upload = upload(call, call.path("upload"));
        View view = new ImportReading(call, upload).store(call.form("which").equals(Optional.of("valid")));
        if (view.stored()) {
            call.desk().uploads().forget(call.path("upload"));
        }
        call.show(view.stored() ? 200 : 422, "importing", view);
    }

    static void forget(Call call) {
        upload(call, call.path("upload"));
        call.desk().uploads().forget(call.path("upload"));
        call.context().redirect("/data/import");
    }
}
