package org.modelunit.statistics.simulation.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.statistics.simulation.Draw;

/** Shapes of rows that may have several labels. */
final class MultiLabelledShapes {

    private static final Labels LABELS = Labels.of("bad", "good", "late", "lost");

    private MultiLabelledShapes() {}

    static List<Population<MultiLabelled>> all() {
        Population<MultiLabelled> ordinary = Population.of("sets of labels", MultiLabelled.class, sets(-0.3, true));
        return List.of(
                ordinary,
                Population.of("sets of rare labels", MultiLabelled.class, sets(-3, false))
                        .in(ShapeGroup.SKEWED),
                Population.of(
                                "sets of labels with lognormal weights",
                                MultiLabelled.class,
                                Designs.weighted(sets(-0.3, true), 1, MultiLabelled::withDesign))
                        .in(ShapeGroup.WEIGHTED)
                        .trueAs(ordinary)
                        .sized(40, 100, 400));
    }

    /** Calibrated scores around a logit; where sets are never empty, the likeliest label is always decided, and one is true. */
    private static Population.OfOne<MultiLabelled> sets(double logit, boolean isNeverEmpty) {
        return (size, random) -> {
            double[][] scores = new double[LABELS.size()][size];
            List<Set<String>> truth = new ArrayList<>(size);
            for (int row = 0; row < size; row++) {
                truth.add(set(scores, row, logit, isNeverEmpty, random));
            }
            List<NumberColumn> columns =
                    Arrays.stream(scores).map(NumberColumn::wrap).toList();
            return MultiLabelled.of(LabelSets.of(LABELS, truth), ClassScores.of(LABELS, columns));
        };
    }

    private static Set<String> set(
            double[][] scores, int row, double logit, boolean isNeverEmpty, SplittableRandom random) {
        Set<String> set = new HashSet<>();
        double shared = Draw.normal(random);
        int likeliest = 0;
        for (int code = 0; code < LABELS.size(); code++) {
            scores[code][row] = ClassifiedShapes.logistic(logit + shared + 1.5 * Draw.normal(random));
            likeliest = scores[code][row] > scores[likeliest][row] ? code : likeliest;
            if (random.nextDouble() < scores[code][row]) {
                set.add(LABELS.get(code));
            }
        }
        if (isNeverEmpty) {
            scores[likeliest][row] = Math.max(scores[likeliest][row], 0.5);
            if (set.isEmpty()) {
                set.add(LABELS.get(random.nextInt(LABELS.size())));
            }
        }
        return set;
    }
}
