package org.modelunit.statistics.simulation.bounds;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.distribution.Normal;
import org.modelunit.statistics.simulation.Draw;

/** Shapes of classified rows; the label that metrics are about is "bad". */
final class ClassifiedShapes {

    private static final Labels TWO = Labels.of("bad", "good");
    private static final Labels FOUR = Labels.of("bad", "good", "late", "lost");

    /** What ranks, by the names of the measures. */
    private static final String AREAS = "^(rocAuc\\(|gini|averagePrecision\\(bad|partialRocAuc)";

    /** Metrics of each kind, where not all of a kind have to be looked at. */
    private static final String SOME =
            "^(accuracy|recall\\(bad|brierScore\\(bad|logLoss|expectedCost\\(5|rocAuc\\(|averagePrecision\\(bad"
                    + "|partialRocAuc|ksStatistic|f1|cohenKappa\\(\\)|balancedAccuracy|calibration)";

    private static final String COSTS = "^expected(Cost|Value)";

    private ClassifiedShapes() {}

    static List<Population<Classified>> all() {
        Population.OfOne<Classified> calibrated = logits(random -> -0.8 + 1.5 * Draw.normal(random), 1);
        Population.OfOne<Classified> accurate = logits(random -> -1 + 5 * Draw.normal(random), 1);
        Population.OfOne<Classified> perfect = logits(ClassifiedShapes::nearlyPerfect, 1);
        Population<Classified> ofAccurate = of("accurate", accurate).only(SOME);
        Population<Classified> ofPerfect =
                of("nearly perfect", perfect).only(SOME).in(ShapeGroup.NEARLY_PERFECT);
        return List.of(
                of("calibrated", calibrated),
                ofAccurate,
                of("four labels", labels(1, 2, 1, 1.5)),
                of("rare class", logits(random -> -3.95 + 1.6 * Draw.normal(random), 1))
                        .in(ShapeGroup.SKEWED),
                of("four labels, two of them rare", labels(1, 4, 0.15, 0.15)).in(ShapeGroup.SKEWED),
                of("rare misses", ClassifiedShapes::rareMisses).only(COSTS).in(ShapeGroup.SKEWED),
                of("overconfident", logits(random -> -0.8 + 1.5 * Draw.normal(random), 2.5))
                        .only(SOME)
                        .in(ShapeGroup.SCORES),
                of("tied scores", logits(random -> Math.rint(-0.8 + 1.5 * Draw.normal(random)), 1))
                        .only(SOME)
                        .in(ShapeGroup.SCORES),
                ofPerfect,
                of("Cauchy scores, area of 0.97", cauchy(0.97)).only(AREAS).in(ShapeGroup.NEARLY_PERFECT),
                of("Cauchy scores, area of 0.99", cauchy(0.99)).only(AREAS).in(ShapeGroup.NEARLY_PERFECT),
                weighted("lognormal weights", ofAccurate, accurate),
                weighted("nearly perfect, lognormal weights", ofPerfect, perfect),
                of("at a prevalence", Designs.changed(calibrated, drawn -> drawn.atPrevalence("bad", 0.05)))
                        .only(SOME)
                        .in(ShapeGroup.WEIGHTED),
                clustered("clusters of 1 to 10", ofAccurate, accurate, Designs::evenClusters)
                        .sized(40, 60, 200),
                clustered("lognormal clusters", ofAccurate, accurate, Designs::skewedClusters)
                        .sized(40, 200),
                clustered("one cluster of 160, 40 single rows", ofAccurate, accurate, Designs::oneLargeCluster)
                        .sized(41));
    }

    private static Population<Classified> of(String name, Population.OfOne<Classified> drawing) {
        return Population.of(name, Classified.class, drawing);
    }

    private static Population<Classified> weighted(
            String name, Population<Classified> simple, Population.OfOne<Classified> drawing) {
        return of(name, Designs.weighted(drawing, 1, Classified::withDesign))
                .only(SOME)
                .in(ShapeGroup.WEIGHTED)
                .trueAs(simple)
                .sized(40, 100, 500, 1000);
    }

    private static Population<Classified> clustered(
            String name,
            Population<Classified> simple,
            Population.OfOne<Classified> drawing,
            Designs.Clusters clusters) {
        return of(name, Designs.clustered(drawing, clusters, Classified::rows, Classified::withDesign))
                .only(SOME)
                .in(ShapeGroup.CLUSTERED)
                .trueAs(simple);
    }

    /** Scores whose logits, divided by how overconfident they are, are calibrated. */
    private static Population.OfOne<Classified> logits(
            ToDoubleFunction<SplittableRandom> logit, double overconfidence) {
        return (size, random) -> {
            boolean[] isBad = new boolean[size];
            double[] scores = new double[size];
            for (int row = 0; row < size; row++) {
                double drawn = logit.applyAsDouble(random);
                isBad[row] = random.nextDouble() < logistic(drawn);
                scores[row] = logistic(overconfidence * drawn);
            }
            return binary(isBad, scores);
        };
    }

    /** An area of about 0.99, and 98 of 100 decisions are right: few rows are doubtful. */
    private static double nearlyPerfect(SplittableRandom random) {
        if (random.nextDouble() < 0.03) {
            return -0.8 + Draw.normal(random);
        }
        return Draw.normal(random) + (random.nextDouble() < 0.3 ? 5 : -5);
    }

    /** As many of either class, at a distance that makes the area: differences of two scores are Cauchy with twice the scale. */
    private static Population.OfOne<Classified> cauchy(double area) {
        double distance = 2 * Math.tan(Math.PI * (area - 0.5));
        return (size, random) -> {
            boolean[] isBad = new boolean[size];
            double[] scores = new double[size];
            for (int row = 0; row < size; row++) {
                isBad[row] = row % 2 == 0;
                scores[row] = 0.5 + Math.atan(Draw.cauchy(random) + (isBad[row] ? distance : 0)) / Math.PI;
            }
            return binary(isBad, scores);
        };
    }

    /** In a hundred rows five are bad, of which two are missed; one of five good ones is a false alarm. */
    private static Classified rareMisses(int size, SplittableRandom random) {
        double found = Normal.quantile(0.6);
        double alarm = Normal.quantile(0.2);
        boolean[] isBad = new boolean[size];
        double[] scores = new double[size];
        for (int row = 0; row < size; row++) {
            isBad[row] = random.nextDouble() < 0.05;
            scores[row] = logistic(Draw.normal(random) + (isBad[row] ? found : alarm));
        }
        return binary(isBad, scores);
    }

    /** Calibrated scores of four labels, some larger than others as a rule. */
    private static Population.OfOne<Classified> labels(double... factors) {
        return (size, random) -> {
            double[][] scores = new double[factors.length][size];
            String[] truth = new String[size];
            for (int row = 0; row < size; row++) {
                double[] weights = new double[factors.length];
                Arrays.setAll(weights, code -> factors[code] * Draw.lognormal(random, 1.5));
                double sum = Arrays.stream(weights).sum();
                truth[row] = FOUR.get(drawn(weights, random.nextDouble() * sum));
                for (int code = 0; code < weights.length; code++) {
                    scores[code][row] = weights[code] / sum;
                }
            }
            return classified(FOUR, truth, scores);
        };
    }

    private static int drawn(double[] weights, double left) {
        int code = 0;
        double below = weights[0];
        while (code < weights.length - 1 && left >= below) {
            code++;
            below += weights[code];
        }
        return code;
    }

    static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    static Classified binary(boolean[] isBad, double[] scores) {
        String[] truth = new String[isBad.length];
        Arrays.setAll(truth, row -> isBad[row] ? "bad" : "good");
        double[] others = new double[scores.length];
        Arrays.setAll(others, row -> 1 - scores[row]);
        return classified(TWO, truth, scores, others);
    }

    private static Classified classified(Labels labels, String[] truth, double[]... scores) {
        List<NumberColumn> columns =
                Arrays.stream(scores).map(NumberColumn::wrap).toList();
        return Classified.of(Arrays.asList(truth), ClassPredictions.of(ClassScores.of(labels, columns)));
    }
}
