package org.modelunit.figure;

import java.io.Serializable;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.outcome.Outcomes;

/**
 * Gives the figures that show what a metric measured. A lambda, a record, or a method reference, which can be sent to another machine
 * if what it captures can. It is called only where a recorder asks for figures.
 *
 * <pre>{@code
 * Metric.of("share approved", (Classified c) -> share(c)).showing((Classified c) -> List.of(byDecision(c)))
 * }</pre>
 *
 * @param <O> the outcomes that are shown
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface FigureFunction<O extends Outcomes> extends Serializable {

    /**
     * Returns the figures of a model's outcomes.
     *
     * @param outcomes truth and predictions
     * @return the figures, in the order of a report; none where these outcomes have nothing to show, such as a ROC curve of one class
     */
    List<Figure> of(O outcomes);

    /**
     * Returns the figures that compare two models on the same examples; none unless overridden.
     *
     * @param challenger what the one model answered
     * @param champion what the other answered, row by row for the same examples
     */
    default List<Figure> compared(O challenger, O champion) {
        return List.of();
    }
}
