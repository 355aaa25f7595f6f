package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Holm's correction of a family of tests (Scandinavian Journal of Statistics 6, 1979): the chance of any false finding is held,
 * however the tests depend on one another. For refutations; "every slice is shown to reach its bar" needs no correction.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Holm {

    private Holm() {}

    /**
     * Returns the adjusted p-values, in the order given: those up to the significance are findings.
     *
     * @param p the p-value of each test, 0 to 1
     */
    public static double[] adjusted(double[] p) {
        int[] order = Ordering.ascending(p);
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }
}
