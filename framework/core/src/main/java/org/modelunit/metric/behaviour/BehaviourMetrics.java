package org.modelunit.metric.behaviour;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Support;
import org.modelunit.metric.WeightedMean;
import org.modelunit.metric.retrieval.RetrievalMetrics;
import org.modelunit.outcome.Held;

/** The index of the metrics of expectations: of each example is known whether what was expected of the model held. */
@API(status = Status.INTERNAL, since = "0.1")
public abstract class BehaviourMetrics extends RetrievalMetrics {

    protected BehaviourMetrics() {}

    /**
     * Returns the share of examples for which an expectation holds; bounded exactly. So "at least 0.99" with a confidence of 0.95 takes
     * 299 examples, if it holds for all of them.
     */
    public static Metric<Held> holdRate() {
        return Metric.<Held, WeightedMean>ofRatio(
                        "hold rate",
                        new HoldShare(),
                        held -> held.ratio("hold rate is undefined where no example has any weight"))
                .withSupport(Support.all())
                .showing(new HoldCounts());
    }
}
