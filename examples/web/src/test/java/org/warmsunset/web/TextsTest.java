package org.warmsunset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the desk says. */
class TextsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([\\w./-]+)\"[,)]");
    private static final Pattern NAMES = Pattern.compile("\\{(\\w+)}");

    private static Properties texts(String language) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream("texts_" + language + ".properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }

    private static Set<String> names(String text) {
        return NAMES.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void both_languages_say_the_same() throws IOException {
        Properties chinese = texts("zh");
        Properties english = texts("en");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(names(chinese.getProperty(key))).as(key).isEqualTo(names(english.getProperty(key)));
        }
    }

    @Test
    void what_a_page_says_is_there() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String folder : List.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(said::add);
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(texts("zh").stringPropertyNames()).containsAll(said);
    }
}
