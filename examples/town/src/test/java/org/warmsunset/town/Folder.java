package org.warmsunset.town;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An exchange folder, read as the plain rows that are in it. */
record Folder(Path path) {

    static final List<String> FILES = List.of(
            "elders.csv",
            "relatives.csv",
            "volunteers.csv",
            "pairings.csv",
            "cards.csv",
            "knowledge.csv",
            "suspensions.csv",
            "service_records.csv",
            "units.csv",
            "teams.csv",
            "surveys.csv",
            "states.csv",
            "incidents.csv",
            "consents.csv",
            "residences.csv",
            "memberships.csv",
            "contact_changes.csv",
            "proposals.csv",
            "referrals.csv",
            "team_members.csv",
            "credentials.csv",
            "opening_hours.csv");

    List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(path.resolve(file), StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> column(String file, String column) {
        return rows(file).stream().map(row -> row.getField(column)).toList();
    }

    /** What is in a column, without the empty cells. */
    Set<String> values(String file, String column) {
        return column(file, column).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.toSet());
    }
}
