package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.pipeline.PipelineClaim;
import org.modelunit.pipeline.Reference;
import org.modelunit.pipeline.StageTolerance;
import org.modelunit.pipeline.Trace;

/**
 * Claims on what the stages of a pipeline gave. Each is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(served.trace(holdout.inputs()))
 *         .reproduces(Reference.at("src/test/resources/reference"), stage("features", ulps(2)));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TraceAssert extends AbstractClaimAssert<TraceAssert, Trace> {

    /**
     * Begins claims on a trace.
     *
     * @param actual what the stages gave
     */
    public TraceAssert(Trace actual) {
        super(actual, TraceAssert.class);
    }

    /**
     * Claims that each stage gives what the reference has, on what came before and on the reference of what came before.
     *
     * @param reference what the stages should have given
     * @param tolerances how close stages have to come; those without one have to be exact
     * @throws AssertionError if a stage differs; the message names the first that does by itself, and the likely cause
     * @throws org.modelunit.error.DataException if trace and reference do not have the same stages or rows; the message says which
     */
    public TraceAssert reproduces(Reference reference, StageTolerance... tolerances) {
        return claim(() -> PipelineClaim.of(actual, reference, tolerances));
    }
}
