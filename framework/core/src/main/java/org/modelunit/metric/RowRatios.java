package org.modelunit.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;

/** What each row adds to a proportion, however it is computed: by terms, by combinations of decisions, or else row by row. */
final class RowRatios {

    private static final double ROUNDING = 1e-9;

    private RowRatios() {}

    /** None where the proportion is no sum over rows. */
    static <O extends Outcomes> Optional<RowSums> of(Metric<O> metric, O outcomes) {
        O unweighted = unweighted(outcomes);
        Optional<RowSums> sums = metric.computation()
                .ratioOfRows()
                .map(mean -> ofTerms(mean, unweighted, outcomes.design()))
                .or(() -> ofDecisions(metric, unweighted, outcomes.design()))
                .or(() -> ofRows(metric, unweighted, outcomes.design()));
        return sums.filter(rows -> isWhole(rows, metric.ratio(outcomes).orElseThrow()));
    }

    @SuppressWarnings("unchecked") // outcomes give their own type
    private static <O extends Outcomes> O unweighted(O outcomes) {
        return (O) outcomes.withDesign(SampleDesign.simple(outcomes.size()));
    }

    private static <O extends Outcomes> RowSums ofTerms(MeanOfRows<O, Ratio> mean, O outcomes, SampleDesign design) {
        return RowSums.ofMean(mean.terms(outcomes), design);
    }

    @SuppressWarnings("unchecked") // made of outcomes of the same kind
    private static <O extends Outcomes> Optional<RowSums> ofDecisions(
            Metric<O> metric, O outcomes, SampleDesign design) {
        if (!(outcomes instanceof Classified classified)) {
            return Optional.empty();
        }
        try {
            return DecisionKinds.of(classified).flatMap(kinds -> {
                int[] kindOfRow = kinds.ofRows();
                O examples = (O) kinds.examples(0);
                return ofRows(metric, examples, SampleDesign.simple(examples.size()))
                        .map(ofKinds -> new RowSums(
                                Arrays.stream(kindOfRow)
                                        .mapToDouble(kind -> ofKinds.numerators()[kind])
                                        .toArray(),
                                Arrays.stream(kindOfRow)
                                        .mapToDouble(kind -> ofKinds.denominators()[kind])
                                        .toArray(),
                                design));
            });
        } catch (IllegalStateException e) {
            return Optional.empty(); // it needs scores
        }
    }

    private static <O extends Outcomes> Optional<RowSums> ofRows(Metric<O> metric, O outcomes, SampleDesign design) {
        IntFunction<Optional<Ratio>> ratio = row -> {
            try {
                return metric.ratio(Computation.rows(outcomes, new int[] {row}));
            } catch (UndefinedMetricException e) {
                return Optional.empty();
            }
        };
        double[] hits = new double[outcomes.size()];
        double[] of = new double[outcomes.size()];
        for (int row = 0; row < hits.length; row++) {
            Optional<Ratio> one = ratio.apply(row);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            hits[row] = one.get().hits();
            of[row] = one.get().of();
        }
        return Optional.of(new RowSums(hits, of, design));
    }

    /** Whether rows add up to the proportion of them all. */
    private static boolean isWhole(RowSums rows, Ratio whole) {
        double hits = 0;
        double of = 0;
        for (int row = 0; row < rows.numerators().length; row++) {
            double weight = rows.design().weights().get(row);
            hits += weight * rows.numerators()[row];
            of += weight * rows.denominators()[row];
        }
        return Math.abs(hits - whole.hits()) <= ROUNDING * whole.of()
                && Math.abs(of - whole.of()) <= ROUNDING * whole.of();
    }
}
