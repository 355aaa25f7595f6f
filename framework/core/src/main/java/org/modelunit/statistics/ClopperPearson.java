package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Arguments;
import org.modelunit.statistics.distribution.Binomial;
import org.modelunit.statistics.distribution.IncompleteBeta;

/**
 * Exact bounds of a proportion (Clopper and Pearson, Biometrika 26, 1934), one-sided: whatever the number of trials and however close
 * the proportion is to 0 or 1, a model below its bar passes in no more samples than the confidence allows. This is the method to take
 * unless there is a reason for another.
 *
 * <pre>{@code
 * Estimate accuracy = ClopperPearson.estimate(312, 334, 334);
 * accuracy.bound(Side.AT_LEAST, 0.95);                        // 0.907
 * }</pre>
 *
 * <p>There is no need of another one in the middle and of this one at the edges only. Over 30 to 1,000 trials and proportions from
 * 0.01 to 0.99, 95 % claims falsely pass in 5.0 % at the most and in 3.8 % on average, as not every share is possible; Wilson's
 * bounds, with these where fewer than 80 succeed or fail, in up to 5.9 % and in 3.9 % on average.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ClopperPearson {

    private ClopperPearson() {}

    /**
     * Returns the lower bound.
     *
     * @param successes from 0 to {@code trials}
     * @param trials above 0
     * @param confidence one-sided, above 0.5 and below 1
     */
    public static double lower(long successes, long trials, double confidence) {
        check(successes, trials, confidence);
        return successes == 0 ? 0 : IncompleteBeta.lowerQuantile(1 - confidence, successes, trials - successes + 1.0);
    }

    /**
     * Returns the upper bound.
     *
     * @param successes from 0 to {@code trials}
     * @param trials above 0
     * @param confidence one-sided, above 0.5 and below 1
     */
    public static double upper(long successes, long trials, double confidence) {
        check(successes, trials, confidence);
        return successes == trials
                ? 1
                : IncompleteBeta.upperQuantile(1 - confidence, successes + 1.0, trials - successes);
    }

    private static void check(long successes, long trials, double confidence) {
        Arguments.requireTrials(trials, trials);
        Arguments.requireCount("successes", successes, trials);
        Arguments.requireConfidence(confidence);
    }

    /**
     * Returns the chance of at least so many successes (at most, for {@link Side#AT_MOST}) if the true proportion were the bar.
     *
     * @param side the side to be shown
     * @param successes from 0 to {@code trials}
     * @param trials above 0
     * @param bar the bar
     */
    public static double pValue(Side side, long successes, long trials, double bar) {
        Arguments.requireTrials(trials, trials);
        Arguments.requireCount("successes", successes, trials);
        Arguments.requireNumber("bar", bar);
        if (bar <= 0 || bar >= 1) {
            return side.isSureOfAShare(bar) ? 0 : 1;
        }
        return side == Side.AT_LEAST
                ? Binomial.upperTail(successes, trials, bar)
                : Binomial.lowerTail(successes, trials, bar);
    }

    /**
     * Returns the estimate of a proportion.
     *
     * @param successes from 0 to {@code trials}
     * @param trials what the proportion is of: all examples, or those that a recall or a precision is of; above 0
     * @param examples how many examples had to be looked at for these trials
     */
    public static Estimate estimate(long successes, long trials, long examples) {
        return new ProportionEstimate(
                new ProportionPlan(ProportionMethod.CLOPPER_PEARSON, trials, examples), successes);
    }

    /**
     * Returns what trials can tell before anything is counted.
     *
     * @param trials what the proportion is of; above 0
     * @param examples how many examples have to be looked at for these trials
     */
    public static Plan plan(long trials, long examples) {
        return new ProportionPlan(ProportionMethod.CLOPPER_PEARSON, trials, examples);
    }
}
