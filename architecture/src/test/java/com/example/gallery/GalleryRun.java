package com.example.gallery;

import static org.modelunit.assertions.ModelAssertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.Metrics;
import org.modelunit.claim.Claim;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.claim.Threshold;
import org.modelunit.junit.ModelTest;

/**
 * Claims of every kind, each in a test of its own, on loans that the system property "loans" names: good ones, poor ones, or few. Run in a
 * JVM of its own.
 */
final class GalleryRun {

    private static final String LOANS = System.getProperty("loans", "good");

    private GalleryRun() {}

    /** Runs the claims below, as an IDE does. */
    public static void main(String[] arguments) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(Claims.class))
                        .build());
    }

    static class Fixture {

        Pair loans() {
            return switch (LOANS) {
                case "poor" -> Loans.poor("north", 900).evaluated();
                case "few" -> Loans.good("north", 36).evaluated();
                default -> Loans.good("north", 900).evaluated();
            };
        }
    }

    /** A model test, so that each claim belongs to a test and has a page of its own. */
    @ModelTest(Fixture.class)
    static class Claims {

        @TestFactory
        Stream<DynamicTest> of_every_kind(Pair loans) {
            MoreClaims more = new MoreClaims(LOANS.equals("few") ? 24 : 600, LOANS.equals("poor") ? 0.6 : 0);
            Map<String, Supplier<Claim>> claims = new LinkedHashMap<>(more.all());
            KindsOfClaims.all().forEach((name, made) -> claims.put(name, () -> made.apply(loans)));
            return claims.entrySet().stream()
                    .map(claim -> DynamicTest.dynamicTest(
                            claim.getKey(),
                            () -> assertThat(claim.getValue().get()).holds()));
        }

        @Test
        void of_what_cannot_be_measured(Pair loans) {
            assertThat(loans.challenger())
                    .hasMetric(Metrics.recall("late"), Threshold.atLeast(0.8).withConfidence(0.95));
        }
    }
}
