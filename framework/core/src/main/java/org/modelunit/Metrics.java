package org.modelunit;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.behaviour.BehaviourMetrics;

/**
 * All metrics, for one static import; named as in scikit-learn, without {@code _score}.
 *
 * <pre>{@code
 * import static org.modelunit.Metrics.*;
 *
 * double auc = evaluation.value(rocAuc("bad"));
 * }</pre>
 *
 * <p>Families are indexed in classes of their own: a new metric is a line there, or a small class and a line.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Metrics extends BehaviourMetrics {

    private Metrics() {}
}
