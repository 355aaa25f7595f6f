package com.example.search;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Evaluation;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Ranked;

/** That it matters little which questions are asked together, though a quantized model answers differently in other batches. */
@ModelTest(FaqSearch.class)
class BatchModelTest {

    @Test
    void finds_in_a_batch_what_it_finds_for_a_question_alone(Evaluation<Question, Ranked> inBatches) {
        assertThat(inBatches)
                .hasMetric(hitRate(1), atLeast(0.85).withConfidence(0.95))
                .hasMetric(hitRate(3), atLeast(0.90).withConfidence(0.95));
    }
}
