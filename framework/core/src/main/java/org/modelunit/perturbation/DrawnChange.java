package org.modelunit.perturbation;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a perturbation does to an input that draws at random, or has a strength. All that is random comes from the {@link Draw}, so that
 * an input is changed in the same way in every run.
 *
 * @param <I> the type of the input, or of the part
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface DrawnChange<I> extends Serializable {

    /**
     * Returns the changed input.
     *
     * @param input the input; not to be changed itself
     * @param draw what to draw from, and how strongly to change
     */
    I of(I input, Draw draw);

    /**
     * Throws where a strength makes no sense for this change, as soon as it is told; any above 0 does by default.
     *
     * @param strength the strength, in units of the change's own
     * @throws IllegalArgumentException saying which do
     */
    default void checkStrength(double strength) {}
}
