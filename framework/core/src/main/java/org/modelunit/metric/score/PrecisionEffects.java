package org.modelunit.metric.score;

import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;
import org.modelunit.sample.SampleDesign;
import org.modelunit.sorting.RankedRows;
import org.modelunit.statistics.ratio.Units;

/**
 * What each row adds to the average precision of a label: how steeply it rises with the weight of the row (Hampel, Journal of the
 * American Statistical Association 69, 1974). A positive adds the precision at its score, and lifts the precision of all positives that
 * score no higher; another row lowers it. By one scan of the ranking down and one up.
 */
final class PrecisionEffects {

    private final Classified outcomes;
    private final RankedRows order;
    private final double positives;
    private final double[] precisions; // of groups of equal scores, those of the highest first
    private final double[] lifts; // what a positive adds to positives that score no higher than the group
    private final double[] falls; // what another row takes from them

    PrecisionEffects(Classified outcomes, String label) {
        this.outcomes = outcomes;
        this.order = new WeightedRanks.Order(label).of(outcomes);
        Ranking ranking =
                new RankingStatistic(label).of(outcomes, outcomes.design().weights());
        this.positives = ranking.positives();
        int groups = order.labels().groups();
        this.precisions = new double[groups];
        this.lifts = new double[groups];
        this.falls = new double[groups];
        double[] found = new double[2];
        int[] next = new int[1];
        ranking.descending((more, others) -> take(next[0]++, more, others, found));
        for (int group = groups - 2; group >= 0; group--) {
            lifts[group] += lifts[group + 1];
            falls[group] += falls[group + 1];
        }
    }

    private void take(int group, double more, double others, double[] found) {
        found[0] += more;
        found[1] += others;
        double all = found[0] + found[1];
        if (all > 0) { // else nothing down to here weighs anything
            precisions[group] = found[0] / all;
            lifts[group] = more * found[1] / all / all;
            falls[group] = more * found[0] / all / all;
        }
    }

    /** The same as a mean of units over positives. */
    Units asMean() {
        SampleDesign design = outcomes.design();
        RowWeights weights = design.weights();
        int[] unitOfRow = design.units();
        int[] stratumOfRow = design.strata();
        int units = 0;
        for (int unit : unitOfRow) {
            units = Math.max(units, unit + 1);
        }
        double[] numerators = new double[units];
        double[] denominators = new double[units];
        int[] strata = new int[units];
        int group = precisions.length - 1;
        for (int position = 0; position < unitOfRow.length; position++) {
            int row = order.row(position);
            int unit = unitOfRow[row];
            double share = weights.get(row) / positives;
            boolean isPositive = order.labels().isPositive(position);
            numerators[unit] += share * (isPositive ? precisions[group] + lifts[group] : -falls[group]);
            denominators[unit] += isPositive ? share : 0;
            strata[unit] = stratumOfRow[row];
            group -= order.labels().endsGroup(position) ? 1 : 0;
        }
        return new Units(numerators, denominators, strata, design.size(), kind(design));
    }

    private static Units.Kind kind(SampleDesign design) {
        if (design.clusters().isPresent()) {
            return Units.Kind.GROUPS;
        }
        return design.hasWeights() && !design.hasStrata() ? Units.Kind.WEIGHTED_EXAMPLES : Units.Kind.EXAMPLES;
    }
}
