package org.warmsunset.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.exchange.ExchangeFolder;
import org.warmsunset.intake.Row;

/** The made-up town as many times as one likes, each time with other people. */
final class Copies {
    private static final Path TOWN = Path.of("../town/folder");
    private static final Set<String> OF_PEOPLE =
            Set.of("elder_id", "volunteer_id", "pairing_id", "record_id", "entry_id", "stand_in_for", "follows");
    private static final Set<String> REPEATED = Set.of("referral", "certificate");

    private Copies() {}

    static List<String> write(Path to, int count) throws IOException {
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path folder = Files.createDirectories(to.resolve("town" + i));
            copy(folder, "-" + i);
            folders.add(folder.toString());
        }
        return folders;
    }

    private static void copy(Path folder, String suffix) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(TOWN)) {
            files = list.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (Stream<Row> rows = ExchangeFolder.open(TOWN).rows(name).orElseThrow()) {
                List<List<String>> cells = rows.map(Row::cells).toList();
                List<String> header = cells.get(0);
                List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
                cells.stream().skip(1).forEach(row -> lines.add(line(header, row, suffix)));
                Files.write(folder.resolve(name), lines);
            }
        }
    }

    private static String line(List<String> header, List<String> row, String suffix) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String column = header.get(i);
            boolean isId = OF_PEOPLE.contains(column) || REPEATED.contains(column);
            cells.add(row.get(i).isEmpty() || !isId ? row.get(i) : row.get(i) + suffix);
        }
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }
}
