package org.modelunit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.behaviour.BehaviourFigures;

/**
 * All figures that a metric of one's own can show. Our metrics name theirs.
 *
 * <pre>{@code
 * Metric<Classified> lift = Metric.of("lift of the first tenth", (Classified c) -> lift(c)).showing(Figures.gains("bad"));
 * }</pre>
 *
 * <p>A figure is made once for the same outcomes, from what metrics have counted already, and only where a recorder asks. Points and
 * means heed weights; counts are of examples, whatever these weigh. Where there is nothing to show there is no figure, and no error.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Figures extends BehaviourFigures {

    private Figures() {}
}
