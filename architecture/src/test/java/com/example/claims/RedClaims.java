package com.example.claims;

import static org.modelunit.assertions.ModelAssertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.assertions.ModelSoftAssertions;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** Red claims of every kind, one of them of a kind that only this package knows. They are run in a JVM of their own. */
final class RedClaims {

    private RedClaims() {}

    /** Runs the claims below, as an IDE does. */
    public static void main(String[] arguments) {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(Claims.class))
                        .build());
    }

    static class Claims {

        @Test
        void of_a_kind_of_its_own() {
            assertThat(new MedianTime(
                            "the shop",
                            IntStream.range(0, 200).mapToObj(i -> 20.0 + i % 17).toList(),
                            21.5))
                    .holds();
        }

        @Test
        void of_every_known_kind() {
            Loans.Pair loans = Loans.poor("north", 900).evaluated();
            ModelSoftAssertions.assertSoftly(softly -> {
                KindsOfClaims.all().values().forEach(made -> softly.assertThat(made.apply(loans))
                        .holds());
                softly.assertThat(Tensor.of(new double[] {1, 2.5}, 2))
                        .isCloseTo(Tensor.of(new double[] {1, 2.25}, 2), Tolerance.absolute(0.01));
            });
        }
    }
}
