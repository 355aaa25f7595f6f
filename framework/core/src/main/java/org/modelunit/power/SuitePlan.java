package org.modelunit.power;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Judging;
import org.modelunit.text.Numbers;

/**
 * The chance that one model turns several claims green together. Four claims that a model passes in 61 of 100 samples each are all green
 * in 14 of 100.
 *
 * <p>How claims on the same rows depend on each other is not known before there is a model, but that they do is: an accuracy and a
 * recall share their mistakes, two recalls share none. So {@link #chance()} takes it that some rows are hard and others easy, for all
 * claims alike: a share of 0.8 has the easiest 80 % right, scores rise with easiness, and the terms of a mean fall. That fixes the
 * correlations of the estimates, and normal distributions with these do the rest. In simulations of models that decide by a score it is
 * right within two points for shares, where independence is wrong by nine. Of a mean only half the variance is taken to follow from how
 * hard its rows are: three means of errors that pass in 95 of 100 samples each do so together in 70, not in 85. Claims are taken to be on
 * the same rows if they are planned on as many examples of each label, and independent otherwise.
 * {@link #chanceIfIndependent()} is the chance without all that, and {@link #lowest()} and {@link #highest()} are the bounds of Fréchet (Fundamenta Mathematicae 25, 1935), between which it lies however
 * claims depend.
 *
 * <p>Immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class SuitePlan {

    private static final double MOST_TIMES = 1e6;

    private final List<ClaimPlan> claims;
    private final Dependence dependence;

    private SuitePlan(List<ClaimPlan> claims, Dependence dependence) {
        this.claims = claims;
        this.dependence = dependence;
    }

    static SuitePlan of(List<ClaimPlan> claims) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a suite needs a claim at least");
        }
        for (ClaimPlan claim : claims) {
            if (claim.expected().isEmpty()) {
                throw new IllegalArgumentException(
                        "declare the quality that the model is believed to have for each claim of" + " a suite; "
                                + claim.metric().name() + " " + claim.threshold() + " has none: .expecting(0.94)");
            }
        }
        return new SuitePlan(List.copyOf(claims), Dependence.of(claims));
    }

    /** Returns the claims. */
    public List<ClaimPlan> claims() {
        return claims;
    }

    /** Returns the chance that all claims are green, if rows are hard or easy for all of them alike. */
    public double chance() {
        return together(1);
    }

    private double together(double times) {
        return dependence.together(claims.stream()
                .mapToDouble(claim -> claim.times(times).chance())
                .toArray());
    }

    /** Returns the chance that all claims are green, if they are independent. */
    public double chanceIfIndependent() {
        return claims.stream().mapToDouble(ClaimPlan::chance).reduce(1, (one, other) -> one * other);
    }

    /** Returns the lowest chance that all claims are green, however they depend on each other. */
    public double lowest() {
        double missed = claims.stream().mapToDouble(claim -> 1 - claim.chance()).sum();
        return Math.max(0, 1 - missed);
    }

    /** Returns the highest chance that all claims are green, however they depend on each other. */
    public double highest() {
        return claims.stream().mapToDouble(ClaimPlan::chance).min().orElseThrow();
    }

    /**
     * Returns about how many times as many examples, of the same mixture, make all claims green in 80 of 100 samples:
     * below 1 where fewer would do, positive infinity where no number does, as a declared quality does not lie beyond its bar.
     */
    public double timesNeeded() {
        double most = 1;
        while (!isLikely(most)) {
            most *= 2;
            if (most > MOST_TIMES) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double low = 0;
        double high = most;
        while (high - low > 1e-4 * high) {
            double middle = (low + high) / 2;
            if (isLikely(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean isLikely(double times) {
        return together(times) >= Judging.POWER;
    }

    /** Returns the plan in words: a line for the suite, and one for each claim. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(claims.size() + (claims.size() == 1 ? " claim: green" : " claims: all green") + " in "
                + PlanText.of100(chance()) + " of 100 samples" + dependence() + need());
        for (ClaimPlan claim : claims) {
            lines.add("  " + PlanText.of100(claim.chance()) + " of 100   "
                    + new PlanText(claim).claim() + " on " + Numbers.count(claim.examples()) + " rows, a model of "
                    + Numbers.plain(claim.expected().orElseThrow()));
        }
        return String.join("\n", lines);
    }

    private String dependence() {
        return claims.size() == 1
                ? ""
                : " (in " + PlanText.of100(chanceIfIndependent()) + " if they were independent, in "
                        + PlanText.of100(lowest()) + " to " + PlanText.of100(highest()) + " however they depend)";
    }

    private String need() {
        double times = timesNeeded();
        return times > 1 && Double.isFinite(times)
                ? "; 80 of 100 need about " + Numbers.fixed(Math.ceil(10 * times) / 10, 1) + " times the rows"
                : "";
    }
}
