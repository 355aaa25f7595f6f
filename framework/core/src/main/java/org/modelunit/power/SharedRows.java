package org.modelunit.power;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.metric.Direction;
import org.modelunit.metric.PlannedSample;
import org.modelunit.metric.Support;
import org.modelunit.statistics.distribution.Normal;

/**
 * Rows as one model finds them, easy or hard, and what each adds to the estimate of a claim. Easiness is uniform between 0 and 1 among
 * the rows of a label. A share of 0.8 has the easiest 80 % right; an area ranks rows by normal scores that rise with easiness, away from
 * the other classes; the terms of a mean fall with it. Only the sizes of terms relative to each other matter, as they become
 * correlations.
 */
record SharedRows(List<ClaimPlan> plans, Map<String, Double> groups, Map<String, Double> found) {

    private static final String ANY = "";

    /**
     * @param claims claims; those on the same rows share their labels
     */
    static SharedRows of(List<ClaimPlan> claims) {
        Map<String, Double> groups = new TreeMap<>();
        Map<String, Double> found = new TreeMap<>();
        for (ClaimPlan claim : claims) {
            PlannedSample sample = claim.sample();
            sample.labels().forEach((label, count) -> groups.put(label, (double) count / sample.size()));
            Support support = claim.metric().support();
            if (support.kind() == Support.Kind.TRULY && !PlannedSample.needsDeviation(claim.metric())) {
                found.put(support.label(), good(claim));
            }
        }
        return new SharedRows(claims, groups.isEmpty() ? Map.of(ANY, 1.0) : groups, found);
    }

    int claims() {
        return plans.size();
    }

    /** The declared quality, as a share of what is right where lower values are better. */
    private static double good(ClaimPlan claim) {
        double truth = claim.expected().orElseThrow();
        return claim.metric().direction() == Direction.LOWER ? 1 - truth : truth;
    }

    /** What a row adds to the estimate of a claim, but for a factor and a constant of the claim; better is more. */
    double term(int number, String group, double easiness) {
        ClaimPlan claim = plans.get(number);
        if (PlannedSample.needsDeviation(claim.metric())) {
            return Normal.quantile(easiness);
        }
        String label = claim.metric().support().label();
        return switch (claim.metric().support().kind()) {
            case ALL -> isRight(easiness, shareFound(claim, group));
            case TRULY -> group.equals(label) ? isRight(easiness, good(claim)) : 0;
            case OTHERS -> group.equals(label) ? 0 : isRight(easiness, good(claim));
            case DECIDED -> decided(claim, label, group, easiness);
            case CLASSES -> ranked(claim, label, group, easiness);
            case UNKNOWN -> Normal.quantile(easiness);
        };
    }

    private double ranked(ClaimPlan claim, String label, String group, double easiness) {
        double distance = Math.sqrt(2) * Normal.quantile(within(good(claim)));
        double share = groups.getOrDefault(label, 0.5);
        return Normal.cdf(distance + Normal.quantile(easiness)) / (group.equals(label) ? share : 1 - share);
    }

    private static double isRight(double easiness, double share) {
        return easiness > 1 - share ? 1 : 0;
    }

    private static double within(double share) {
        return Math.min(1 - 1e-9, Math.max(1e-9, share));
    }

    /** Of an accuracy: what a recall declares for the label, or what the recalls of other labels leave for it. */
    private double shareFound(ClaimPlan claim, String group) {
        Double declared = found.get(group);
        if (declared != null) {
            return declared;
        }
        double left = good(claim);
        double of = 1;
        for (Map.Entry<String, Double> other : found.entrySet()) {
            double share = groups.getOrDefault(other.getKey(), 0.0);
            left -= share * other.getValue();
            of -= share;
        }
        return of > 0 ? within(left / of) : good(claim);
    }

    /** Of a precision q: hits among the examples of the label add 1 - q, false alarms among the others take q away. */
    private double decided(ClaimPlan claim, String label, String group, double easiness) {
        double precision = good(claim);
        double size = claim.sample().decidedFor(label) / (double) claim.sample().size();
        Double share = groups.get(label);
        if (share == null) {
            return isRight(easiness, precision);
        }
        return group.equals(label)
                ? (1 - precision) * isRight(easiness, size * precision / share)
                : precision * isRight(easiness, 1 - size * (1 - precision) / (1 - share));
    }
}
