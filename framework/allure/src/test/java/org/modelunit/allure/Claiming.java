package org.modelunit.allure;

import static org.modelunit.recording.SampleClaims.claim;

import io.qameta.allure.Allure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.modelunit.claim.Inconclusive;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.recording.Recording;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;

/** Tests that claim; run in a JVM of their own by {@link AllureInLauncherTest}. */
@EnabledIfSystemProperty(named = "claiming", matches = "true")
class Claiming {

    static final class CannotTell extends AssertionError implements Inconclusive {
        private static final long serialVersionUID = 1L;

        CannotTell(String message) {
            super(message);
        }
    }

    @Test
    @DisplayName("green")
    void green(TestInfo injected) {
        claim(SampleVerdicts.metric("ROC AUC of 'bad'", VerdictStatus.SHOWN));
        Allure.step("inside a step", () -> claim(SampleVerdicts.check("closeness", VerdictStatus.MET)));
    }

    @Test
    @DisplayName("red")
    void red() {
        Verdict verdict = SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED);
        claim(verdict);
        throw new AssertionError(verdict.sentence());
    }

    @Test
    @DisplayName("yellow")
    void yellow() {
        claim(SampleVerdicts.metric("recall", VerdictStatus.INCONCLUSIVE));
        throw new CannotTell("Expected recall on credit to be at least 0.75, but the data cannot tell.");
    }

    @Test
    @DisplayName("blocked")
    void blocked() {
        UndefinedMetricException error = new UndefinedMetricException("no 'bad' at all");
        Recording.broke(SampleClaims.of("credit", "recall", "at least 0.5"), error);
        throw error;
    }
}
