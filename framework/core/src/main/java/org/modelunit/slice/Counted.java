package org.modelunit.slice;

import java.util.Optional;
import org.modelunit.Classified;
import org.modelunit.Metric;
import org.modelunit.Outcomes;
import org.modelunit.Ratio;

/** How many examples carry a metric: the least of those that it divides by. */
final class Counted {

    private Counted() {}

    /** The trials of a proportion; of a metric about a label, the label's examples or the others, whichever are fewer; else all. */
    static <O extends Outcomes> long of(Metric<O> metric, O outcomes) {
        Optional<Ratio> ratio = outcomes.design().hasWeights() ? Optional.empty() : metric.ratio(outcomes);
        if (ratio.isPresent()) {
            return Math.round(ratio.get().of());
        }
        if (!metric.focus().isEmpty() && (Object) outcomes instanceof Classified classified) {
            int count = classified.count(metric.focus());
            return Math.min(count, classified.size() - count);
        }
        return outcomes.size();
    }
}
