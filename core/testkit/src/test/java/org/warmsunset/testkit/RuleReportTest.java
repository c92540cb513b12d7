package org.warmsunset.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;
import org.warmsunset.storage.BrokenException;
import org.warmsunset.storage.ProgrammeStore;
import org.warmsunset.storage.ReadSession;
import org.warmsunset.storage.WriteSession;

class RuleReportTest {
    private static final String T1 =
            "rule T1 of storage-spi.md: A write gives what its work gave and keeps what it did.";

    @Test
    void a_rule_that_fails_says_what_it_asks_for_and_what_came() {
        failing(Forgetful.class)
                .assertEventsMatchExactly(event(finishedWithFailure(
                        instanceOf(AssertionFailedError.class),
                        message(text -> text.startsWith(T1) && text.contains("to contain:")))));
    }

    @Test
    void a_rule_during_which_the_store_breaks_says_so_too() {
        failing(Broken.class)
                .assertEventsMatchExactly(event(finishedWithFailure(
                        instanceOf(AssertionFailedError.class),
                        message(text -> text.startsWith(T1) && text.contains("FAILED: no disk")))));
    }

    @Test
    void a_test_that_is_for_no_rule_keeps_its_name() {
        assertThat(RuleReport.rule("some_test")).isEqualTo("some_test");
    }

    private static Events failing(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectNestedMethod(
                        List.of(contract),
                        StorageContract.Transactions.class,
                        "required_T1_a_write_gives_what_its_work_gave_and_keeps_what_it_did"))
                .execute()
                .testEvents()
                .failed();
    }

    static class Forgetful extends StorageContract {
        @Override
        protected ProgrammeStore open() {
            return new Empty();
        }
    }

    static class Broken extends StorageContract {
        @Override
        protected ProgrammeStore open() {
            return new Empty() {
                @Override
                public <T> T write(Function<? super WriteSession, T> work) {
                    throw new BrokenException(BrokenException.Cause.FAILED, "no disk", null);
                }
            };
        }
    }

    private static class Empty implements ProgrammeStore {
        @Override
        public <T> T read(Function<? super ReadSession, T> work) {
            return new Model().read(work);
        }

        @Override
        public <T> T write(Function<? super WriteSession, T> work) {
            return new Model().write(work);
        }

        @Override
        public void close() {}
    }
}
