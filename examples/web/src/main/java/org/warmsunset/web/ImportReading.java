package org.warmsunset.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/** Reads one file as one request asks. */
final class ImportReading {
    /** Our own columns, in the place of a profile. */
    private static final String OWN = "own";

    private static final String AREA_CODE = "0451";

    private final Call call;
    private final Upload upload;
    private final boolean mayEmpty;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable Understood understood;

    ImportReading(Call call, Upload upload) {
        this.call = call;
        this.upload = upload;
        this.mayEmpty = asked("empty").isPresent();
    }

    private Optional<String> asked(String name) {
        return call.form(name).or(() -> call.query(name));
    }

    ImportPage.View preview() {
        return read(false, Importer::rehearse);
    }

    ImportPage.View store(boolean onlyValid) {
        return read(true, onlyValid ? Importer::importValid : Importer::importAll);
    }

    private ImportPage.View read(boolean stores, BiFunction<Importer, RowSource, Imported> work) {
        String chosen = asked("profile").orElse("");
        try (TableFile file = TableFile.open(upload.file())) {
            String profile = chosen.isEmpty() ? fitting(file) : chosen;
            chosen = profile;
            return take(profile, file, stores, work);
        } catch (UnreadableRowsException e) {
            return view(chosen, null, List.of(named(e.problem())), 1, false, false);
        } catch (ImportRefusedException e) {
            return view(chosen, null, e.problems().stream().map(this::named).toList(), e.count(), true, false);
        } catch (RefusedException e) {
            throw Call.notThere();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own columns if there are some, or the shipped profile that fits best. */
    private static String fitting(TableFile file) throws IOException {
        return OwnSheets.of(file).isEmpty()
                ? ProfileRows.fitting(file).map(Profile::name).orElse(OWN)
                : OWN;
    }

    private ImportPage.View take(
            String profile, TableFile file, boolean stores, BiFunction<Importer, RowSource, Imported> work)
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
                    false,
                    false);
        }
        try {
            return done(profile, work.apply(importer(), rows), stores, rows::inTable);
        } catch (ImportRefusedException e) {
            List<Problem> problems =
                    e.problems().stream().map(rows::inTable).map(this::named).toList();
            return view(profile, null, problems, e.count(), true, false);
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

    private ImportPage.View done(String profile, Imported imported, boolean stores, UnaryOperator<Problem> place) {
        List<Problem> problems =
                imported.problems().stream().map(place).map(this::named).toList();
        return view(profile, imported, problems, problems.size(), true, stores);
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

    private ImportPage.View view(
            String profile,
            @Nullable Imported imported,
            List<Problem> problems,
            long count,
            boolean readable,
            boolean stored) {
        Locale locale = call.texts().locale();
        Map<String, String> profiles = new LinkedHashMap<>();
        profiles.put(OWN, call.say("import.own"));
        Profile.SHIPPED.forEach(
                name -> profiles.put(name, Profile.shipped(name).orElseThrow().title(locale)));
        return new ImportPage.View(
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
                readable,
                stored);
    }
}
