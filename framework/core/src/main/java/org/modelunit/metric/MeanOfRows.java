package org.modelunit.metric;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.RowWeights;

/**
 * A metric that is finished from the mean of one term for each row. What single rows are worth, and what both of two models have on rows
 * drawn again, is read off columns of these terms, with the bits that it has without.
 *
 * @param statistic gives the terms
 * @param finish gives the value by the mean
 * @param isMean whether the value is the mean itself
 * @param <O> the outcomes
 * @param <V> the value: a number, or what a proportion is made of
 */
record MeanOfRows<O extends Outcomes, V>(
        WeightedMeanStatistic<? super O> statistic, Function<? super WeightedMean, V> finish, boolean isMean) {

    @SuppressWarnings("unchecked") // such a statistic is a weighted mean
    static <O extends Outcomes, S, V> Optional<MeanOfRows<O, V>> of(
            Statistic<? super O, S> statistic, Function<? super S, V> finish, boolean isMean) {
        return statistic instanceof WeightedMeanStatistic<?>
                ? Optional.of(new MeanOfRows<>(
                        (WeightedMeanStatistic<? super O>) statistic,
                        (Function<? super WeightedMean, V>) finish,
                        isMean))
                : Optional.empty();
    }

    /** What each row that counts once has alone, as if there were no other. */
    double[] terms(O outcomes) {
        statistic.check(outcomes);
        BlockSums sums = statistic.blockSums(outcomes);
        double[] terms = new double[outcomes.size()];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = sums.sum(row, row + 1);
        }
        return terms;
    }

    /** The value of a row alone, by its term. */
    V ofRow(double term) {
        return finish.apply(WeightedMean.of(1, () -> (from, to) -> term));
    }

    /** Gives the means of both models on the same rows with other weights. */
    Function<RowWeights, WeightedMean[]> pairs(O one, O other) {
        double[] ofOne = weightedTerms(one);
        double[] ofOther = weightedTerms(other);
        return weights -> WeightedMean.of(weights, ofOne, ofOther);
    }

    /** The term of each row that weighs anything; others may have none. */
    double[] weightedTerms(O outcomes) {
        statistic.check(outcomes);
        IntToDoubleFunction term = statistic.terms(outcomes);
        RowWeights weights = outcomes.design().weights();
        double[] terms = new double[weights.size()];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = weights.get(row) > 0 ? term.applyAsDouble(row) : 0;
        }
        return terms;
    }
}
