package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.Allocations;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.FailedCall;
import org.modelunit.latency.LatencyProfile;

class FindingSentenceTest {

    private static Verdict allocating(List<FailedCall> failures) {
        CallTimes times = new CallTimes(List.of(CallBlock.of(0, 1, 1)), failures);
        LatencyProfile profile =
                LatencyProfile.of("m", times).withAllocations(Allocations.of(new long[] {10, 10}, new int[] {0, 1}));
        return AllocationClaim.of(profile, Threshold.atMost(4096)).judge();
    }

    @Test
    void what_is_red_though_its_number_meets_the_bar_says_why() {
        assertThat(FindingSentence.of(allocating(List.of(new FailedCall(0, 1, "no more")))))
                .startsWith("Allocation in bytes per call on m is 10")
                .endsWith("is required. 1 of 3 calls threw instead of answering.");
        assertThat(FindingSentence.of(allocating(List.of()))).endsWith("is required.");
    }

    @ParameterizedTest
    @CsvSource({"difference, challenger minus champion", "not below a value, now minus kept"})
    void what_is_compared_stands_between_commas(String kind, String compared) {
        Verdict verdict = KindsOfClaims.all()
                .get(kind)
                .apply(Loans.good("north", 900).evaluated())
                .judge();

        assertThat(FindingSentence.of(verdict)).startsWith("Accuracy, " + compared + ", on loans is 0.108; ");
    }

    @Test
    void an_expectation_is_told_for_the_share_of_inputs_for_which_it_holds() {
        Verdict verdict = KindsOfClaims.all()
                .get("behaviour: a share")
                .apply(Loans.good("north", 900).evaluated())
                .judge();

        assertThat(FindingSentence.of(verdict))
                .contains(" on loans for 1.000 of the inputs; at least 0.800 is required. With 95% confidence it is")
                .doesNotContain(" is 1.000");
    }
}
