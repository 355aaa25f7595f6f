package com.example.scores;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.data.Csv;
import org.modelunit.data.Resource;

class ScoresTest {

    @Test
    void scores_separate_good_from_bad_risks() {
        var evaluation = Csv.of(Resource.path("scores.csv"))
                .truth("class")
                .scores("bad", "good")
                .evaluation();

        assertThat(evaluation).hasMetric(rocAuc("bad"), atLeast(0.72).withConfidence(0.95));
    }
}
