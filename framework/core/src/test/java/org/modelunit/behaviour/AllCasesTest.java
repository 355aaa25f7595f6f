package org.modelunit.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.score;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.between;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.sample.SampleDesign;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;
import org.modelunit.weakspot.WeakSpotSearch;
import org.modelunit.weakspot.WeakSpots;

/** All cases that there are, as templates give them, leave nothing to infer. */
class AllCasesTest {

    record Case(int number) {}

    private static final String NOTHING_LEFT = "are all cases there are, so nothing is left to infer";

    private static final List<Case> INPUTS =
            IntStream.range(0, 200).mapToObj(Case::new).toList();

    private static final Classifier<Case> MODEL = Classifier.of(
            "parity", Labels.of("even", "odd"), it -> new double[] {1 - it.number() % 2, it.number() % 2});

    private static Dataset<Case, String> sample() {
        return Dataset.of(
                "numbers",
                INPUTS,
                INPUTS.stream().map(it -> it.number() % 2 == 0 ? "even" : "odd").collect(Collectors.toList()));
    }

    private static Dataset<Case, String> all() {
        return sample().ofAllCases();
    }

    private static final List<Threshold> PROOFS = List.of(
            atLeast(0.9).withConfidence(0.95), atLeast(0.9).unlessRefuted(0.95).detecting(0.15));

    private static void isRefused(Claim claim) {
        assertThatThrownBy(claim::judge)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(NOTHING_LEFT)
                .hasMessageContaining(
                        "claim without confidence, such as atLeast(1.0), or draw fewer than all of them by sampled(n)");
    }

    @Test
    void a_metric_is_claimed_without_confidence() {
        for (Threshold proof : PROOFS) {
            isRefused(Evaluation.of(MODEL, all()).claim(accuracy(), proof));
            assertThat(Evaluation.of(MODEL, sample())
                            .claim(accuracy(), proof)
                            .judge()
                            .status()
                            .isGreen())
                    .isTrue();
        }
        assertThat(Evaluation.of(MODEL, all())
                        .claim(accuracy(), atLeast(1))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void the_design_is_kept_with_weights_groups_and_rows() {
        assertThat(all().withWeights((Case it) -> 1 + it.number()).design().isComplete())
                .isTrue();
        assertThat(all().withGroups((Case it) -> "" + it.number() / 2).design().isComplete())
                .isTrue();
        assertThat(all().withKeys(INPUTS.stream().map(Case::toString).toList())
                        .design()
                        .isComplete())
                .isTrue();
        assertThat(all().rows("some", new int[] {1, 2}).design().isComplete()).isTrue();
        assertThat(all().<String>withTruth(truth -> truth + "!").design().isComplete())
                .isTrue();
        assertThat(sample().design().isComplete()).isFalse();
        isRefused(Evaluation.of(MODEL, all().withWeights((Case it) -> 1 + it.number()))
                .claim(accuracy(), PROOFS.get(0)));
        isRefused(Evaluation.of(MODEL, all().withGroups((Case it) -> "" + it.number() / 2))
                .claim(accuracy(), PROOFS.get(0)));
        Classified weighed = Evaluation.of(MODEL, sample())
                .outcomes()
                .withDesign(SampleDesign.simple(200).withStrata(new int[200]));
        isRefused(Evaluation.ofOutcomes(all(), weighed).claim(accuracy(), PROOFS.get(0)));
    }

    @Test
    void all_cases_are_another_design_than_a_sample() {
        SampleDesign design = SampleDesign.simple(3);

        assertThat(design.complete())
                .isNotEqualTo(design)
                .isEqualTo(SampleDesign.simple(3).complete());
        assertThat(design.complete().hashCode()).isEqualTo(design.complete().hashCode());
        assertThat(design.complete()).hasToString("3 examples, which are all there are");
        assertThat(design.complete().rows(new int[] {0, 2}).isComplete()).isTrue();
        assertThat(design.complete()
                        .withClusters(new int[3])
                        .withStrata(new int[3])
                        .isComplete())
                .isTrue();
        assertThat(design.complete().isSimple()).isTrue();
    }

    @Test
    void a_difference_is_claimed_without_confidence() {
        Comparison<Case, Classified> same = Comparison.of(Evaluation.of(MODEL, all()), Evaluation.of(MODEL, all()));

        isRefused(same.claim(accuracy(), Margin.notWorseBy(0.05).withConfidence(0.95)));
        assertThat(same.claim(accuracy(), Margin.notWorseBy(0.05)).judge().status())
                .isEqualTo(VerdictStatus.MET);
    }

    @Test
    void slices_are_claimed_without_confidence() {
        Slicing<Case> tens = Slicing.by("tens", it -> "" + it.number() / 100);
        Evaluation<Case, Classified> evaluation = Evaluation.of(MODEL, all());

        for (Threshold proof : PROOFS) {
            isRefused(SliceClaim.of(evaluation, tens, accuracy(), SliceRequirement.eachSlice(proof)));
        }
        assertThat(SliceClaim.of(evaluation, tens, accuracy(), SliceRequirement.eachSlice(atLeast(1)))
                        .judge()
                        .status()
                        .isGreen())
                .isTrue();
    }

    @Test
    void weak_spots_are_not_searched() {
        assertThatThrownBy(() -> WeakSpots.search(Evaluation.of(MODEL, all()), WeakSpotSearch.worseByAtLeast(0.05)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(NOTHING_LEFT);
    }

    @Test
    void behaviour_is_claimed_without_confidence() {
        Perturbation<Case> plusTwo = Perturbation.of("plus two", it -> new Case(it.number() + 2));
        BeforeAfter<Case, ?> grouped = plusTwo.probe(MODEL, all().withGroups((Case it) -> "" + it.number() / 2));
        var probe = plusTwo.probe(MODEL, all());

        for (Threshold proof : PROOFS) {
            isRefused(probe.claim(label().stays(), proof));
        }
        isRefused(probe.claimMeanChange(score("odd"), between(-0.1, 0.1).withConfidence(0.95)));
        assertThat(probe.claim(label().stays(), atLeast(1)).judge().status().isGreen())
                .isTrue();
        assertThat(probe.claim(label().stays()).judge().status().isGreen()).isTrue();
        assertThat(grouped.counts().changed()).isEqualTo(200);
        isRefused(plusTwo.probe(MODEL, all().withGroups((Case it) -> "" + it.number() / 2))
                .claim(label().stays(), PROOFS.get(0)));
        assertThat(plusTwo.compare(MODEL, all())
                        .claim(accuracy(), Margin.notWorseBy(0.05))
                        .judge()
                        .status()
                        .isGreen())
                .isTrue();
        isRefused(plusTwo.compare(MODEL, all())
                .claim(accuracy(), Margin.notWorseBy(0.05).withConfidence(0.95)));
    }
}
