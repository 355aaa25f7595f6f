package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.junit.ModelTest;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;

/** That the service, with the model that is to be released, does what training did, step by step. */
@ModelTest(CreditRisk.class)
class ServiceModelTest {

    @Test
    void does_what_training_did(Pipeline<Applicant> served, Dataset<Applicant, String> holdout, Reference reference) {
        assertThat(served.trace(holdout.inputs()))
                .reproduces(reference, stage("features", ulps(2)), stage("scores", absolute(1e-6)));
    }
}
