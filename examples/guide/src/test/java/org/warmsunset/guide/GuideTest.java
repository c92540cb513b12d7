package org.warmsunset.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the pages to the code: whatever Java it shows stands in the file that its section links to, and that is run.
 */
class GuideTest {
    private static final Path PAGE = Path.of("../../core/docs/guide.md");
    private static final Path MANY_DATABASES = PAGE.resolveSibling("many-databases.md");
    private static final Pattern FILE = Pattern.compile("\\]\\((\\S+\\.java)\\)");
    private static final Pattern LINES = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void each_section_shows_lines_of_the_files_to_which_it_links() throws IOException {
        List<String> sections = List.of(Files.readString(PAGE).split("\n## ", -1));

        assertThat(sections).hasSize(9);
        for (String section : sections.subList(1, sections.size())) {
            String code = FILE.matcher(section).results().map(GuideTest::code).collect(Collectors.joining("\n"));
            assertThat(LINES.matcher(section).results().map(lines -> unindented(lines.group(1))))
                    .as(section)
                    .isNotEmpty()
                    .allMatch(code::contains);
        }
    }

    @Test
    void the_page_of_many_databases_shows_lines_of_the_files_to_which_it_links() throws IOException {
        String page = Files.readString(MANY_DATABASES);

        String code = FILE.matcher(page).results().map(GuideTest::code).collect(Collectors.joining("\n"));
        assertThat(LINES.matcher(page).results().map(lines -> unindented(lines.group(1))))
                .hasSize(2)
                .allMatch(code::contains);
    }

    private static String code(MatchResult link) {
        try {
            return unindented(Files.readString(PAGE.resolveSibling(link.group(1))));
        } catch (IOException e) {
            throw new AssertionError("the guide links to what is not there: " + link.group(1), e);
        }
    }

    private static String unindented(String code) {
        return code.replaceAll("(?m)^ +", "");
    }
}
