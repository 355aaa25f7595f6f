package org.modelunit.claim;

import java.util.function.DoubleFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A guard, which fails only when a shortfall is demonstrated, before it says which shortfall it has to find.
 *
 * @param <R> what it guards: a {@link Threshold} or a {@link Margin}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Guard<R> {

    private final DoubleFunction<R> completed;

    Guard(double confidence, DoubleFunction<R> completed) {
        Confidence.check(confidence);
        this.completed = completed;
    }

    /**
     * Completes the guard with the shortfall that it has to find in 80 of 100 samples; where the data could not, nothing was guarded
     * and the claim is inconclusive.
     *
     * @param shortfall the distance from what is required, in the metric's unit, above 0
     */
    public R detecting(double shortfall) {
        return completed.apply(shortfall);
    }
}
