package org.modelunit.statistics.area;

import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.distribution.StudentT;

/**
 * How much there is to judge an area by.
 *
 * @param positives how many independent positives of equal weight these are worth
 * @param negatives how many independent negatives of equal weight these are worth
 * @param examples how many examples there are in fact
 * @param freedom the degrees of freedom of the variance; infinite where examples count alike and none belongs to another
 * @param method how bounds are made
 * @param caveat why no bound can be trusted, or empty
 */
record AreaSizes(double positives, double negatives, double examples, double freedom, String method, String caveat) {

    private static final String METHOD = "DeLong by effective trials";

    AreaSizes {
        if (!(positives > 0 && negatives > 0)) {
            throw new IllegalArgumentException(
                    "a ranking needs positives and negatives, but there were " + positives + " and " + negatives);
        }
    }

    /** Of independent examples that count alike; not whole for those of a plan. */
    static AreaSizes of(double positives, double negatives) {
        return new AreaSizes(
                positives,
                negatives,
                positives + negatives,
                Double.POSITIVE_INFINITY,
                METHOD,
                DeLong.caveat(Math.min(positives, negatives)));
    }

    /** Of examples with weights or in groups. */
    static AreaSizes of(AreaContributions contributions) {
        return new AreaSizes(
                contributions.effectivePositives(),
                contributions.effectiveNegatives(),
                contributions.examples(),
                Math.max(1, contributions.effectiveUnits() - 1),
                METHOD + ", " + contributions.inWords(),
                contributions.caveat());
    }

    double fewest() {
        return Math.min(positives, negatives);
    }

    /** As many times as much, of the same kind. */
    AreaSizes times(double factor) {
        return Double.isInfinite(freedom)
                ? of(factor * positives, factor * negatives)
                : new AreaSizes(
                        factor * positives,
                        factor * negatives,
                        factor * examples,
                        Math.max(1, factor * (freedom + 1) - 1),
                        method,
                        caveat);
    }

    /** The significance that counts, where a variance was known: as far out in Student's distribution as one was in the normal one. */
    double significance(double known) {
        return Double.isInfinite(freedom) || known <= 0 || known >= 1
                ? known
                : StudentT.upperTail(-Normal.quantile(known), freedom);
    }

    /** The significance to ask for, so that the one that counts is what a confidence allows. */
    double asked(double confidence) {
        return Double.isInfinite(freedom) ? 1 - confidence : Normal.cdf(-StudentT.quantile(confidence, freedom));
    }
}
