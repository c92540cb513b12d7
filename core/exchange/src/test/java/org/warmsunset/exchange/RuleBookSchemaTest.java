package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.warmsunset.testkit.RandomProgramme;
import org.warmsunset.testkit.Seeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema against the reader and the writer, as another library reads it. */
class RuleBookSchemaTest {
    private static final String SCHEMA_TEXT = GoldenBooks.resource("rule-book.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA_TEXT, InputFormat.JSON);
    private static final JsonMapper JSON = new JsonMapper();

    /** What stands in the place of each value of a book, one after the other. */
    private static final List<String> OTHERS = List.of(
            "null", "true", "0", "1", "-1", "400", "0.5", "\"\"", "\"X\"", "\"2024-02-03\"", "[]", "{}", "[[]]");

    private static List<String> faults(String book) {
        return SCHEMA.validate(book, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static boolean isRead(String book) {
        try {
            RuleBooks.read(new StringReader(book));
            return true;
        } catch (InvalidRuleBookException e) {
            return false;
        }
    }

    private static Stream<String> books() {
        return Stream.concat(
                RuleBooks.SHIPPED.stream().map(name -> GoldenBooks.resource(name + ".json")),
                Stream.concat(GoldenBooks.NAMES.stream().map(GoldenBooks::text), Stream.of(RuleBooksTest.BOOK)));
    }

    @Test
    void it_is_a_schema_of_the_draft_that_it_names() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);

        assertThat(draft.validate(SCHEMA_TEXT, InputFormat.JSON)).isEmpty();
        assertThat(draft.validate("{\"type\": \"text\"}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("books")
    void every_shipped_and_every_golden_book_fits_it(String book) {
        assertThat(faults(book)).isEmpty();
    }

    @Test
    void whatever_is_written_fits_it() {
        Seeds.check(200, seed -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RuleBooks.write(RandomProgramme.of(seed).rules(), out);

            assertThat(faults(out.toString(StandardCharsets.UTF_8))).isEmpty();
        });
    }

    @Test
    void whatever_is_read_fits_it() {
        int[] read = new int[2];
        books().forEach(book -> changed(book).forEach(each -> {
            boolean isRead = isRead(each);
            read[isRead ? 1 : 0]++;
            if (isRead) {
                assertThat(faults(each)).isEmpty();
            }
        }));

        assertThat(read[0]).isGreaterThan(5000);
        assertThat(read[1]).isGreaterThan(1000);
    }

    /** A book with one of its values left out, or another one in its place. */
    private static List<String> changed(String book) {
        JsonNode root = JSON.readTree(book);
        List<String> all = new ArrayList<>();
        change(root, root, all);
        return all;
    }

    private static void change(JsonNode root, JsonNode node, List<String> all) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                change(root, value, all);
                for (String other : OTHERS) {
                    object.set(name, JSON.readTree(other));
                    all.add(root.toString());
                }
                object.remove(name);
                all.add(root.toString());
                object.set(name, value);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                change(root, value, all);
                for (String other : OTHERS) {
                    array.set(i, JSON.readTree(other));
                    all.add(root.toString());
                }
                array.set(i, value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"b\", | ''",
                "\"zone\": \"Asia/Shanghai\", | ''",
                "\"zone\" | \"zones\"",
                "\"version\": \"1\" | \"version\": \" \"",
                "\"version\": \"1\" | \"version\": \"1\", \"inForceFrom\": \"2019-01-01\"",
                "\"weekStart\": \"MONDAY\", | ''",
                "\"MONDAY\" | \"monday\"",
                "[\"HIGH\", \"LOW\"] | [\"HIGH\", \"HIGH\"]",
                "\"WEEKLY\" | \"Weekly chat\"",
                "{\"zh\": \"每周\"} | {}",
                "\"every\": \"WEEK\", | ''",
                "\"every\": \"WEEK\" | \"every\": \"FORTNIGHT\"",
                "\"fromActivePercent\": 60 | \"fromActivePercent\": 101",
                "\"fromActivePercent\": 60 | \"once\": {\"withinDays\": 1}",
                "\"every\": \"WEEK\", \"fromActivePercent\": 60 | \"once\": {\"withinDays\": 1}, \"fromActivePercent\": 60",
                "\"every\": \"WEEK\", \"fromActivePercent\": 60 | \"once\": {\"withinDays\": 1}",
                "\"VISIT\" | \"TALK\"",
                "\"onDays\": 2 | \"onDays\": 0",
                "\"onDays\": 2 | \"onDays\": 8",
                "\"onDays\": 2 | \"card\": {}",
                "\"days\": 3 | \"days\": 0",
                "\"2024-01-01\" | \"1.1.2024\"",
                "\"DUANWU\" | \"EASTER\"",
                "\"opensDaysBefore\": 7 | \"opensDaysBefore\": -7",
                "\"FALLEN\" | \"fallen\"",
                "[\"ACTIVITY\"] | []",
                "\"withinDays\": 14 | \"withinDays\": -1",
                "\"HEALTH\" | \"AGE\"",
                "\"once\": {\"withinDays\": 31} | \"every\": \"MONTH\"",
                "\"once\": {\"withinDays\": 31} | \"once\": {\"withinDays\": 0}",
                "\"freshDays\": 180} | \"freshDays\": 180}, \"owedBy\": \"ELDER\"",
                "\"freshDays\": 180} | \"freshDays\": 0}",
                "\"maxElders\": 2 | \"maxElders\": 0",
                "\"ALONE\" | \"ALL_ALONE\"",
                "[100, 301] | [100, true]",
                "\"sameUnit\" | \"sameStreet\"",
                "0.8 | 1.8",
                "\"referralWithinHours\": 48 | \"referralWithinHours\": 0",
                "\"230102\" | \"2301\"",
                "\"to\": \"2024-02-05\", | ''",
                "\"SURVEY\" | \"SLEEP\"",
            })
    void what_does_not_fit_it_is_not_read_either(String old, String changed) {
        String bad = RuleBooksTest.with(old, changed);

        assertThat(faults(bad)).isNotEmpty();
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> RuleBooks.read(new StringReader(bad)));
    }
}
