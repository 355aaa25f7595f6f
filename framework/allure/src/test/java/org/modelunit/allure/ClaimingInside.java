package org.modelunit.allure;

import static org.modelunit.recording.SampleClaims.claim;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.SampleVerdicts;

/** Tests inside of one another that are named alike; run in a JVM of its own by {@link AllureNamesTest}. */
@EnabledIfSystemProperty(named = "claiming", matches = "true")
class ClaimingInside {

    private static void claimAccuracy() {
        claim(SampleVerdicts.metric("accuracy", VerdictStatus.MET));
    }

    @Test
    @DisplayName("separates")
    void separates() {
        claimAccuracy();
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(strings = {"east", "west"})
    @DisplayName("serves")
    void serves(String region) {
        claimAccuracy();
    }

    @TestFactory
    @DisplayName("made")
    List<DynamicTest> made() {
        return List.of(
                DynamicTest.dynamicTest("separates", ClaimingInside::claimAccuracy),
                DynamicTest.dynamicTest("separates", ClaimingInside::claimAccuracy));
    }

    @Nested
    @DisplayName("hard cases")
    class Hard {

        @Test
        @DisplayName("separates")
        void separates() {
            claimAccuracy();
        }
    }

    @Nested
    @ParameterizedClass(name = "in {0}")
    @ValueSource(strings = {"winter", "summer"})
    @DisplayName("seasons")
    class Seasons {

        @Parameter
        String season = "";

        @Test
        @DisplayName("separates")
        void separates() {
            claimAccuracy();
        }
    }

    @Test
    @DisplayName("claims nothing")
    void claims_nothing() {}
}
