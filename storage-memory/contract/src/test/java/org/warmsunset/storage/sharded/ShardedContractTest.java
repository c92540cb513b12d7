package org.warmsunset.storage.sharded;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.warmsunset.basics.DistrictCode;

/** A programme in three stores is held to the contract of one, but for what several databases cannot do. */
class ShardedContractTest {
    private static final Pattern RULE = Pattern.compile("required_([A-Z][0-9]+)_.*");

    /**
     * No refusal stands for this one: the views of two databases begin one after the other, so that a reader may see
     * the later of two writes to different ones and not the earlier.
     */
    private static final String ONE_ORDER_OF_ALL = "H2";

    /**
     * What is written of elders of several stores at once is not one transaction, and is refused; in one store it is
     * kept.
     */
    private static final Map<String, String> REFUSED = Map.of(
            "the rule is about a batch of elders, or changes several at once",
            "B1 B3 B4 G1 G2 G5 G6 G8 L1 R9 V1 V12 X1 X9 X11",
            "the rule is about a batch of what refers to several elders",
            "A3 E4",
            "the rule is about a whole programme that is written at once",
            "A5 D10 D11 D14 D15 E9 H1 X12");

    /** The elders of the contract are taken in by one district, and stay in its store, which is the second. */
    @Test
    void work_in_one_district_keeps_every_rule_but_that_of_one_order_of_all() {
        ShardedContract.setSlots(
                Slots.byDistrict(List.of(DistrictCode.parse("230102"))).in(0, 2).in(1, 1));

        Events tests = run();

        assertThat(failed(tests)).isEmpty();
        assertThat(tests.succeeded().count()).isEqualTo(tests.started().count()).isGreaterThan(110);
    }

    /** By these slots the elders whom most rules name lie in one store, and others elsewhere. */
    @Test
    void work_in_several_stores_is_refused_and_all_other_work_keeps_the_rules() {
        ShardedContract.setSlots(Slots.byHash(26).over(3));

        Map<String, Throwable> failed = failed(run());

        assertThat(failed.values())
                .extracting(Throwable::getMessage)
                .allSatisfy(
                        message -> assertThat(message).containsAnyOf("SPANS_STORES", "is kept in another store than"));
        assertThat(String.join(" ", failed.keySet()).split(" "))
                .containsExactlyInAnyOrder(String.join(" ", REFUSED.values()).split(" "));
    }

    private static Events run() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(ShardedContract.class))
                .filters((PostDiscoveryFilter) test ->
                        FilterResult.includedIf(!test.isTest() || !rule(test).equals(ONE_ORDER_OF_ALL)))
                .execute()
                .testEvents();
    }

    private static Map<String, Throwable> failed(Events tests) {
        return tests.failed().stream()
                .collect(toMap(
                        event -> rule(event.getTestDescriptor()),
                        event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String rule(TestDescriptor test) {
        MethodSource source = (MethodSource) test.getSource().orElseThrow();
        Matcher matcher = RULE.matcher(source.getMethodName());
        assertThat(matcher.matches()).as(source.getMethodName()).isTrue();
        return matcher.group(1);
    }
}
