package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Benjamini and Hochberg's correction of a family of tests (Journal of the Royal Statistical Society B 57, 1995): the expected share of
 * false ones among the findings is held, for tests that do not depend on one another or only positively. For reports to look through;
 * a build fails by {@link Holm} or {@link MaxT}.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * Returns the adjusted p-values, in the order given: those up to the accepted share of false findings are findings.
     *
     * @param p the p-value of each test, 0 to 1
     */
    public static double[] adjusted(double[] p) {
        int[] order = Ordering.ascending(p);
        double[] adjusted = new double[p.length];
        double smallest = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }
}
