package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;

/** Made-up loans whose input is the model's score itself, so that its quality can be chosen. */
final class Loans {

    private static final Labels LABELS = Labels.of("bad", "good");

    private Loans() {}

    /** Loans of which a third is bad; bad ones score higher by a shift. */
    static Evaluation<Double, Classified> evaluation(int size, double shift) {
        return Evaluation.of(model(), dataset(size, shift));
    }

    static Classifier<Double> model() {
        return Classifier.of("shifted", LABELS, score -> new double[] {score, 1 - score});
    }

    static Dataset<Double, String> dataset(int size, double shift) {
        SplittableRandom random = new SplittableRandom(7);
        List<Double> scores = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean bad = i % 3 == 0;
            double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
            scores.add(1 / (1 + Math.exp(-2 * (noise + (bad ? shift : 0) - shift / 2))));
            truth.add(bad ? "bad" : "good");
        }
        return Dataset.of("loans", scores, truth);
    }

    /** The same loans by a challenger that hears the scores through noise, against the model that knows them. */
    static Comparison<Double, Classified> comparison(int size, double noise) {
        Dataset<Double, String> loans = dataset(size, 0.8);
        Classifier<Double> challenger = Classifier.of("noisy", LABELS, score -> {
            double heard = score + noise * (1 - Math.abs(2 * score - 1)) * Math.sin(10_000 * score) / 2;
            return new double[] {heard, 1 - heard};
        });
        return Comparison.of(Evaluation.of(challenger, loans), Evaluation.of(model(), loans));
    }

    /** Loans that are bad as often as their scores say. */
    static Evaluation<Double, Classified> calibrated(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<Double> scores = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double score = random.nextDouble();
            scores.add(score);
            truth.add(random.nextDouble() < score ? "bad" : "good");
        }
        Classifier<Double> model = Classifier.of("calibrated", LABELS, score -> new double[] {score, 1 - score});
        return Evaluation.of(model, Dataset.of("loans", scores, truth));
    }

    /** Loans whose amounts are predicted a little too high. */
    static Evaluation<Double, Regressed> amounts(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<Double> amounts = IntStream.range(0, size)
                .mapToObj(i -> 1_000 + 9_000 * random.nextDouble())
                .toList();
        Regressor<Double> model = Regressor.of("generous", amount -> amount + 300 * Math.sin(amount) + 50);
        return Evaluation.of(model, Dataset.of("amounts", amounts, amounts));
    }
}
