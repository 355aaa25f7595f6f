package org.modelunit.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelunit.column.NumberColumn;
import org.modelunit.sample.SampleDesign;

/** How examples were sampled, in words. */
class CompositionTest {

    private static final SampleDesign SIMPLE = SampleDesign.simple(3);

    private static Held sampled(SampleDesign design) {
        return Held.of(true, false, true).withDesign(design);
    }

    @Test
    void a_simple_sample_has_nothing_to_say() {
        assertThat(Composition.sampling(sampled(SIMPLE))).isEmpty();
        assertThat(Composition.of(sampled(SIMPLE), "")).isEmpty();
    }

    @Test
    void each_way_of_sampling_is_said_once() {
        SampleDesign weighted = SIMPLE.withWeights(NumberColumn.of(1, 2, 3));
        SampleDesign grouped = SIMPLE.withClusters(new int[] {0, 0, 1});
        SampleDesign stratified = SIMPLE.withStrata(new int[] {0, 1, 1});

        assertThat(Composition.sampling(sampled(weighted))).containsExactly("weighted");
        assertThat(Composition.sampling(sampled(grouped))).containsExactly("in groups");
        assertThat(Composition.sampling(sampled(stratified))).containsExactly("within strata");
        assertThat(Composition.sampling(sampled(SIMPLE.complete()))).containsExactly("all there are");
        assertThat(Composition.sampling(sampled(weighted.withClusters(new int[] {0, 0, 1}))))
                .containsExactly("weighted", "in groups");
        assertThat(Composition.of(sampled(weighted.withClusters(new int[] {0, 0, 1})), ""))
                .isEqualTo("2 groups, weighted");
    }
}
