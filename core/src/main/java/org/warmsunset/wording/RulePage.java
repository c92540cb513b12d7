package org.warmsunset.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warmsunset.basics.DateRange;
import org.warmsunset.duty.Duty;
import org.warmsunset.duty.Overlay;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.duty.RuleSet;
import org.warmsunset.duty.Source;

/** Writes the page of a rule book for whoever works by it: every duty, every setting and every source, in Markdown. */
public final class RulePage {
    /** What Markdown would take for more than a text. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|#]");

    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    private final Wording wording;
    private final Bundle words;
    private final DutyWords duties;
    private final StringBuilder page = new StringBuilder();

    private RulePage(Locale locale) {
        this.wording = Wording.in(locale);
        this.words = Bundle.beside(RulePage.class, "page", locale);
        this.duties = new DutyWords(wording, words);
    }

    /**
     * Writes the page of a book.
     *
     * @param book the rule book
     * @param locale Chinese, or English for any other
     * @return the page in Markdown, whose lines end with {@code \n}
     */
    public static String of(RuleBook book, Locale locale) {
        RulePage page = new RulePage(locale);
        page.book(book);
        return page.page.toString();
    }

    private void book(RuleBook book) {
        page.append(words.fill("title", "name", plain(book.name()))).append('\n');
        paragraph(words.get("generated"));
        paragraph(words.fill("zone", "zone", book.zone().getId()));
        for (int i = 0; i < book.versions().size(); i++) {
            version(book.versions().get(i), book.inForce().get(i));
        }
        book.overlays().forEach(this::overlay);
        if (!book.phases().isEmpty()) {
            heading("##", words.get("phases"));
            list(book.phases().stream()
                    .map(phase -> words.fill(
                            "item",
                            "what",
                            words.get("phase." + phase.step()),
                            "is",
                            days(DateRange.of(phase.from(), phase.to()))))
                    .toList());
        }
    }

    private void version(RuleSet version, DateRange days) {
        heading("##", words.fill("version", "name", plain(version.version()), "days", days(days)));
        table(version.duties());
        heading("###", words.get("settings"));
        list(new SettingWords(wording, words, duties).of(version));
        sources(version.duties(), version.sources());
    }

    private void overlay(Overlay overlay) {
        heading("##", words.fill("overlay", "name", plain(overlay.name()), "days", days(overlay.days())));
        List<String> whom = new ArrayList<>();
        overlay.districts().stream().sorted().map(wording::district).forEach(whom::add);
        overlay.tiers().stream().sorted().map(tier -> duties.code("tier", tier)).forEach(whom::add);
        if (!whom.isEmpty()) {
            paragraph(words.fill("overlay.whom", "whom", String.join(words.get("list"), whom)));
        }
        table(overlay.duties());
        sources(overlay.duties(), List.of());
    }

    private void table(List<Duty> owed) {
        if (owed.isEmpty()) {
            return;
        }
        List<String> heads = Stream.of("duty", "owed", "done", "whom", "clause")
                .map(head -> words.get("head." + head))
                .toList();
        page.append('\n');
        row(heads);
        row(Collections.nCopies(heads.size(), "---"));
        for (Duty duty : owed) {
            row(List.of(
                    plain(wording.duty(duty)) + " `" + duty.code() + "`",
                    duties.owed(duty),
                    duties.done(duty),
                    duties.whom(duty),
                    plain(duty.clause())));
        }
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** The sources, each with all that comes from it. */
    private void sources(List<Duty> owed, List<Source> ofSettings) {
        Map<String, Map<String, Set<String>>> from = new LinkedHashMap<>();
        for (Duty duty : owed) {
            duty.sources().forEach(source -> note(source, plain(wording.duty(duty)), from));
        }
        ofSettings.forEach(source -> note(source, words.get("settings"), from));
        if (!from.isEmpty()) {
            heading("###", words.get("sources"));
            list(from.entrySet().stream()
                    .map(each -> words.fill("item", "what", each.getKey(), "is", parts(each.getValue())))
                    .toList());
        }
    }

    private void note(Source source, String what, Map<String, Map<String, Set<String>>> from) {
        String document = source.reference().isEmpty()
                ? plain(source.title())
                : words.fill("source", "title", plain(source.title()), "reference", plain(source.reference()));
        Set<String> parts = from.computeIfAbsent(document, any -> new LinkedHashMap<>())
                .computeIfAbsent(what, any -> new LinkedHashSet<>());
        if (!source.about().isEmpty()) {
            parts.add(about(source.about()));
        }
    }

    private String parts(Map<String, Set<String>> of) {
        return of.entrySet().stream()
                .map(each -> each.getValue().isEmpty()
                        ? each.getKey()
                        : words.fill(
                                "about.part",
                                "what",
                                each.getKey(),
                                "parts",
                                String.join(words.get("list"), each.getValue())))
                .collect(Collectors.joining(words.get("list")));
    }

    /** What a field is for people; a field that has no words is named as it is. */
    private String about(String field) {
        return words.has("about." + field) ? words.get("about." + field) : "`" + field.replace("`", "") + "`";
    }

    private String days(DateRange days) {
        boolean isOpenBefore = days.first().equals(DateRange.always().first());
        boolean isOpenAfter = days.last().equals(DateRange.always().last());
        String key =
                isOpenBefore ? (isOpenAfter ? "days.always" : "days.until") : isOpenAfter ? "days.from" : "days.both";
        return words.fill(key, "first", days.first(), "last", days.last());
    }

    private void heading(String level, String text) {
        page.append('\n').append(level).append(' ').append(text).append('\n');
    }

    private void paragraph(String text) {
        page.append('\n').append(text).append('\n');
    }

    private void list(List<String> items) {
        page.append(items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining("", "\n", "")));
    }

    /** A text of the book in a line, in which nothing is a mark. */
    private static String plain(String text) {
        return MARKS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    }
}
