package org.warmsunset.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warmsunset.duty.RuleBook;
import org.warmsunset.wording.RulePage;

/** The pages of the shipped books are what the books say. */
class BookPagesTest {
    private static final Path PAGES = Path.of("../docs/books");
    private static final Path MADE = Path.of("target/books");

    private static List<String> shippedNames() {
        return RuleBooks.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shippedNames")
    void the_page_of_a_shipped_book_is_up_to_date_in_both_languages(String name) throws IOException {
        RuleBook book = RuleBooks.shipped(name).orElseThrow();
        Files.createDirectories(MADE);
        Path english = Files.writeString(MADE.resolve(name + ".md"), RulePage.of(book, Locale.ENGLISH));
        Path chinese = Files.writeString(MADE.resolve(name + ".zh-CN.md"), RulePage.of(book, Locale.CHINESE));

        for (Path made : List.of(english, chinese)) {
            assertThat(PAGES.resolve(made.getFileName()))
                    .as("copy core/exchange/%s to core/docs/books", made)
                    .hasSameTextualContentAs(made);
        }
    }
}
