package org.warmsunset.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run.
 *
 * @param pairings the sizes, one after the other
 * @param peers sqlite, postgres, duckdb, or nobody
 * @param warmUp how many seconds each contestant works first, which do not count
 * @param rounds how many rounds count
 * @param parts records (table a), stored (table b), upkeep, memory
 * @param folder where to keep the files; a temporary one that is deleted when there is none
 */
record Plan(
        List<Integer> pairings,
        List<String> peers,
        int warmUp,
        int rounds,
        Set<String> parts,
        @Nullable Path folder) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "pairings", "10000",
            "peers", "sqlite,postgres,duckdb",
            "warmup", "12",
            "rounds", "5",
            "parts", "records,stored,upkeep,memory",
            "folder", "");

    /** Reads arguments such as {@code pairings=10000,100000}. */
    static Plan of(String... arguments) {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            if (end < 0 || !values.containsKey(argument.substring(0, end))) {
                throw new IllegalArgumentException(
                        "expected one of %s= but got '%s'".formatted(values.keySet(), argument));
            }
            values.put(argument.substring(0, end), argument.substring(end + 1));
        }
        Function<String, String> value = name -> values.getOrDefault(name, "");
        String folder = value.apply("folder");
        return new Plan(
                list(value.apply("pairings")).map(Integer::valueOf).toList(),
                list(value.apply("peers")).toList(),
                Integer.parseInt(value.apply("warmup")),
                Integer.parseInt(value.apply("rounds")),
                Set.copyOf(list(value.apply("parts")).toList()),
                folder.isEmpty() ? null : Path.of(folder));
    }

    private static Stream<String> list(String joined) {
        return Stream.of(joined.split(",")).filter(one -> !one.isEmpty());
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    Engine engine(String peer, Path place) throws Exception {
        return switch (peer) {
            case "sqlite" -> new SqliteEngine(place.resolve("peer.db"));
            case "postgres" -> PostgresEngine.start();
            case "duckdb" -> new DuckEngine(place.resolve("peer.duckdb"));
            default -> throw new IllegalArgumentException("no peer is called '%s'".formatted(peer));
        };
    }
}
