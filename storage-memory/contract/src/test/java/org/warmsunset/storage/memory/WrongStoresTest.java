package org.warmsunset.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.FilterResult.includedIf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * The contract is held against stores that are wrong on purpose: each must fail by the rules that it breaks and no
 * other.
 */
class WrongStoresTest {
    private static final Pattern RULE = Pattern.compile("required_([A-Z][0-9]+)_.*");

    /**
     * Of these only those run that a wrong store must fail by: random histories, by which nearly every one may fail,
     * and large batches, which took half of the time.
     */
    private static final Set<String> ONLY_WHERE_BROKEN = Set.of("H1", "H2", "O6", "B1", "B3", "B4", "B6", "D14");

    @Test
    void a_right_store_fails_no_rule() {
        Events tests = run(Place::new, rule -> true);

        assertThat(broken(tests)).isEmpty();
        assertThat(tests.succeeded().count()).isEqualTo(tests.started().count()).isGreaterThan(110);
        assertThat(tests.skipped().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_store_fails_by_the_rules_that_it_breaks(WrongStore wrong) {
        Set<String> broken = broken(run(
                wrong::place,
                rule -> !ONLY_WHERE_BROKEN.contains(rule) || wrong.breaks().contains(rule)));

        if (wrong.breaks().contains("+")) {
            broken.add("+");
            assertThat(broken).containsAll(wrong.breaks());
        } else {
            assertThat(broken).isEqualTo(wrong.breaks());
        }
    }

    @Test
    void every_rule_catches_a_wrong_store() {
        Set<String> caught = new TreeSet<>();
        for (WrongStore wrong : WrongStore.values()) {
            caught.addAll(wrong.breaks());
        }
        caught.remove("+");

        assertThat(caught).isEqualTo(rules(run(Place::new, rule -> true).started()));
    }

    private static Events run(Supplier<Place> places, Predicate<String> rules) {
        PlaceContract.setPlaces(places);
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(PlaceContract.class))
                .filters((PostDiscoveryFilter) test -> includedIf(!test.isTest() || rules.test(rule(test))))
                .execute()
                .testEvents();
    }

    private static Set<String> broken(Events tests) {
        return rules(tests.failed());
    }

    private static Set<String> rules(Events tests) {
        Set<String> rules = new TreeSet<>();
        tests.stream().map(event -> event.getTestDescriptor()).forEach(test -> rules.add(rule(test)));
        return rules;
    }

    private static String rule(TestDescriptor test) {
        MethodSource source = (MethodSource) test.getSource().orElseThrow();
        Matcher matcher = RULE.matcher(source.getMethodName());
        assertThat(matcher.matches()).as(source.getMethodName()).isTrue();
        return matcher.group(1);
    }
}
