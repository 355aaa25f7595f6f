package com.example.fashion;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.data.ImageFile;
import org.modelunit.junit.ModelTest;
import org.modelunit.outcome.Classified;

/** What the model has to show before it may sort pictures. */
@ModelTest(Fashion.class)
class AccuracyModelTest {

    @Test
    void sorts_nine_pictures_of_ten(Evaluation<ImageFile, Classified> evaluation) {
        assertThat(evaluation)
                .hasMetric(accuracy(), atLeast(0.89).withConfidence(0.95))
                .hasMetric(recall(MACRO), atLeast(0.89).withConfidence(0.95));
    }

    @Test
    void finds_shirts_which_look_like_much_else(Evaluation<ImageFile, Classified> evaluation) {
        assertThat(evaluation)
                .hasMetric(recall("shirt"), atLeast(0.65).unlessRefuted(0.95).detecting(0.15));
    }

    @Test
    void is_asked_about_every_picture_once(Dataset<ImageFile, String> images) {
        assertThat(images).hasNoDuplicates();
    }
}
