package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings.OnInconclusive;

class WatchedClaimsTest {

    private static final TestId TEST = new TestId("id", "ATest", "claims", "claims()");

    private final WatchedClaims claims = new WatchedClaims(new Recorder() {
        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {}

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {}
    });

    private void claim(TestId test) {
        claims.broke(test, SampleClaims.of("loans", "accuracy", "at least 0.9"), new IllegalStateException("no rows"));
    }

    private List<String> lost() {
        List<String> errors = new ArrayList<>();
        claims.tellLost(OnInconclusive.FAIL, errors::add);
        return errors;
    }

    @Test
    void a_red_claim_is_answered_for_by_its_test_which_ends_after_it() {
        claim(TEST);
        claims.testFinished(new TestResult(TEST, TestResult.Status.FAILED, "no rows"));

        assertThat(lost()).isEmpty();
    }

    @Test
    void a_red_claim_of_a_thread_that_goes_on_after_its_test_makes_the_run_red() {
        claims.testFinished(new TestResult(TEST, TestResult.Status.PASSED, ""));
        claim(TEST);

        assertThat(lost())
                .singleElement()
                .asString()
                .startsWith("1 red claim belongs to no test, so the run is red: ")
                .contains("claims", "no rows");
        assertThat(lost()).as("is told once").isEmpty();
    }

    @Test
    void a_red_claim_that_comes_after_its_class_has_ended_makes_the_run_red() {
        assertThat(claims.endsWithClaims(TEST)).isFalse();
        claim(TEST);

        assertThat(lost()).hasSize(1);
    }

    @Test
    void a_red_claim_of_an_attempt_is_answered_for_by_the_end_of_the_attempt() {
        claims.testFinished(new TestResult(TEST, TestResult.Status.FAILED, "no rows"));
        claim(TEST);
        claims.testFinished(new TestResult(TEST, TestResult.Status.PASSED, ""));

        assertThat(lost()).isEmpty();
    }

    @Test
    void a_red_claim_of_no_test_makes_the_run_red_whenever_it_comes() {
        claim(TestId.UNATTRIBUTED);
        assertThat(lost()).hasSize(1);

        claim(TestId.UNATTRIBUTED);
        assertThat(lost()).hasSize(1);
    }
}
