package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.behaviour.Answers.text;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.claim.Threshold;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.statistics.Streams;

/** How often a model that is exactly at its bar passes: at most 5.5 in 100 times, however its inputs are copied and grouped. */
class BehaviourErrorRatesTest {

    private static final int SAMPLES = 2000;
    private static final double MOST = 0.055;

    /** An input whose answer stays at every strength below some, in all copies or not. */
    private record Case(int id, double staysBelow, double strength, int copy) {}

    private static final Model<Case, List<String>> MODEL = cases -> cases.stream()
            .map(each -> each.id() % 2 + (each.strength() < each.staysBelow() ? "" : " changed"))
            .toList();

    private static final Perturbation<Case> STRONGER = Perturbation.graded(
            "stronger",
            1,
            (each, draw) -> new Case(
                    each.id(), each.staysBelow(), draw.strength(), draw.random().nextInt()));

    private static double passing(IntFunction<BehaviourClaim> claims) {
        return IntStream.range(0, SAMPLES)
                        .filter(sample -> claims.apply(sample).judge().status().isGreen())
                        .count()
                / (double) SAMPLES;
    }

    /** Inputs of which a share stays, drawn unit by unit. */
    private static Dataset<Case, Integer> drawn(int sample, int units, int perUnit, double share) {
        SplittableRandom random = Streams.replicate(5, sample);
        boolean[] stays = new boolean[units];
        for (int unit = 0; unit < units; unit++) {
            stays[unit] = random.nextDouble() < share;
        }
        List<Case> cases = IntStream.range(0, units * perUnit)
                .mapToObj(i -> new Case(i, stays[i / perUnit] || (perUnit > 1 && i % perUnit > 2) ? 9 : 0.5, 0, 0))
                .toList();
        return Dataset.of("cases", cases, cases.stream().map(Case::id).toList());
    }

    @Test
    @Tag("slow")
    void copies_of_an_input_are_one_trial() {
        Threshold bar = atLeast(0.95).withConfidence(0.95);

        assertThat(passing(sample -> STRONGER.copies(4)
                        .probe(MODEL, drawn(sample, 200, 1, 0.95))
                        .claim(text().stays(), bar)))
                .isBetween(0.005, MOST);
    }

    @Test
    @Tag("slow")
    void inputs_of_a_group_are_no_independent_evidence() {
        Threshold bar = atLeast(0.925).withConfidence(0.95); // a group that fails has one input that holds

        assertThat(passing(sample -> STRONGER.probe(
                                MODEL, drawn(sample, 80, 4, 0.9).withGroups(each -> "group " + each.id() / 4))
                        .claim(text().stays(), bar)))
                .isBetween(0.005, MOST);
    }

    @Test
    @Tag("slow")
    void strengths_need_no_correction() {
        Threshold bar = atLeast(0.95).withConfidence(0.95);

        assertThat(passing(sample -> {
                    SplittableRandom random = Streams.replicate(6, sample);
                    List<Case> cases = IntStream.range(0, 200)
                            .mapToObj(i -> new Case(i, random.nextDouble() < 0.95 ? 9 : 2.5, 0, 0))
                            .toList();
                    return STRONGER.along(1, 2, 3)
                            .probe(MODEL, Dataset.of("cases", cases, cases))
                            .claimUpTo(3, text().stays(), bar); // at its bar at 3, and above it before
                }))
                .isBetween(0.005, MOST);
    }
}
