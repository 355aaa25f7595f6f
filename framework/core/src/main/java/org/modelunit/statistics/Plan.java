package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a sample of a known size and mixture can tell about a true value, whatever it will show: callable before there is a model.
 *
 * <pre>{@code
 * Plan recall = ClopperPearson.plan(100, 334);                       // 100 positives among 334 examples
 * recall.passMark(Side.AT_LEAST, 0.80, 0.95);                        // 0.87: what they must show
 * recall.smallestShortfall(Side.AT_LEAST, 0.80, 0.95, 0.80);              // 0.114: what they would find
 * }</pre>
 *
 * <p>Chances and sizes are computed from a <em>declared</em> truth, never from the value observed: "examples needed" computed from
 * the observed effect is a coin flip.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Plan {

    /** Returns how bounds are made, for instance "Clopper-Pearson". */
    String method();

    /** Returns why no bound can be trusted on this sample, or an empty text where bounds hold. */
    String caveat();

    /**
     * Returns the pass mark: the value that this sample must show at the least (at the most, for {@link Side#AT_MOST}) for its
     * bound to reach the bar; NaN where no value could.
     *
     * @param side the side to be shown
     * @param bar the bar
     * @param confidence one-sided, above 0.5 and below 1
     */
    double passMark(Side side, double bar, double confidence);

    /**
     * Returns the worst value that this sample could show without refuting that the true value lies on a side of the bar; NaN where
     * no value would refute it.
     *
     * @param side the side that is claimed
     * @param bar the bar
     * @param confidence one-sided, above 0.5 and below 1
     */
    default double refutationLimit(Side side, double bar, double confidence) {
        return passMark(side.other(), bar, confidence);
    }

    /**
     * Returns the chance that a sample of this size and mixture shows a model of the given true value to lie on a side of the bar.
     *
     * @param side the side to be shown
     * @param bar the bar
     * @param confidence one-sided, above 0.5 and below 1
     * @param truth the declared true value
     */
    double power(Side side, double bar, double confidence, double truth);

    /**
     * Returns the chance that a sample of this size and mixture shows an estimate on a side of the bar, whatever its bound; for claims
     * without a burden of proof.
     *
     * @param side the side
     * @param bar the bar
     * @param truth the declared true value
     */
    default double chance(Side side, double bar, double truth) {
        return power(side, bar, 0.5, truth);
    }

    /**
     * Returns about how many examples of this mixture show a model of the given true value to lie on a side of the bar, in
     * {@code power} of all samples; positive infinity where the true value does not lie on that side.
     *
     * @param side the side to be shown
     * @param bar the bar
     * @param confidence one-sided, above 0.5 and below 1
     * @param truth the declared true value
     * @param power the share of samples in which it has to be shown, 0.8 by custom
     */
    double examplesNeeded(Side side, double bar, double confidence, double truth, double power);

    /**
     * Returns the smallest shortfall that a sample of this size and mixture can see: the least distance beyond the bar at which a true
     * value is refuted to lie on the claimed side, in {@code power} of all samples; positive infinity where none is.
     *
     * @param side the side that is claimed
     * @param bar the bar
     * @param confidence one-sided, above 0.5 and below 1
     * @param power the share of samples in which the shortfall has to be found, 0.8 by custom
     */
    double smallestShortfall(Side side, double bar, double confidence, double power);
}
