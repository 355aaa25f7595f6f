package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;

class StatusMessageTest {

    private static List<String> shortened(Status status) {
        MetricVerdict refuted = SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED);
        LatencyProfile profile = LatencyProfile.of("m", CallTimes.of(List.of(CallBlock.of(0, 1, 1))));
        AllocationClaim claim = AllocationClaim.of(profile, Threshold.atMost(1));
        TestClaims claims = new TestClaims(
                TestId.UNATTRIBUTED,
                RunContext.NONE,
                List.of(
                        ShownClaim.broken(claim, new IllegalStateException("no heap")),
                        ShownClaim.judged(claim, refuted, List.of())));
        TestResult result =
                new TestResult().setStatus(status).setStatusDetails(new StatusDetails().setMessage(refuted.sentence()));
        StatusMessage.shorten(result, claims);
        return result.getStatusDetails().getMessage().lines().toList();
    }

    @Test
    void the_message_of_a_failed_test_begins_with_a_claim_that_failed() {
        assertThat(shortened(Status.FAILED).get(0)).startsWith("Refuted: accuracy on credit");
        assertThat(shortened(Status.FAILED).get(1)).startsWith("Could not be measured: allocation");
        assertThat(shortened(Status.BROKEN).get(0)).startsWith("Could not be measured: allocation");
    }
}
