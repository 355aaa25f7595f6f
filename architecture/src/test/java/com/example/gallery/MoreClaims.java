package com.example.gallery;

import static org.modelunit.Metrics.*;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.modelunit.Dataset;
import org.modelunit.Embedder;
import org.modelunit.Evaluation;
import org.modelunit.IntervalRegressor;
import org.modelunit.IntervalRegressor.Answer;
import org.modelunit.MultiLabelClassifier;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Labels;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.Ranked;
import org.modelunit.outcome.Regressed;

/** Claims on models that answer with something else than one label: numbers, intervals, several labels, a list of items. */
final class MoreClaims {

    private static final Labels TAGS = Labels.of("urgent", "billing", "other");

    private final int rows;
    private final double noise;

    /**
     * Models that are as good as their noise is small.
     *
     * @param rows how many examples there are
     * @param noise how much is wrong, from 0 to 1
     */
    MoreClaims(int rows, double noise) {
        this.rows = rows;
        this.noise = noise;
    }

    Map<String, Supplier<Claim>> all() {
        Map<String, Supplier<Claim>> all = new LinkedHashMap<>();
        Evaluation<Integer, Regressed> prices = prices();
        all.put("mean absolute error", () -> prices.claim(meanAbsoluteError(), shown(atMost(4000))));
        all.put("root mean squared error", () -> prices.claim(rootMeanSquaredError(), shown(atMost(6000))));
        all.put("r2", () -> prices.claim(r2(), shown(atLeast(0.9))));
        all.put("median error", () -> prices.claim(medianAbsoluteError(), shown(atMost(3000))));
        all.put("coverage of intervals", () -> prices.claim(intervalCoverage(), shown(atLeast(0.85))));
        Evaluation<double[], MultiLabelled> tags = tags();
        all.put("several labels", () -> tags.claim(multiLabelRecall("urgent"), shown(atLeast(0.8))));
        all.put("all labels right", () -> tags.claim(subsetAccuracy(), shown(atLeast(0.6))));
        Evaluation<float[], Ranked> search = search();
        all.put("found among the first", () -> search.claim(hitRate(3), shown(atLeast(0.8))));
        all.put("gain of a list", () -> search.claim(ndcg(5), shown(atLeast(0.7))));
        return all;
    }

    private static Threshold shown(Threshold bar) {
        return bar.withConfidence(0.95);
    }

    private Evaluation<Integer, Regressed> prices() {
        Random random = new Random(3);
        double[] truth = IntStream.range(0, rows)
                .mapToDouble(house -> 150_000
                        + 400 * (house % 97)
                        + 20_000 * noise * random.nextGaussian()
                        + 3000 * random.nextGaussian())
                .toArray();
        IntervalRegressor<Integer> model = IntervalRegressor.of("prices.onnx", house -> {
            double price = 150_000 + 400 * (house % 97);
            return new Answer(price - 6000, price, price + 6000);
        });
        return Evaluation.ofIntervals(
                model,
                Dataset.of(
                        "houses",
                        IntStream.range(0, rows).boxed().toList(),
                        IntStream.range(0, rows).mapToObj(house -> truth[house]).toList()),
                256);
    }

    private Evaluation<double[], MultiLabelled> tags() {
        Random random = new Random(4);
        List<Set<String>> truth = IntStream.range(0, rows)
                .mapToObj(i ->
                        i % 3 == 0 ? Set.of("urgent", "billing") : i % 3 == 1 ? Set.of("billing") : Set.<String>of())
                .toList();
        List<double[]> scores = truth.stream()
                .map(labels -> TAGS.names().stream()
                        .mapToDouble(label -> score(random, labels.contains(label)))
                        .toArray())
                .toList();
        return Evaluation.of(
                MultiLabelClassifier.<double[]>of("tags.onnx", TAGS, row -> row), Dataset.of("tickets", scores, truth));
    }

    private double score(Random random, boolean isTrue) {
        boolean isHigh = isTrue != random.nextDouble() < 0.04 + 0.4 * noise;
        return isHigh ? 0.5 + 0.5 * random.nextDouble() : 0.49 * random.nextDouble();
    }

    private Evaluation<float[], Ranked> search() {
        Random random = new Random(5);
        List<float[]> items = IntStream.range(0, 40)
                .mapToObj(item -> new float[] {(float) Math.cos(item * 0.15), (float) Math.sin(item * 0.15)})
                .toList();
        List<String> keys =
                IntStream.range(0, 40).mapToObj(item -> "page " + item).toList();
        List<float[]> queries = IntStream.range(0, rows)
                .mapToObj(query -> {
                    double angle = query % 40 * 0.15 + (0.1 + noise) * random.nextGaussian();
                    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
                })
                .toList();
        List<String> wanted =
                IntStream.range(0, rows).mapToObj(query -> keys.get(query % 40)).toList();
        Embedder<float[]> embedder = Embedder.of("minilm.onnx", vector -> vector);
        return Evaluation.of(
                embedder.among(Dataset.of("pages", items, keys)), Dataset.of("questions", queries, wanted));
    }
}
