package org.warmsunset.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.ColumnNames;
import org.warmsunset.intake.DraftType;
import org.warmsunset.intake.ImportRefusedException;
import org.warmsunset.intake.Imported;
import org.warmsunset.intake.Importer;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.RowSource;
import org.warmsunset.intake.UnreadableRowsException;
import org.warmsunset.office.profile.Directory;
import org.warmsunset.office.profile.Profile;
import org.warmsunset.office.profile.ProfileRows;
import org.warmsunset.office.profile.Understood;
import org.warmsunset.office.table.OwnSheets;
import org.warmsunset.office.table.TableFile;
import org.warmsunset.storage.RefusedException;
import org.warmsunset.web.Uploads.Upload;

/**
 * Takes a table in, step by step: a file is sent, the page says what it is taken for and what would come of it, and
 * only then somebody stores it.
 */
final class ImportPage {
    /** The largest file. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final String AREA_CODE = "0451";
    private static final String OWN = "own";
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
            boolean stored) {
        List<Problem> shown() {
            return problems.subList(0, Math.min(SHOWN, problems.size()));
        }

        /** Whether there is something that may be stored. */
        boolean isReady() {
            return imported != null && !stored && settings.values().stream().noneMatch(String::isEmpty);
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
        call.show("importing", new Reading(call, upload).preview());
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
        View view = new Reading(call, upload).store(call.form("which").equals(Optional.of("valid")));
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

    /** Reads one file as one request asks. */
    private static final class Reading {
        private final Call call;
        private final Upload upload;
        private final boolean mayEmpty;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private @Nullable Understood understood;

        Reading(Call call, Upload upload) {
            this.call = call;
            this.upload = upload;
            this.mayEmpty = asked("empty").isPresent();
        }

        private Optional<String> asked(String name) {
            return call.form(name).or(() -> call.query(name));
        }

        View preview() {
            return read(false, Importer::rehearse);
        }

        View store(boolean onlyValid) {
            return read(true, onlyValid ? Importer::importValid : Importer::importAll);
        }

        private View read(boolean stores, java.util.function.BiFunction<Importer, RowSource, Imported> work) {
            String chosen = asked("profile").orElse("");
            try (TableFile file = TableFile.open(upload.file())) {
                String profile = chosen.isEmpty() ? fitting(file) : chosen;
                chosen = profile;
                return take(profile, file, stores, work);
            } catch (UnreadableRowsException e) {
                return view(chosen, null, List.of(named(e.problem())), 1, false);
            } catch (ImportRefusedException e) {
                return view(chosen, null, e.problems().stream().map(this::named).toList(), e.count(), false);
            } catch (RefusedException e) {
                throw Call.notThere();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Our own columns if there are some, or the shipped profile that fits best. */
        private static String fitting(TableFile file) throws IOException {
            if (!OwnSheets.of(file).isEmpty()) {
                return OWN;
            }
            String best = OWN;
            int most = 0;
            for (String name : Profile.SHIPPED) {
                int fit = ProfileRows.fit(Profile.shipped(name).orElseThrow(), file);
                if (fit > most) {
                    best = name;
                    most = fit;
                }
            }
            return best;
        }

        private View take(
                String profile,
                TableFile file,
                boolean stores,
                java.util.function.BiFunction<Importer, RowSource, Imported> work)
                throws IOException {
            if (profile.equals(OWN)) {
                return done(profile, work.apply(importer(), OwnSheets.of(file)), stores, UnaryOperator.identity());
            }
            Profile known = Profile.shipped(profile).orElseThrow(Call::notThere);
            call.context().queryParamMap().forEach(this::setting);
            call.context().formParamMap().forEach(this::setting);
            Directory directory = call.programme()
                    .store()
                    .read(session -> Directory.of(session, call.desk().keyed()));
            ProfileRows rows = ProfileRows.of(known, file, directory, settings);
            Understood said = rows.understood();
            understood = said;
            said.missing().forEach(name -> settings.putIfAbsent(name, ""));
            if (!said.missing().isEmpty() || !said.problems().isEmpty()) {
                return view(
                        profile,
                        null,
                        said.problems().stream().map(this::named).toList(),
                        said.problems().size(),
                        false);
            }
            try {
                return done(profile, work.apply(importer(), rows), stores, rows::inTable);
            } catch (ImportRefusedException e) {
                List<Problem> problems = e.problems().stream()
                        .map(rows::inTable)
                        .map(this::named)
                        .toList();
                return view(profile, null, problems, e.count(), false);
            }
        }

        private void setting(String name, List<String> values) {
            if (name.startsWith("set.") && !values.get(0).isBlank()) {
                settings.put(name.substring("set.".length()), values.get(0).strip());
            }
        }

        private Importer importer() {
            Importer strict = new Importer(
                    call.programme().store(),
                    call.programme().rules(),
                    call.programme().today(),
                    AREA_CODE);
            return mayEmpty ? strict.emptying() : strict;
        }

        private View done(String profile, Imported imported, boolean stores, UnaryOperator<Problem> place) {
            List<Problem> problems =
                    imported.problems().stream().map(place).map(this::named).toList();
            return view(profile, imported, problems, problems.size(), stores);
        }

        /** Says the name that the sender knows. */
        private Problem named(Problem problem) {
            String own = String.valueOf(upload.file().getFileName());
            return problem.file().equals(own)
                    ? Problem.builder()
                            .file(upload.name())
                            .line(problem.line())
                            .column(problem.column())
                            .code(problem.code())
                            .putAllDetails(problem.details())
                            .build()
                    : problem;
        }

        private View view(
                String profile, @Nullable Imported imported, List<Problem> problems, long count, boolean stored) {
            Locale locale = call.texts().locale();
            Map<String, String> profiles = new LinkedHashMap<>();
            profiles.put(OWN, call.say("import.own"));
            Profile.SHIPPED.forEach(name ->
                    profiles.put(name, Profile.shipped(name).orElseThrow().title(locale)));
            return new View(
                    stored ? "" : call.path("upload"),
                    upload.name(),
                    profile,
                    profiles,
                    settings,
                    mayEmpty,
                    understood,
                    imported,
                    problems,
                    count,
                    stored);
        }
    }
}
