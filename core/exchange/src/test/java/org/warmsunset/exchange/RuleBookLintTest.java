package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookLintTest {
    private static final String TWO_CHATS = """
            {"code": "WEEKLY_CHAT", "name": {"en": "Chat"}, "clause": "c", "owed": {"every": "WEEK"},
             "done": {"by": ["CHAT", "VISIT"], "onDays": %d}}
            """;

    @TempDir
    Path folder;

    private Path book(String file, String json) throws IOException {
        return Files.writeString(folder.resolve(file), json);
    }

    private Path child(String name, String parent, String... duties) throws IOException {
        return book(name + ".json", """
                {"name": "%s", "parent": "%s", "versions": [{"version": "%s", "duties": [%s]}]}
                """.formatted(name, parent, name, String.join(",", duties)));
    }

    private static List<String> lint(Path... files) throws IOException {
        return RuleBookLint.lint(Arrays.asList(files)).stream()
                .map(line -> line.file().getFileName() + ": " + line.fault())
                .toList();
    }

    @Test
    void nothing_is_wrong_with_good_books_in_any_order() throws IOException {
        Path city = child("city", "province", TWO_CHATS.formatted(3));
        Path province = child("province", "caring-daughters-2019", TWO_CHATS.formatted(2));

        assertThat(lint(city, province)).isEmpty();
        assertThat(lint(province, city)).isEmpty();
        assertThat(lint(book("own.json", RuleBooksTest.BOOK))).isEmpty();
        assertThat(lint(book("marked.json", "\uFEFF" + RuleBooksTest.BOOK))).isEmpty();
    }

    @Test
    void every_fault_is_named_with_its_file() throws IOException {
        Path bad = book(
                "bad.json", RuleBooksTest.with("\"onDays\": 2", "\"onDays\": 0").replace("\"WEEKLY\"", "\"weekly\""));
        Path none = book("none.json", "{");
        Path city = child("city", "caring-daughters-2019", TWO_CHATS.formatted(8));

        assertThat(lint(none, bad, city))
                .containsExactly(
                        "none.json: line 1, column 2: this is no JSON: Unexpected end-of-input: expected close marker for Object",
                        "bad.json: versions[0].duties[0].code (weekly): is no code: write 1 to 40 of A-Z, 0-9 and _",
                        "bad.json: versions[0].duties[0].done: onDays (0) is not in 1 to 366",
                        "city.json: versions[0].duties[0]: WEEKLY_CHAT cannot be done on 8 days: its periods have at most 7");
    }

    @Test
    void a_tier_that_the_version_does_not_list_is_told_beside_other_faults() throws IOException {
        String forTop = TWO_CHATS.formatted(1).replace("{\"code\"", "{\"tiers\": [\"TOP\"], \"code\"");
        Path city = child("city", "caring-daughters-2019", forTop, TWO_CHATS.formatted(8));

        assertThat(lint(city))
                .containsExactly(
                        "city.json: versions[0].duties[1]: WEEKLY_CHAT cannot be done on 8 days: its periods have at most 7",
                        "city.json: versions[0]: tiers of WEEKLY_CHAT ([TOP]) are not all among those of the version ([]):"
                                + " add them there, or correct the duty");
    }

    @Test
    void a_child_that_loosens_is_told_each_place() throws IOException {
        Path province = child("province", "caring-daughters-2019", TWO_CHATS.formatted(3));
        Path city = child("city", "province", TWO_CHATS.formatted(2).replace("\"CHAT\"", "\"CHAT\", \"ACTIVITY\""));

        assertThat(lint(province, city))
                .containsExactly(
                        "city.json: rule book: version city: WEEKLY_CHAT.onDays (2) is less than the parent's (3): a book only tightens its parent",
                        "city.json: rule book: version city: WEEKLY_CHAT.by ([CHAT, VISIT, ACTIVITY]) are more than ([CHAT, VISIT]): a book only tightens its parent");
    }

    @Test
    void a_parent_must_be_there_and_without_faults() throws IOException {
        Path lost = child("lost", "nowhere");
        Path bad = book("bad.json", "{\"name\": \"bad\", \"zone\": \"Asia/Dalian\", \"versions\": []}");
        Path ofBad = child("of-bad", "bad", TWO_CHATS.formatted(0));

        assertThat(lint(lost))
                .containsExactly(
                        "lost.json: parent (nowhere): is neither in one of the files nor shipped: add its file, or name one of "
                                + RuleBooks.SHIPPED);
        assertThat(lint(bad, ofBad))
                .containsExactly(
                        "bad.json: zone (Asia/Dalian): Unknown time-zone ID: Asia/Dalian",
                        "of-bad.json: parent (bad): has faults of its own: mend %s first".formatted(bad),
                        "of-bad.json: versions[0].duties[0].done: onDays (0) is not in 1 to 366");
    }

    @Test
    void parents_do_not_go_in_a_circle() throws IOException {
        Path a = child("a", "b");
        Path b = child("b", "c");
        Path c = child("c", "b");
        Path self = child("self", "self");
        Path none = book("none.json", "");

        assertThat(lint(a, b, c))
                .containsExactly(
                        "a.json: parent (b): has faults of its own: mend %s first".formatted(b),
                        "b.json: parent (c): goes in a circle, b → c → b: let one of these books do without a parent",
                        "c.json: parent (b): goes in a circle, c → b → c: let one of these books do without a parent");
        assertThat(lint(self, none))
                .containsExactly(
                        "self.json: parent (self): goes in a circle, self → self: let one of these books do without a parent",
                        "none.json: rule book: expected an object");
    }

    @Test
    void two_books_have_two_names() throws IOException {
        Path first = book("first.json", RuleBooksTest.BOOK);
        Path second = book("second.json", RuleBooksTest.BOOK);
        Path shipped = book("shipped.json", RuleBooksTest.with("\"name\": \"b\"", "\"name\": \"visits-2022\""));
        Path copy = book("copy.json", GoldenBooks.resource("visits-2022.json"));

        assertThat(lint(first, second))
                .containsExactly("second.json: name (b): is also the name in %s: give one of the two another name"
                        .formatted(first));
        assertThat(lint(shipped))
                .containsExactly(
                        "shipped.json: name (visits-2022): is the name of a shipped book: give this one another");
        assertThat(lint(copy)).isEmpty();
    }

    @Test
    void what_nobody_can_do_is_named() throws IOException {
        Path month = book(
                "month.json",
                GoldenBooks.text("changning").replace("WEEK\"", "MONTH\"").replace("\"onDays\": 2", "\"onDays\": 30"));

        assertThat(lint(month))
                .containsExactly(
                        "month.json: rule book: version 1: TWO_CONTACTS asks for 30, and its shortest period has 28 days: lower onDays, or give it a longer period");
    }

    @Test
    void what_is_not_in_utf_8_or_nested_without_end_is_named() throws IOException {
        Path chinese = Files.write(folder.resolve("gbk.json"), RuleBooksTest.BOOK.getBytes(Charset.forName("GB18030")));
        Path late = Files.write(
                folder.resolve("late.json"),
                (" ".repeat(100_000) + "{\"name\": \"é\"}").getBytes(StandardCharsets.ISO_8859_1));
        Path nested = book("nested.json", "[".repeat(100_000));

        assertThat(lint(chinese, late))
                .containsExactly(
                        "gbk.json: rule book: is not in UTF-8: save it in that encoding",
                        "late.json: rule book: is not in UTF-8: save it in that encoding");
        assertThat(lint(nested)).singleElement().asString().contains("this is no JSON", "nesting depth");
    }

    @Test
    void a_file_that_is_not_there_is_no_fault_of_a_book() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> lint(folder.resolve("none.json")));
    }
}
