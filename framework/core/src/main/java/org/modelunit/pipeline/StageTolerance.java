package org.modelunit.pipeline;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/**
 * How close a stage has to come to its reference.
 *
 * @param stage the name of the stage
 * @param tolerance how close each of its numbers has to be; its whole numbers and texts are compared exactly
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record StageTolerance(String stage, Tolerance tolerance) {

    public StageTolerance {
        StageName.checked(stage);
        requireNonNull(tolerance, "tolerance");
    }

    /**
     * Allows the numbers of a stage some distance from their reference: {@code stage("features", ulps(2))}.
     *
     * @param name the name of the stage
     * @param tolerance how close each number has to be
     */
    public static StageTolerance stage(String name, Tolerance tolerance) {
        return new StageTolerance(name, tolerance);
    }

    /** Returns it in words: "'features' within 2 ulps". */
    @Override
    public String toString() {
        return "'" + PrintableText.of(stage) + "' " + (tolerance.isExact() ? "exactly" : "within " + tolerance);
    }
}
