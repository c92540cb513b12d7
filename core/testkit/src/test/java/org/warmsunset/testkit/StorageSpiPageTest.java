package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** {@code docs/storage-spi.md} and the storage contract name the same rules. */
class StorageSpiPageTest {
    private static final Path PAGE = Path.of("..", "docs", "storage-spi.md");
    private static final Pattern RULE = Pattern.compile("- \\*\\*([A-Z][0-9]+)\\*\\* .*");
    private static final Pattern TESTED =
            Pattern.compile("- \\*\\*([A-Z][0-9]+)\\*\\* .*[.] `(required_([A-Z][0-9]+)_\\w+)`");
    private static final Pattern UNTESTED = Pattern.compile("- \\*\\*U[0-9]+\\*\\* .+[.] Untested: .+[.]");

    @Test
    void the_page_names_every_test_of_the_contract_and_no_other() throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : lines()) {
            Matcher tested = TESTED.matcher(line);
            if (tested.matches()) {
                named.add(tested.group(2));
            }
        }

        assertThat(named).containsExactlyInAnyOrderElementsOf(tests());
    }

    @Test
    void a_test_has_the_number_of_its_rule() throws IOException {
        assertThat(lines()).filteredOn(line -> TESTED.matcher(line).matches()).allSatisfy(line -> {
            Matcher tested = TESTED.matcher(line);
            assertThat(tested.matches()).isTrue();
            assertThat(tested.group(3)).isEqualTo(tested.group(1));
        });
    }

    @Test
    void a_rule_names_its_test_or_says_why_it_has_none() throws IOException {
        assertThat(lines())
                .filteredOn(line -> line.startsWith("- "))
                .isNotEmpty()
                .allMatch(line ->
                        TESTED.matcher(line).matches() || UNTESTED.matcher(line).matches());
    }

    @Test
    void no_number_is_given_twice_and_none_is_left_out() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String line : lines()) {
            Matcher rule = RULE.matcher(line);
            if (rule.matches()) {
                numbers.add(rule.group(1));
            }
        }
        List<String> counted = new ArrayList<>();
        for (String number : numbers) {
            String letter = number.substring(0, 1);
            long before = counted.stream()
                    .filter(earlier -> earlier.startsWith(letter))
                    .count();
            counted.add(letter + (before + 1));
        }

        assertThat(numbers).isEqualTo(counted);
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE);
    }

    private static List<String> tests() {
        List<String> tests = new ArrayList<>();
        for (Class<?> part : parts()) {
            for (Class<?> type = part; type != null; type = type.getSuperclass()) {
                for (Method method : type.getDeclaredMethods()) {
                    if (AnnotationSupport.isAnnotated(method, Testable.class)) {
                        tests.add(method.getName());
                    }
                }
            }
        }
        return tests;
    }

    private static List<Class<?>> parts() {
        return Stream.of(StorageContract.class, DurableStorageContract.class)
                .flatMap(contract -> Stream.of(contract.getDeclaredClasses()))
                .filter(part -> part.isAnnotationPresent(Nested.class))
                .<Class<?>>map(part -> part)
                .toList();
    }
}
