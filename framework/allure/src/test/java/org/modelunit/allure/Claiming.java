package org.modelunit.allure;

import static org.modelunit.recording.SampleClaims.claim;

import io.qameta.allure.Allure;
import io.qameta.allure.Description;
import io.qameta.allure.Epic;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.modelunit.claim.Inconclusive;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.recording.Recording;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.opentest4j.MultipleFailuresError;

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
        Verdict verdict = SampleVerdicts.metric("recall", VerdictStatus.INCONCLUSIVE);
        claim(verdict);
        throw new CannotTell(VerdictText.of(verdict, List.of()));
    }

    @Test
    @DisplayName("several")
    void several() {
        Verdict unsure = SampleVerdicts.metric("recall", VerdictStatus.INCONCLUSIVE);
        Verdict refuted = SampleVerdicts.metric("accuracy", VerdictStatus.REFUTED);
        claim(unsure);
        claim(refuted);
        AssertionError all = new MultipleFailuresError(
                "claims", List.of(new CannotTell(unsure.sentence()), new AssertionError(refuted.sentence())));
        all.addSuppressed(new CannotTell(unsure.sentence()));
        all.addSuppressed(new AssertionError(refuted.sentence()));
        throw all;
    }

    @Test
    @DisplayName("plain")
    void plain() {
        claim(SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        throw new AssertionError("two is not three");
    }

    @Test
    @DisplayName("labelled")
    @Epic("Lending")
    @Description("Why <we> lend.")
    void labelled() {
        Allure.label("severity", "trivial");
        Allure.label("owner", "risk");
        claim(SampleVerdicts.metric("accuracy", VerdictStatus.MET));
    }

    @Test
    @DisplayName("twice")
    void twice() {
        claim(SampleVerdicts.metric("accuracy", VerdictStatus.MET));
        claim(SampleVerdicts.metric("accuracy", VerdictStatus.MET));
    }

    @Test
    @DisplayName("blocked")
    void blocked() {
        UndefinedMetricException error = new UndefinedMetricException("no 'bad' at all");
        Recording.broke(SampleClaims.of("credit", "recall", "at least 0.5"), error);
        throw error;
    }
}
