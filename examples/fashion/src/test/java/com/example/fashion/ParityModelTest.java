package com.example.fashion;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.data.ImageFile;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

/** That 8 bits are enough: the quantized model beside the one that was trained. */
@ModelTest(Fashion.class)
class ParityModelTest {

    @Test
    void decides_as_the_model_that_was_trained(
            Classifier<ImageFile> float32, Classifier<ImageFile> int8, Dataset<ImageFile, String> images) {
        assertThat(BeforeAfter.ofTwo(float32, int8, images).withNames("float", "int8"))
                .holds(label().stays(), atLeast(0.98).withConfidence(0.95))
                .holds(score("shirt").stays(absolute(0.1)), atLeast(0.98).withConfidence(0.95));
    }

    @Test
    void is_as_accurate(
            Evaluation<ImageFile, Classified> evaluation, Evaluation<ImageFile, Classified> floatEvaluation) {
        assertThat(Comparison.of(evaluation, floatEvaluation))
                .hasDifference(accuracy(), notWorseBy(0.01).withConfidence(0.95))
                .hasShareOf(negativeFlips(), atMost(0.01).withConfidence(0.95));
    }
}
