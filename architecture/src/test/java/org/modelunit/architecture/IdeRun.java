package org.modelunit.architecture;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

/** What an IDE does when somebody clicks on a test class: the platform's launcher, without Maven, flags or an agent. */
final class IdeRun {

    private IdeRun() {}

    /** Runs the claims below. */
    public static void main(String[] arguments) {
        Launcher launcher = LauncherFactory.create();
        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Coins.class))
                .build());
    }

    /** Coins of which each is called right. */
    static final class Fixture {

        Evaluation<Integer, Classified> evaluation() {
            List<Integer> coins = IntStream.range(0, 100).boxed().toList();
            List<String> truth = coins.stream()
                    .map(coin -> coin % 2 == 0 ? "heads" : "tails")
                    .toList();
            Classifier<Integer> caller =
                    Classifier.of("caller", Labels.of("heads", "tails"), coin -> new double[] {1 - coin % 2, coin % 2});
            return Evaluation.of(caller, Dataset.of("coins", coins, truth));
        }
    }

    /** One claim that holds, and one that cannot be shown. */
    @ModelTest(Fixture.class)
    static class Coins {

        @Test
        void are_called_right(Evaluation<Integer, Classified> evaluation) {
            assertThat(evaluation).hasMetric(accuracy(), atLeast(0.9).withConfidence(0.95));
        }

        @Test
        void are_too_few(Evaluation<Integer, Classified> evaluation) {
            assertThat(evaluation).hasMetric(accuracy(), atLeast(0.99).withConfidence(0.95));
        }
    }
}
