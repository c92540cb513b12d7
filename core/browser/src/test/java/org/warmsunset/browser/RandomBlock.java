package org.warmsunset.browser;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.care.CaseFile;
import org.warmsunset.care.KnownAt;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.exchange.CaseSheet;
import org.warmsunset.exchange.RuleBooks;
import org.warmsunset.pairing.Pairing;
import org.warmsunset.pairing.PairingDays;
import org.warmsunset.testkit.RandomProgramme;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A random rule book, and random cases to be judged by it, as trees of JSON. The programmes of a seed are of 2024 to
 * early 2027; all days of a block are moved together, so that the blocks fill the years 1950 to 2100.
 */
final class RandomBlock {
    static final int CASES = 50;
    /** A page asks the same of many elders. */
    private static final int CASES_PER_WINDOW = 10;

    private static final int CASES_PER_WHY = 5;

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 1155;
    private static final long FIRST_MOVE = LocalDate.of(1950, 1, 1).toEpochDay() - FIRST.toEpochDay();
    private static final long LAST_MOVE = LocalDate.of(2100, 12, 31).toEpochDay() - DAYS - FIRST.toEpochDay();
    /** Spreads the blocks over the years. */
    private static final long STEP = 20_593;

    /** After so many days the days of the week and those of February are the same again. */
    private static final int WEEKS_AND_LEAP_YEARS = 28 * 365 + 7;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final long seed;
    private final Random random;
    private final RuleBook book;

    RandomBlock(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.book = RandomProgramme.of(seed).rules();
    }

    RuleBook book() {
        return book;
    }

    Map<String, @Nullable Object> tree() {
        // Every other block keeps the days that are hard, such as 29 February.
        long move = seed % 2 == 0
                ? (random.nextInt(5) - 2L) * WEEKS_AND_LEAP_YEARS
                : FIRST_MOVE + Math.floorMod(seed * STEP, LAST_MOVE - FIRST_MOVE);
        Map<String, @Nullable Object> block = new LinkedHashMap<>();
        block.put("seed", seed);
        block.put("book", moved(json(out -> RuleBooks.write(book, out)), move));
        block.put("worklist", moved(Map.of("asOf", day(DAYS).toString()), move));
        List<@Nullable Object> cases = new ArrayList<>();
        Map<String, Object> window = Map.of();
        for (long each = seed * CASES; cases.size() < CASES; each++) {
            RandomProgramme programme = RandomProgramme.of(each).withArchive();
            for (CaseFile file : programme.caseFiles(KnownAt.now())) {
                if (cases.size() < CASES) {
                    window = cases.size() % CASES_PER_WINDOW == 0 ? window(programme) : window;
                    Map<String, @Nullable Object> aCase = aCase(programme, file);
                    aCase.put("window", window);
                    aCase.put("why", cases.size() % CASES_PER_WHY == 0 ? why(file) : null);
                    cases.add(moved(aCase, move));
                }
            }
        }
        block.put("cases", cases);
        return block;
    }

    private Map<String, @Nullable Object> aCase(RandomProgramme programme, CaseFile file) {
        List<Pairing> pairings = programme.pairings().stream()
                .filter(pairing -> pairing.elder().equals(file.elder()))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        Map<String, @Nullable Object> aCase = new LinkedHashMap<>();
        aCase.put("sheet", json(CaseSheet.of(file, pairings, programme.records(), KnownAt.now())::write));
        aCase.put("language", random.nextBoolean() ? "zh" : "en");
        return aCase;
    }

    private Map<String, Object> why(CaseFile file) {
        List<PairingDays> pairings = file.pairings();
        Map<String, Object> why = new LinkedHashMap<>();
        if (!pairings.isEmpty() && random.nextInt(4) > 0) {
            why.put("pairing", oneOf(pairings).id().value());
        }
        why.put("duty", book.codes().isEmpty() ? "NONE" : oneOf(book.codes()));
        why.put("day", day(DAYS).toString());
        why.put("asOf", day(DAYS).toString());
        return why;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Map<String, Object> window(RandomProgramme programme) {
        Map<String, Object> window = new LinkedHashMap<>();
        LocalDate from = day(DAYS - 150);
        if (random.nextInt(30) > 0) {
            window.put("from", from.toString());
            window.put("to", from.plusDays(random.nextInt(80)).toString());
        }
        window.put("asOf", from.plusDays(random.nextInt(120) - 10L).toString());
        Map<String, String> marks = new LinkedHashMap<>();
        programme.watermarks().completeUntil().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(mark ->
                        marks.put(mark.getKey().toString(), mark.getValue().toString()));
        window.put("watermarks", marks);
        return window;
    }

    private LocalDate day(int most) {
        return FIRST.plusDays(random.nextInt(most));
    }

    private static Object json(Consumer<ByteArrayOutputStream> writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.accept(out);
        return JSON.readValue(out.toByteArray(), Object.class);
    }

    /** The same with all days moved. */
    private static @Nullable Object moved(@Nullable Object tree, long days) {
        if (tree instanceof Map<?, ?> fields) {
            Map<String, @Nullable Object> moved = new LinkedHashMap<>();
            fields.forEach((name, field) -> moved.put((String) name, moved(field, days)));
            return moved;
        }
        if (tree instanceof List<?> items) {
            List<@Nullable Object> moved = new ArrayList<>();
            items.forEach(item -> moved.add(moved(item, days)));
            return moved;
        }
        return tree instanceof String text && DAY.matcher(text).matches()
                ? LocalDate.parse(text).plusDays(days).toString()
                : tree;
    }

    static List<Map<?, ?>> cases(Map<String, @Nullable Object> block) {
        List<Map<?, ?>> cases = new ArrayList<>();
        ((List<?>) part(block, "cases")).forEach(each -> cases.add((Map<?, ?>) each));
        return cases;
    }

    static Object part(Map<?, ?> of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }
}
