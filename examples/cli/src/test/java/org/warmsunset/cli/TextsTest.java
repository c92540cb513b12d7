package org.warmsunset.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warmsunset.archive.Sorts;
import org.warmsunset.people.ElderKind;
import org.warmsunset.people.VolunteerKind;

/** What is said to people is said in both languages. */
class TextsTest {
    private static final Pattern NAMED = Pattern.compile("\\{\\w+}|%n|%s");

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/org/warmsunset/" + bundle + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> named(String text) {
        return NAMED.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cli/messages",
                "intake/problems",
                "wording/words",
                "wording/page",
                "wording/districts",
                "office/paper/papers"
            })
    void every_text_is_there_in_both_languages_and_names_the_same_values(String bundle) throws IOException {
        Properties english = texts(bundle);
        Properties chinese = texts(bundle + "_zh");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(named(chinese.getProperty(key))).as(key).isEqualTo(named(english.getProperty(key)));
        }
    }

    @Test
    void every_sort_of_entries_and_every_field_of_a_person_has_a_name() throws IOException {
        Set<String> keys = texts("cli/messages").stringPropertyNames();

        assertThat(Sorts.ALL).allSatisfy(sort -> assertThat(keys).contains("sort." + sort));
        assertThat(Stream.of(ElderKind.ELDER, VolunteerKind.VOLUNTEER)
                        .flatMap(kind -> kind.shape().fields().stream().skip(2)))
                .allSatisfy(field -> assertThat(keys).contains("field." + field));
    }
}
