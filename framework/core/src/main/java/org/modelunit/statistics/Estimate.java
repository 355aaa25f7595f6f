package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value measured on a sample, with what the sample can and cannot tell about the true value.
 *
 * <p>All bounds are one-sided: a 95 % lower bound lies below the true value in 95 of 100 samples. Of a difference between two models
 * on the same examples, {@code bound(AT_LEAST, …)} above 0 shows superiority, and above minus a margin non-inferiority: the false
 * passes of both are those of the bound.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Estimate extends Plan {

    /** Returns the value on the sample. */
    double value();

    /**
     * Returns the bound that shows a value to lie on a side: the lower bound for {@link Side#AT_LEAST}, the upper one for
     * {@link Side#AT_MOST}.
     *
     * @param side the side to be shown
     * @param confidence one-sided, above 0.5 and below 1
     */
    double bound(Side side, double confidence);

    /**
     * Returns the smallest significance at which the sample shows the true value to lie on a side of the bar: at most
     * {@code 1 - confidence} exactly where the bound of that confidence reaches the bar.
     *
     * @param side the side to be shown
     * @param bar the bar
     */
    double pValue(Side side, double bar);
}
