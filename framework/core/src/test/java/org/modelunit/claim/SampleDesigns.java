package org.modelunit.claim;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.sample.SampleDesign;

/** Examples that were sampled in each way: alone, weighted, in groups, within strata. */
final class SampleDesigns {

    private SampleDesigns() {}

    static List<Evaluation<String, Regressed>> all() {
        Dataset<String, Double> prices = Dataset.of("prices", List.of("a", "b", "c"), List.of(1.0, 2.0, 3.0));
        Dataset<String, Double> grouped = prices.withGroups(List.of("x", "x", "y"));
        List<Double> weights = List.of(1.0, 2.0, 1.0);
        Regressed predicted = Regressed.of(NumberColumn.of(1, 2, 3), NumberColumn.of(1, 2, 4));
        List<Evaluation<String, Regressed>> samples = new ArrayList<>();
        for (Dataset<String, Double> data :
                List.of(prices, prices.withWeights(weights), grouped, grouped.withWeights(weights))) {
            samples.add(Evaluation.ofOutcomes(data, predicted, Fingerprint.unknown("")));
        }
        samples.add(Evaluation.ofOutcomes(
                prices,
                predicted.withDesign(SampleDesign.simple(3).withStrata(new int[] {0, 0, 1})),
                Fingerprint.unknown("")));
        return samples;
    }
}
