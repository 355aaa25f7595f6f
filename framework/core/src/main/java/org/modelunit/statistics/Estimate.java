package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value measured on a sample, with what the sample can and cannot tell about the true value.
 *
 * <p>All bounds are one-sided: a 95 % lower bound lies below the true value in 95 of 100 samples. Chances and sizes are computed
 * from a <em>declared</em> truth, never from the value observed: "examples needed" computed from the observed effect is a coin
 * flip.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Estimate {

    /** Returns the value on the sample. */
    double value();

    /** Returns how the bounds are made, for instance "Wilson" or "logit DeLong". */
    String method();

    /** Returns why no bound can be trusted on this sample, or an empty text where bounds hold. */
    String caveat();

    /**
     * Returns the bound that shows a value to lie on a side: the lower bound for {@link Side#AT_LEAST}, the upper one for
     * {@link Side#AT_MOST}.
     *
     * @param side the side to be shown
     * @param confidence one-sided, above 0.5 and below 1
     */
    double bound(Side side, double confidence);

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
}
