package org.modelunit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.brierScore;
import static org.modelunit.Metrics.recall;
import static org.modelunit.Metrics.rocAuc;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Threshold;

/** What the page about planning shows: docs/power.md. */
class PowerGuideTest {

    @Test
    void a_claim_is_planned() {
        Power holdout = Power.ofClasses(Map.of("bad", 100, "good", 234)); // or Power.on(dataset), or Power.of(334)
        ClaimPlan plan = holdout.plan(rocAuc("bad"), atLeast(0.72).withConfidence(0.95));

        assertThat(plan).hasToString("""
                        ROC AUC of 'bad' at least 0.72 with 95% confidence on 334 rows (100 'bad'): pass mark 0.7762, detects a shortfall of 0.088
                          a model of 0.73 passes in 7 of 100 samples; 80 of 100 need about 23,000 rows
                          a model of 0.74 passes in 13 of 100 samples; 80 of 100 need about 5,600 rows
                          a model of 0.77 passes in 43 of 100 samples; 80 of 100 need about 890 rows""");
    }

    @Test
    void a_suite_is_planned() {
        Power holdout = Power.ofClasses(Map.of("bad", 100, "good", 234)).varying(brierScore("bad"), 0.20);
        Threshold ranks = atLeast(0.75).withConfidence(0.95).expecting(0.80);
        SuitePlan suite = Power.suite(
                holdout.plan(rocAuc("bad"), ranks),
                holdout.plan(accuracy(), atLeast(0.70).withConfidence(0.95)).expecting(0.75),
                holdout.plan(brierScore("bad"), atMost(0.20).withConfidence(0.95))
                        .expecting(0.18),
                holdout.plan(recall("bad"), atLeast(0.50).unlessRefuted(0.95).detecting(0.15))
                        .expecting(0.55));

        assertThat(suite).hasToString("""
                        4 claims: all green in 29 of 100 samples (in 14 if they were independent, in 0 to 46 however they depend); 80 of 100 need about 3.0 times the rows
                          46 of 100   ROC AUC of 'bad' at least 0.75 with 95% confidence on 334 rows, a model of 0.8
                          65 of 100   accuracy at least 0.7 with 95% confidence on 334 rows, a model of 0.75
                          46 of 100   Brier score of 'bad' at most 0.2 with 95% confidence on 334 rows, a model of 0.18
                          over 99 of 100   recall of 'bad' at least 0.5 unless refuted with 95% confidence, detecting a shortfall of 0.15 on 334 rows, a model of 0.55""");
    }
}
