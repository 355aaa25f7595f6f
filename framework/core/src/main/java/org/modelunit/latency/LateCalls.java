package org.modelunit.latency;

import org.modelunit.claim.Fact;
import org.modelunit.claim.FactNames;
import org.modelunit.text.Numbers;

/**
 * The late calls of a profile, in words.
 *
 * @param estimate the percentile
 * @param limit above it, in milliseconds, a call is late
 * @param confidence of the claim
 */
record LateCalls(PercentileEstimate estimate, double limit, double confidence) {

    private LateShareRule rule() {
        return estimate.rule();
    }

    private int size() {
        return estimate.units().size();
    }

    private int late() {
        return estimate.units().late(limit);
    }

    private boolean areCalls() {
        return estimate.units().kind() == CallUnits.Kind.CALL;
    }

    private boolean areEnough() {
        return estimate.counting() >= rule().leastCalls(confidence);
    }

    private long most() {
        return rule().mostLate(size(), confidence);
    }

    private String above() {
        return " above " + Numbers.plain(limit) + " ms";
    }

    /** The pass mark: "at most 10 of 2,010 calls above 5 ms". */
    Fact passMark() {
        long most = areEnough() ? most() : -1;
        String units = Numbers.count(size()) + " " + estimate.units().kind().words();
        String mark = most < 0
                ? "none on these " + units
                : "at most " + Numbers.count(most) + " of " + units + (areCalls() ? "" : " with a call") + above();
        return new Fact(FactNames.PASS_MARK, mark, found());
    }

    private String found() {
        return Numbers.count(late()) + (late() == 1 ? " is" : " are");
    }

    /** Why the data cannot tell. */
    String whyOpen(Percentile percentile) {
        if (!areEnough()) {
            return "a " + percentile.words() + " with " + Numbers.percent(confidence) + " confidence takes "
                    + Numbers.count(rule().leastCalls(confidence)) + " calls in blocks of " + CallUnits.RUN
                    + ", and these count for " + Numbers.count(estimate.counting());
        }
        String units = Numbers.count(size()) + " " + estimate.units().kind().words();
        return areCalls()
                ? Numbers.count(late()) + " of " + units + " are" + above() + ", at most "
                        + Numbers.count(Math.max(0, most())) + " may be"
                : "late calls come together, so " + units + " are judged: " + found() + " late, "
                        + (most() < 0 ? "and so few cannot show it" : "at most " + Numbers.count(most()) + " may be");
    }

    /** What would settle it, in words; empty where there are enough calls, or where too many are late already. */
    String settling() {
        long more = moreCalls();
        return more == 0
                ? ""
                : more == 1
                        ? "1 more call, in time, would do"
                        : Numbers.count(more) + " more calls, all of them in time, would do";
    }

    /** How many more calls would settle it, if all of them are in time; 0 where there are enough, or where too many are late already. */
    private long moreCalls() {
        if (estimate.value() > limit) {
            return 0;
        }
        long units = rule().callsFor(late(), confidence);
        if (units == Long.MAX_VALUE) {
            return 0;
        }
        double callsOfUnit = (double) estimate.calls() / size();
        long more = (long) Math.ceil((units - size()) * callsOfUnit);
        return Math.max(0, Math.max(more, rule().leastCalls(confidence) - estimate.counting()));
    }
}
