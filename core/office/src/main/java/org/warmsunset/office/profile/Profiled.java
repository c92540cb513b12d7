package org.warmsunset.office.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.warmsunset.intake.Problem;

/** What reading a table by a profile takes besides, and what it could not tell. Not thread-safe. */
final class Profiled {
    private final String file;
    private final Map<String, String> settings;
    private final Directory directory;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    Profiled(String file, Map<String, String> settings, Directory directory) {
        this.file = file;
        this.settings = settings;
        this.directory = directory;
    }

    Directory directory() {
        return directory;
    }

    /** A setting; what is not set is missed. */
    String setting(String name) {
        String text = settings.getOrDefault(name, "");
        if (text.isEmpty()) {
            missing.add(name);
        }
        return text;
    }

    /** The settings that were asked for and are not there. */
    Set<String> missing() {
        return missing;
    }

    void refuse(TableRow row, String code, Source about) {
        String column = about instanceof Source.Cell cell ? cell.column() : "";
        if (told.add(row.line() + code + column + row.item())) {
            problems.add(Problem.builder()
                    .file(file)
                    .line(Math.toIntExact(row.line()))
                    .code(code)
                    .build());
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
