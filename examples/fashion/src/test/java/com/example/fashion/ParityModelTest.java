package com.example.fashion;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.data.ImageFile;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

/** That 8 bits are enough: the quantized model beside the one that was trained. */
@ModelTest(Fashion.class)
class ParityModelTest {

    @Test
    void is_as_accurate(
            Evaluation<ImageFile, Classified> evaluation, Evaluation<ImageFile, Classified> floatEvaluation) {
        assertThat(Comparison.of(evaluation, floatEvaluation))
                .hasDifference(accuracy(), notWorseBy(0.01).withConfidence(0.95));
    }
}
