package org.modelunit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.claim.Correction;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.outcome.Classified;

/** The same rows are judged alike, whether they are an evaluation of their own or the only slice that is judged. */
class SliceVerdictEqualsVerdictTest {

    private static VerdictStatus hall(SliceVerdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.slice().equals("hall"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void for_every_count_of_hits() {
        List<Threshold> thresholds = List.of(
                between(0.5, 0.7).withConfidence(0.95),
                between(0.5, 0.7),
                between(0.5, 0.7).unlessRefuted(0.95).detecting(0.3),
                between(0.5, 0.7).unlessRefuted(0.95).detecting(0.15),
                atLeast(0.6).withConfidence(0.95),
                atLeast(0.6).unlessRefuted(0.95).detecting(0.13));
        for (int right = 0; right <= 100; right++) {
            Evaluation<Flips.Flip, Classified> alone =
                    new Flips().in("hall", right, 100).called();
            SlicedEvaluation<Flips.Flip, Classified> among = new Flips()
                    .in("hall", right, 100)
                    .in("attic", 5, 10)
                    .byRoom(); // the attic is too small to be judged
            for (Threshold threshold : thresholds) {
                for (Correction correction : Correction.values()) {
                    assertThat(hall(among.judge(
                                    accuracy(),
                                    SliceRequirement.eachSlice(threshold).correctedBy(correction))))
                            .as("%s, %s of 100, %s", threshold, right, correction)
                            .isEqualTo(alone.judge(accuracy(), threshold).status());
                }
            }
        }
    }
}
