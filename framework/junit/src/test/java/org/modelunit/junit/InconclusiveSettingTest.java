package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.SampleErrors.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.modelunit.error.SettingException;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.opentest4j.MultipleFailuresError;

/** What {@code modelunit.inconclusive} makes of tests that the data cannot settle. */
class InconclusiveSettingTest {

    private static final Map<String, String> ABORT = Map.of("modelunit.inconclusive", "abort");

    private static AssertionError all(Throwable... collected) {
        return with(new MultipleFailuresError("several", List.of(collected)), collected);
    }

    @ModelTest(Sessions.Shop.class)
    static class Several {
        @Test
        void all_of_them_cannot_be_told() {
            throw all(new Sessions.Undecided(), new Sessions.Undecided());
        }

        @TestFactory
        Stream<DynamicTest> nor_can_a_dynamic_one() {
            return Stream.of(DynamicTest.dynamicTest("dynamic", () -> {
                throw new Sessions.Undecided();
            }));
        }
    }

    @Test
    void by_default_they_fail() {
        assertThat(Kit.run(Several.class).testEvents().failed().count()).isEqualTo(2);
    }

    @Test
    void if_wished_they_are_aborted() {
        EngineExecutionResults results = Kit.run(ABORT, Several.class);

        assertThat(results.testEvents().aborted().count()).isEqualTo(2);
        assertThat(results.testEvents().failed().count()).isZero();
    }

    @ModelTest(Sessions.Shop.class)
    static class WithAFailure {
        @Test
        void one_of_them_failed() {
            throw all(new Sessions.Undecided(), new AssertionError("refuted"));
        }
    }

    @ModelTest(Sessions.Shop.class)
    static class WithAFailureAfterSoftClaims {
        @Test
        void fails_plainly() {
            throw with(new AssertionError("refuted"), new Sessions.Undecided());
        }
    }

    @ModelTest(Sessions.Shop.class)
    static class WithAFailureAfterwards {
        @AfterEach
        void fails() {
            throw new IllegalStateException("no way back");
        }

        @Test
        void cannot_tell() {
            throw new Sessions.Undecided();
        }
    }

    @Test
    void a_test_in_which_something_else_failed_fails_all_the_same() {
        EngineExecutionResults results = Kit.run(ABORT, WithAFailure.class, WithAFailureAfterwards.class);

        assertThat(results.testEvents().failed().count()).isEqualTo(2);
    }

    @Test
    void a_plain_failure_after_an_inconclusive_soft_claim_fails_all_the_same() {
        EngineExecutionResults results = Kit.run(ABORT, WithAFailureAfterSoftClaims.class);

        assertThat(results.testEvents().aborted().count()).isZero();
        assertThat(results.testEvents().failed().count()).isOne();
    }

    @Test
    void a_plain_failure_after_an_inconclusive_soft_claim_is_told_as_failed() {
        Throwable error = with(new AssertionError("refuted"), new Sessions.Undecided());

        assertThat(TestResults.of(TestId.UNATTRIBUTED, TestExecutionResult.failed(error), TestDetails.NONE)
                        .status())
                .isEqualTo(TestResult.Status.FAILED);
    }

    @Test
    void a_result_says_whether_claims_alone_ended_the_test() {
        assertThat(result(new Sessions.Undecided()).byClaimsAlone()).isTrue();
        assertThat(result(all(new Sessions.Undecided(), new Sessions.Undecided()))
                        .byClaimsAlone())
                .isTrue();
        assertThat(result(all(new Sessions.Undecided(), new AssertionError("plain")))
                        .byClaimsAlone())
                .isFalse();
        assertThat(result(new AssertionError("plain")).byClaimsAlone()).isFalse();
        assertThat(TestResults.of(TestId.UNATTRIBUTED, TestExecutionResult.successful(), TestDetails.NONE)
                        .byClaimsAlone())
                .isFalse();
    }

    private static TestResult result(Throwable error) {
        return TestResults.of(TestId.UNATTRIBUTED, TestExecutionResult.failed(error), TestDetails.NONE);
    }

    @Test
    void a_wrong_choice_makes_the_test_class_red() {
        assertThat(Kit.failures(Kit.run(Map.of("modelunit.inconclusive", "skip"), Several.class)))
                .singleElement()
                .isInstanceOf(SettingException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo(
                        "modelunit.inconclusive must be fail or abort, but was 'skip' (JUnit configuration parameter)");
    }
}
