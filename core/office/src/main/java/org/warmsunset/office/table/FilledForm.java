package org.warmsunset.office.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.warmsunset.intake.Problem;
import org.warmsunset.intake.Row;
import org.warmsunset.intake.UnreadableRowsException;

/**
 * The survey form of the plan of 2019 (annex 1) as somebody filled it in: labels with what stands right of them. It is
 * read as a row of a list whose headings are those labels, and one more row for each further relative.
 */
final class FilledForm {
    /** The headings of the list, each with what else the form may say. */
    private static final Map<String, List<String>> LABELS = labels();

    private static final List<String> CONDITIONS = List.of("身体状况", "精神心理", "子女赡养", "居住状况", "特长爱好");
    private static final int FEWEST_CONDITIONS = 3;
    private static final List<String> NEEDS = List.of("生活照料", "文体活动", "心理抚慰", "法律援助", "健康保健", "应急救助");
    private static final List<String> RELATIVE = List.of("关系", "亲属姓名", "工作单位或常住地址", "亲属联系方式");
    private static final String FILLED_BY = "填表人";
    private static final String FILLED_ON = "填表日期";

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String TICK = "√✓✔☑✅☒■●";
    private static final List<String> MARKS = List.of((TICK + "□☐○").split(""));
    private static final Pattern TICKED_BEFORE =
            Pattern.compile("([" + TICK + "□☐○])\\s*(" + String.join("|", NEEDS) + ")");
    private static final Pattern TICKED_AFTER =
            Pattern.compile("(" + String.join("|", NEEDS) + ")\\s*[(（]?\\s*([" + TICK + "])");
    private static final Pattern FOOT =
            Pattern.compile("(?:填[表报]人\\s*[:：]?(?<who>.*?))?(?:填[表报](?:日期|时间)\\s*[:：]?(?<day>.*))?", Pattern.DOTALL);

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<Map<String, String>> relatives = new ArrayList<>();
    private final Map<Integer, String> relativeColumns = new TreeMap<>();

    private FilledForm() {}

    private static Map<String, List<String>> labels() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put("姓名", List.of("老人姓名"));
        labels.put("性别", List.of());
        labels.put("出生年月", List.of("出生日期", "出生年月日"));
        labels.put("民族", List.of());
        labels.put("身份证号", List.of("身份证号码", "公民身份号码"));
        labels.put("家庭住址", List.of("住址", "现住址", "家庭地址"));
        labels.put("联系方式", List.of("联系电话", "电话"));
        labels.put("身体状况", List.of("健康状况", "健康情况"));
        labels.put("精神心理", List.of("精神心理状况"));
        labels.put("子女赡养", List.of("赡养情况"));
        labels.put("居住状况", List.of("居住情况"));
        labels.put("特长爱好", List.of("兴趣爱好", "爱好特长"));
        labels.put("生活照料", List.of());
        labels.put("文体活动", List.of());
        labels.put("心理抚慰", List.of("精神慰藉"));
        labels.put("法律援助", List.of());
        labels.put("健康保健", List.of());
        labels.put("应急救助", List.of());
        labels.put("备注", List.of());
        labels.put(FILLED_BY, List.of("填报人", "调查人"));
        labels.put(FILLED_ON, List.of("填报日期", "填表时间", "调查日期"));
        return labels;
    }

    /** Whether a table is such a form, and not a list with the same headings: those stand below each other. */
    static boolean is(List<List<String>> table) {
        long rows = table.stream()
                .filter(row ->
                        row.stream().flatMap(cell -> label(cell).stream()).anyMatch(CONDITIONS::contains))
                .count();
        return rows >= FEWEST_CONDITIONS;
    }

    /**
     * Makes a list of forms; those in which nothing stands are left.
     *
     * @param file the name of their file
     * @param forms the rows of each form
     * @return the header and the rows; the number of a row is that of its form, from 1
     * @throws UnreadableRowsException if nobody filled one in, or one without a name
     */
    static List<Row> list(String file, Collection<List<List<String>>> forms) {
        List<String> headings = new ArrayList<>(LABELS.keySet());
        headings.addAll(RELATIVE);
        List<Row> rows = new ArrayList<>(List.of(new Row(0, headings)));
        int number = 0;
        for (List<List<String>> table : forms) {
            number++;
            FilledForm form = new FilledForm();
            table.forEach(form::read);
            if (!form.isBlank()) {
                form.requireName(file, number);
                for (Map<String, String> cells : form.rows()) {
                    rows.add(new Row(
                            number,
                            headings.stream()
                                    .map(heading -> cells.getOrDefault(heading, ""))
                                    .toList()));
                }
            }
        }
        if (rows.size() == 1) {
            throw Bounds.refused(file, "blank-form");
        }
        return rows;
    }

    private boolean isBlank() {
        return relatives.isEmpty() && cells.values().stream().allMatch(String::isEmpty);
    }

    private void requireName(String file, int number) {
        if (cells.getOrDefault("姓名", "").isEmpty()) {
            throw new UnreadableRowsException(
                    Problem.builder()
                            .file(file)
                            .line(number)
                            .column("姓名")
                            .code("required")
                            .build(),
                    null);
        }
    }

    private List<Map<String, String>> rows() {
        Map<String, String> first = new LinkedHashMap<>(cells);
        List<Map<String, String>> rows = new ArrayList<>(List.of(first));
        for (int i = 0; i < relatives.size(); i++) {
            if (i == 0) {
                first.putAll(relatives.get(0));
            } else {
                rows.add(relatives.get(i));
            }
        }
        return rows;
    }

    private void read(List<String> row) {
        List<String> labels = row.stream().flatMap(cell -> label(cell).stream()).toList();
        if (row.stream().anyMatch(cell -> key(cell).equals("关系")) && labels.contains("姓名")) {
            relativeHeader(row);
        } else if (labels.isEmpty() && !relativeColumns.isEmpty()) {
            relative(row);
        } else {
            relativeColumns.clear();
            answers(row);
        }
    }

    private void relativeHeader(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            String key = key(row.get(i));
            if (key.equals("关系")) {
                relativeColumns.put(i, "关系");
            } else if (label(row.get(i)).isPresent()) {
                relativeColumns.put(i, key.equals("姓名") ? "亲属姓名" : "亲属联系方式");
            } else if (key.contains("单位") || key.contains("地址")) {
                relativeColumns.put(i, "工作单位或常住地址");
            }
        }
    }

    private void relative(List<String> row) {
        Map<String, String> relative = new LinkedHashMap<>();
        relativeColumns.forEach((place, heading) -> {
            if (place < row.size() && !row.get(place).isBlank()) {
                relative.put(heading, row.get(place).strip());
            }
        });
        if (!relative.isEmpty()) {
            relatives.add(relative);
        }
    }

    private void answers(List<String> row) {
        String label = "";
        for (String cell : row) {
            Optional<String> next = label(cell);
            if (next.isPresent()) {
                label = next.get();
                boolean ticked = NEEDS.contains(label) && cell.chars().anyMatch(c -> TICK.indexOf(c) >= 0);
                cells.putIfAbsent(label, ticked ? "√" : "");
            } else if (!cell.isBlank() && !foot(cell) && !needs(cell) && !label.isEmpty()) {
                cells.merge(label, cell.strip(), (one, other) -> one.isEmpty() ? other : one + " " + other);
            }
        }
    }

    /** Several needs in a cell, each with its box or its tick. */
    private boolean needs(String cell) {
        int need = first(cell, NEEDS);
        int mark = first(cell, MARKS);
        if (need < 0 || mark < 0) {
            return false;
        }
        boolean before = mark < need;
        Matcher each = (before ? TICKED_BEFORE : TICKED_AFTER).matcher(cell);
        while (each.find()) {
            if (TICK.contains(each.group(before ? 1 : 2))) {
                cells.put(each.group(before ? 2 : 1), "√");
            }
        }
        return true;
    }

    /** Where the first of some texts stands in a cell; -1 if none does. */
    private static int first(String cell, List<String> texts) {
        return texts.stream()
                .mapToInt(cell::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** Who filled it in and when, as one line: the day is blank where only its units are printed. */
    private boolean foot(String cell) {
        Matcher foot = FOOT.matcher(cell.strip());
        if (!foot.matches()) {
            return false;
        }
        put(FILLED_BY, foot.group("who"));
        String day = foot.group("day");
        if (day != null && day.matches(".*[0-9０-９].*")) {
            put(FILLED_ON, day.replaceAll("[\\s\\p{Z}]", ""));
        }
        return true;
    }

    private void put(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            cells.put(label, text.strip());
        }
    }

    private static Optional<String> label(String cell) {
        String key = key(cell);
        return LABELS.entrySet().stream()
                .filter(label -> label.getKey().equals(key) || label.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String key(String cell) {
        return SIGNS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceAll("");
    }
}
