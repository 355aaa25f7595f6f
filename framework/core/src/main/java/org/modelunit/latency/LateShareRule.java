package org.modelunit.latency;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Binomial;

/**
 * What a number of late calls tells about a share: the exact binomial rule. A percentile lies at a limit or below exactly if at most a
 * share {@code q} of all calls is late, that is above the limit; of {@code n} independent calls, at least so few are late with the chance
 * {@code P(Bin(n, q) <= late)} at the limit, and this is how often a model at its limit passes. The bounds are the order statistics that
 * belong to it (Conover, Practical Nonparametric Statistics, 1999, section 3.2).
 *
 * @param share the share of calls that may be late, from 0 to 1
 */
@API(status = Status.INTERNAL, since = "0.1")
public record LateShareRule(double share) {

    /**
     * How many late calls a pass mark must allow, or there are too few calls: one long pause must not decide, and fewer late calls would not
     * show whether they come in clusters. As many late calls it takes to refute. For the 99th percentile with 99 % confidence that is 2,010 calls, for which 20 late ones are
     * expected at the limit; with 95 % it is 1,693.
     */
    public static final int LATE_ALLOWED = 10;

    /** Twenty runs of calls, as fewer do not show clusters: of a median, where so many calls are late in any case. */
    private static final int FEWEST_CALLS = 20 * CallUnits.RUN;

    /**
     * Returns the significance at which so few late calls show that no more than the share is late.
     *
     * @param late how many are late
     * @param calls of how many
     */
    public double pValueOfFew(long late, long calls) {
        return Binomial.lowerTail(late, calls, share);
    }

    /** The significance at which so many late ones show that more than the share is late. */
    double pValueOfMany(long late, long calls) {
        return Binomial.upperTail(late, calls, share);
    }

    /**
     * Returns how many may be late; -1 if even none would show it.
     *
     * @param calls of how many
     * @param confidence one-sided, above 0.5 and below 1
     */
    public long mostLate(long calls, double confidence) {
        long few = -1;
        long many = calls + 1;
        while (many - few > 1) {
            long middle = few + (many - few) / 2;
            if (pValueOfFew(middle, calls) <= 1 - confidence) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return few;
    }

    /** How many late ones refute it; one more than there are if not even all would. */
    long fewestRefuting(long calls, double confidence) {
        long few = -1;
        long many = calls + 1;
        while (many - few > 1) {
            long middle = few + (many - few) / 2;
            if (pValueOfMany(middle, calls) <= 1 - confidence) {
                many = middle;
            } else {
                few = middle;
            }
        }
        return many;
    }

    /** How many calls it takes for so many late ones to pass; {@link Long#MAX_VALUE} if no number would do. */
    long callsFor(long late, double confidence) {
        if (share == 0) {
            return Long.MAX_VALUE;
        }
        long few = late;
        long enough = Math.max(1, late + 1);
        while (pValueOfFew(late, enough) > 1 - confidence) {
            few = enough;
            enough *= 2;
        }
        while (enough - few > 1) {
            long middle = few + (enough - few) / 2;
            if (pValueOfFew(late, middle) <= 1 - confidence) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        return enough;
    }

    /** The least number of calls that are judged with a confidence; {@link Long#MAX_VALUE} if no number would do. */
    long leastCalls(double confidence) {
        return Math.max(FEWEST_CALLS, callsFor(LATE_ALLOWED, confidence));
    }

    /** The significance that so many calls can be judged with. */
    double pValueOfEnough(long calls) {
        return calls < FEWEST_CALLS ? 1 : pValueOfFew(LATE_ALLOWED, calls);
    }
}
