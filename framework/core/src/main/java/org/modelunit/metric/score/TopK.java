package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.modelunit.column.ClassScores;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;
import org.modelunit.metric.Statistic;
import org.modelunit.metric.WeightedMeanStatistic;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/** How many examples have their true label among the k that score highest. */
record TopK(int k) implements WeightedMeanStatistic<Classified> {

    @Override
    public IntToDoubleFunction terms(Classified outcomes) {
        BitSet hits = new Hits(k).of(outcomes);
        return row -> hits.get(row) ? 1 : 0;
    }

    /** The examples with fewer than k other labels that score as high as the true one or higher; found once for all replicates. */
    private record Hits(int k) implements Statistic<Classified, BitSet> {

        @Override
        public BitSet of(Classified outcomes, RowWeights weights) {
            int labels = outcomes.labels().size();
            if (k >= labels) {
                throw new UndefinedMetricException("top-" + k + " accuracy is undefined here: there are only " + labels
                        + " labels, so every answer would be right");
            }
            BitSet hits = new BitSet(outcomes.size());
            for (int row = 0; row < outcomes.size(); row++) {
                hits.set(row, rivals(outcomes.scores(), row, outcomes.truth().code(row)) < k);
            }
            return hits;
        }
    }

    /** How many other labels score as high as the true one or higher. */
    static int rivals(ClassScores scores, int row, int truth) {
        double score = scores.column(truth).get(row);
        int rivals = -1; // the true label is as high as itself
        for (int code = 0; code < scores.labels().size(); code++) {
            rivals += scores.column(code).get(row) >= score ? 1 : 0;
        }
        return rivals;
    }

    /**
     * How often the true label is among the ones that score highest, over how many of these count; nothing without scores, or where no row
     * has any weight.
     *
     * @param k the number that is marked
     */
    record OverK(int k) implements FigureFunction<Classified> {

        private static final int USUAL = 20;

        @Override
        public List<Figure> of(Classified outcomes) {
            return outcomes.once(this, () -> curve(List.of("model"), List.of(outcomes)));
        }

        @Override
        public List<Figure> compared(Classified challenger, Classified champion) {
            return curve(List.of("challenger", "champion"), List.of(challenger, champion));
        }

        private List<Figure> curve(List<String> names, List<Classified> models) {
            int labels = models.get(0).labels().size();
            int most = Math.min(labels, Math.max(USUAL, (int) Math.min(labels, 2L * k)));
            if (most < 2 || !models.stream().allMatch(OverK::isShown)) {
                return List.of();
            }
            Axis x = new Axis("how many labels count", 1, most, List.of());
            Axis y = Axis.ofShares("share of examples whose true label is among them");
            List<Line> lines = new ArrayList<>();
            List<Mark> marks = new ArrayList<>();
            for (int model = 0; model < models.size(); model++) {
                double[] shares = shares(models.get(model), most);
                double[] counts = new double[most];
                for (int place = 0; place < most; place++) {
                    counts[place] = place + 1.0;
                }
                lines.add(Line.through(names.get(model), x, y, counts, shares));
                if (k <= most) {
                    marks.add(new Mark(names.get(model) + ", top " + k, new Point(k, shares[k - 1])));
                }
            }
            return List.of(new Curve("top-k accuracy over k", x, y, lines, marks));
        }

        private static boolean isShown(Classified outcomes) {
            RowWeights weights = outcomes.design().weights();
            return outcomes.hasScores() && IntStream.range(0, outcomes.size()).anyMatch(row -> weights.get(row) > 0);
        }

        private static double[] shares(Classified outcomes, int most) {
            RowWeights weights = outcomes.design().weights();
            double[] shares = new double[most];
            double all = 0;
            for (int row = 0; row < outcomes.size(); row++) {
                int rivals = rivals(outcomes.scores(), row, outcomes.truth().code(row));
                all += weights.get(row);
                if (rivals < most) {
                    shares[rivals] += weights.get(row);
                }
            }
            for (int place = 1; place < most; place++) {
                shares[place] += shares[place - 1];
            }
            for (int place = 0; place < most; place++) {
                shares[place] = Math.min(1, shares[place] / all);
            }
            return shares;
        }
    }
}
