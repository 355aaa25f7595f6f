package org.modelunit.metric.multilabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelunit.column.Labels;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;

class MultiLabelCountsTest {

    @Test
    void a_large_weight_of_some_costs_the_others_no_digits() {
        Labels labels = Labels.of("a", "b");
        MultiLabelled outcomes = MultiLabelled.of(
                        LabelSets.of(labels, List.of(Set.of("a"), Set.of("a"), Set.of("b"), Set.of("b"))),
                        LabelSets.of(labels, List.of(Set.of("a"), Set.of(), Set.of("b"), Set.of("a"))))
                .withWeights(1e16, 1e16, 0.3, 0.7);

        assertThat(new MultiLabelCounts().of(outcomes).of("a").specificity().value())
                .isCloseTo(0.3, within(1e-16));
    }
}
