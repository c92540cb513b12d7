package org.warmsunset.browser;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.warmsunset.exchange.CaseDesk;
import org.warmsunset.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the golden file: blocks of seeded cases for others to answer, and what this JVM answers, a line for each block
 * with the hash of the whole text.
 */
final class Golden {
    private static final int BLOCKS_PER_FILE = 50;
    private static final int ON_WORKLIST = 10;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Wording> WORDINGS =
            Map.of("zh", Wording.in(Locale.CHINESE), "en", Wording.in(Locale.ENGLISH));

    private Golden() {}

    /** Takes the first seed, the number of blocks and the folder. */
    public static void main(String[] args) throws IOException {
        long first = Long.parseLong(args[0]);
        int blocks = Integer.parseInt(args[1]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        try (BufferedWriter answers = Files.newBufferedWriter(folder.resolve("jvm.txt"))) {
            for (int from = 0; from < blocks; from += BLOCKS_PER_FILE) {
                long[] seeds = LongStream.range(first + from, first + Math.min(blocks, from + BLOCKS_PER_FILE))
                        .toArray();
                Path file = folder.resolve("cases-" + from / BLOCKS_PER_FILE + ".js");
                try (BufferedWriter cases = Files.newBufferedWriter(file)) {
                    for (long seed : seeds) {
                        Map<String, @Nullable Object> block = new RandomBlock(seed).tree();
                        cases.write("golden(" + JSON.writeValueAsString(block) + ");\n");
                        answers.write(line(block) + "\n");
                    }
                }
            }
        }
    }

    /** The same as {@code line} of answers.mjs. */
    static String line(Map<String, @Nullable Object> block) {
        String text = text(block);
        return "seed %s: %d cases, %d characters, %08x%08x"
                .formatted(
                        block.get("seed"),
                        RandomBlock.cases(block).size(),
                        text.length(),
                        hash(text, 0x811c9dc5),
                        hash(text, 0x1b873593));
    }

    /** Every case is explained, every other one judged, every fifth asked why, and ten are on a worklist. */
    static String text(Map<String, @Nullable Object> block) {
        CaseDesk desk = CaseDesk.of(RandomBlock.part(block, "book"));
        List<Map<?, ?>> cases = RandomBlock.cases(block);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cases.size(); i++) {
            Object sheet = RandomBlock.part(cases.get(i), "sheet");
            Object window = RandomBlock.part(cases.get(i), "window");
            Wording wording = WORDINGS.get(cases.get(i).get("language"));
            text.append(told(() -> desk.explain(sheet, window, wording)));
            text.append(i % 2 == 0 ? told(() -> desk.judge(sheet, window)) : "");
            Object why = cases.get(i).get("why");
            text.append(why == null ? "" : told(() -> desk.whyNone(sheet, why, wording)));
        }
        List<Object> sheets = cases.stream()
                .limit(ON_WORKLIST)
                .map(each -> RandomBlock.part(each, "sheet"))
                .toList();
        return text.append(told(() -> desk.worklist(sheets, RandomBlock.part(block, "worklist"))))
                .toString();
    }

    private static String told(Supplier<Object> answer) {
        try {
            return JSON.writeValueAsString(answer.get()) + "\n";
        } catch (IllegalArgumentException e) {
            return e.getMessage() + "\n";
        }
    }

    /** FNV-1a over the characters. */
    private static int hash(String text, int start) {
        int hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
