package org.modelunit.statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.statistics.simulation.Simulation.CONFIDENCE;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.statistics.ClopperPearson;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/** A guard that has failed must not pass because it is asked on fewer rows: those tell less, and it has to say so. */
class GuardSimulationTest {

    private static final double POWER = 0.8;

    private static boolean isRefuted(Estimate estimate, double bar) {
        return estimate.pValue(Side.AT_MOST, bar) <= 1 - CONFIDENCE;
    }

    /** Whether a guard fails on a sample and passes on a part of it of random size. */
    private static boolean turns(SplittableRandom random, double bar, double shortfall, double truth, int examples) {
        boolean[] isHit = new boolean[examples];
        int hits = 0;
        for (int i = 0; i < examples; i++) {
            isHit[i] = random.nextDouble() < truth;
            hits += isHit[i] ? 1 : 0;
        }
        int part = 1 + random.nextInt(examples);
        int hitsOfPart = 0;
        for (int i = 0; i < part; i++) {
            hitsOfPart += isHit[i] ? 1 : 0; // rows are independent, so the first ones are a random part
        }
        Estimate ofPart = ClopperPearson.estimate(hitsOfPart, part, part);
        return isRefuted(ClopperPearson.estimate(hits, examples, examples), bar)
                && !isRefuted(ofPart, bar)
                && ofPart.power(Side.AT_MOST, bar, CONFIDENCE, bar - shortfall) >= POWER;
    }

    @ParameterizedTest
    @CsvSource({"0.50, 0.14, 0.36, 300", "0.90, 0.05, 0.85, 1000", "0.80, 0.10, 0.65, 200", "0.90, 0.05, 0.85, 334"})
    @Tag("slow")
    void a_guard_that_failed_passes_on_at_most_five_of_a_hundred_random_parts(
            double bar, double shortfall, double truth, int examples) {
        double turned = Simulation.share(4_000, random -> turns(random, bar, shortfall, truth, examples));

        assertThat(turned).isLessThanOrEqualTo(0.05);
    }
}
