package com.example.fashion;

import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.data.ImageFile;
import org.modelunit.junit.ModelTest;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;

/** That the service does to a picture what training did, from its bytes to the scores. */
@ModelTest(Fashion.class)
class PreprocessingModelTest {

    @Test
    void does_what_training_did(Pipeline<ImageFile> served, List<ImageFile> referenced, Reference reference) {
        assertThat(served.trace(referenced)).reproduces(reference, stage("scores", absolute(1e-5)));
    }
}
