package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Range;
import org.modelunit.Statistic;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.statistics.Wilson;

/**
 * A proportion as what it is made of, so that it can be bounded as one.
 *
 * @param hits how many have the property
 * @param of how many could have it
 * @param otherwise why there is no proportion if nothing could have it
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Ratio(long hits, long of, String otherwise) {

    /** Refuses null. */
    public Ratio {
        requireNonNull(otherwise, "otherwise");
    }

    /**
     * Returns the proportion.
     *
     * @throws UndefinedMetricException if nothing could have the property
     */
    public double value() {
        if (of == 0) {
            throw new UndefinedMetricException(otherwise);
        }
        return (double) hits / of;
    }

    /** Gives the proportion that a metric is. */
    @FunctionalInterface
    interface Of<S> {
        Ratio from(S statistic);
    }

    /** A metric that is a proportion, bounded by Wilson's method. */
    static <S> Metric<Classified> metric(String name, Statistic<Classified, S> statistic, Of<S> ratio) {
        return Metric.<Classified, S>of(
                        name, statistic, value -> ratio.from(value).value())
                .within(Range.UNIT)
                .estimatedBy((metric, outcomes, seed) -> {
                    Ratio counted = ratio.from(statistic.of(outcomes));
                    counted.value();
                    return Wilson.estimate(counted.hits(), counted.of(), outcomes.size());
                });
    }
}
