package org.warmsunset.intake;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nothing was taken in, because something is wrong with what was to be. */
public final class ImportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final transient List<Imported.Twice> twice;
    private final transient Map<String, Long> counts;

    /**
     * Makes the exception.
     *
     * @param problems all that is wrong, by file and line
     */
    public ImportRefusedException(List<Problem> problems) {
        this(problems, List.of(), problems.stream().collect(groupingBy(Problem::code, TreeMap::new, counting())));
    }

    ImportRefusedException(List<Problem> problems, List<Imported.Twice> twice, Map<String, Long> counts) {
        super("nothing was imported: %d problems, the first in %s"
                .formatted(sum(counts), problems.get(0).file()));
        this.counts = Collections.unmodifiableMap(counts);
        this.problems = List.copyOf(problems);
        this.twice = List.copyOf(twice);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return how many problems there are} */
    public long count() {
        return sum(counts);
    }

    /** {@return how many problems there are of each code, such as 3 of {@code not-a-day}} */
    public Map<String, Long> counts() {
        return counts;
    }

    /** {@return what is wrong with the first thousand rows that are, by file and line} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return the persons who seem to be there under two ids, one of them new or changed} */
    public List<Imported.Twice> twice() {
        return twice;
    }
}
