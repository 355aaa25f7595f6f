package org.modelunit.allure;

import io.qameta.allure.Allure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Inconclusive;
import org.modelunit.claim.Verdict;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.recording.Recording;
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
        Recording.claimed(SampleVerdicts.metric("ROC AUC of 'bad'", Decision.PASSED));
        Allure.step("inside a step", () -> Recording.claimed(SampleVerdicts.check("closeness", Decision.PASSED)));
    }

    @Test
    @DisplayName("red")
    void red() {
        Verdict verdict = SampleVerdicts.metric("accuracy", Decision.FAILED);
        Recording.claimed(verdict);
        throw new AssertionError(verdict.sentence());
    }

    @Test
    @DisplayName("yellow")
    void yellow() {
        Recording.claimed(SampleVerdicts.metric("recall", Decision.INCONCLUSIVE));
        throw new CannotTell("Expected recall on credit to be at least 0.75, but the data cannot tell.");
    }

    @Test
    @DisplayName("blocked")
    void blocked() {
        UndefinedMetricException error = new UndefinedMetricException("no 'bad' at all");
        Recording.broke("credit", "recall", "at least 0.5", error);
        throw error;
    }
}
