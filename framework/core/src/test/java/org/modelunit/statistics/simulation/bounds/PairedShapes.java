package org.modelunit.statistics.simulation.bounds;

import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.simulation.Draw;

/** Shapes of two models on the same rows. */
final class PairedShapes {

    private static final String CLASSIFIED =
            "^(accuracy|logLoss|brierScore|f1|recall|balancedAccuracy|rocAuc\\(|averagePrecision|matthews|calibrationSlope)";
    private static final String REGRESSED = "^(meanAbsoluteError|meanSquaredError|rootMeanSquaredError\\(|r2|median)";

    private PairedShapes() {}

    static List<Population<?>> all() {
        return List.of(
                classified("two models", -0.8, 0.4, 1, 0.9, 1.5),
                classified("two equal models", -0.8, 0.7, 1, 0.7, 1),
                classified("two models of a rare class", -3.95, 0.4, 1, 0.9, 1.5),
                areas(0.97, 0.99, 50, 50),
                areas(0.97, 0.99, 50, 1000),
                areas(0.97, 0.99, 300, 3000),
                areas(0.95, 0.97, 30, 300),
                areas(0.80, 0.85, 100, 234),
                regressed("two models with normal errors", 1, 1.2, false),
                regressed("two models with lognormal(0.7) errors", 1, 1.2, true));
    }

    /** Two models that see the true logit with a noise of their own, and are overconfident. */
    private static Population<Classified> classified(
            String name, double mean, double noise, double overconfidence, double noise2, double overconfidence2) {
        return Population.ofDrawn(name, Classified.class, (size, random) -> {
                    boolean[] isBad = new boolean[size];
                    double[][] scores = new double[2][size];
                    for (int row = 0; row < size; row++) {
                        double logit = mean + 1.5 * Draw.normal(random);
                        isBad[row] = random.nextDouble() < ClassifiedShapes.logistic(logit);
                        scores[0][row] = seen(logit, noise, overconfidence, random);
                        scores[1][row] = seen(logit, noise2, overconfidence2, random);
                    }
                    return new Drawn.OfTwo<>(
                            ClassifiedShapes.binary(isBad, scores[0]), ClassifiedShapes.binary(isBad, scores[1]));
                })
                .only(CLASSIFIED)
                .in(ShapeGroup.PAIRED);
    }

    private static double seen(double logit, double noise, double overconfidence, SplittableRandom random) {
        return ClassifiedShapes.logistic(overconfidence * (logit + noise * Draw.normal(random)));
    }

    /** Normal scores of two models, which share half of their variance, with so many rows of either class. */
    private static Population<Classified> areas(double first, double second, int bad, int good) {
        double share = bad / (double) (bad + good);
        return Population.ofDrawn(
                        "areas of %s and %s, %d and %d rows".formatted(first, second, bad, good),
                        Classified.class,
                        (size, random) -> {
                            boolean[] isBad = new boolean[size];
                            double[][] scores = new double[2][size];
                            for (int row = 0; row < size; row++) {
                                isBad[row] = row < Math.rint(share * size);
                                double shared = Draw.normal(random);
                                scores[0][row] = score(shared, isBad[row] ? first : 0.5, random);
                                scores[1][row] = score(shared, isBad[row] ? second : 0.5, random);
                            }
                            return new Drawn.OfTwo<>(
                                    ClassifiedShapes.binary(isBad, scores[0]),
                                    ClassifiedShapes.binary(isBad, scores[1]));
                        })
                .only("^rocAuc\\(")
                .in(ShapeGroup.PAIRED)
                .sized(bad + good);
    }

    private static double score(double shared, double area, SplittableRandom random) {
        return ClassifiedShapes.logistic(shared + Draw.normal(random) + 2 * Normal.quantile(area));
    }

    /** Errors of two standard deviations, of which half a variance is shared. */
    private static Population<Regressed> regressed(String name, double first, double second, boolean isSkewed) {
        return Population.ofDrawn(name, Regressed.class, (size, random) -> {
                    double[] truth = new double[size];
                    double[][] predicted = new double[2][size];
                    for (int row = 0; row < size; row++) {
                        truth[row] = 500 + 5 * Draw.normal(random);
                        double shared = error(isSkewed, random);
                        predicted[0][row] = truth[row] + first * (shared + error(isSkewed, random));
                        predicted[1][row] = truth[row] + second * (shared + error(isSkewed, random));
                    }
                    return new Drawn.OfTwo<>(
                            Regressed.of(NumberColumn.of(truth), NumberColumn.wrap(predicted[0])),
                            Regressed.of(NumberColumn.of(truth), NumberColumn.wrap(predicted[1])));
                })
                .only(REGRESSED)
                .in(ShapeGroup.PAIRED);
    }

    private static double error(boolean isSkewed, SplittableRandom random) {
        return isSkewed ? RegressedShapes.signed(random, 0.7) : Draw.normal(random);
    }
}
