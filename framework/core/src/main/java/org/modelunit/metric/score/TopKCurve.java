package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;
import org.modelunit.outcome.Classified;
import org.modelunit.sample.RowWeights;

/**
 * How often the true label is among the ones that score highest, over how many of these count; nothing without scores, or where no row
 * has any weight.
 *
 * @param k the number that is marked
 */
record TopKCurve(int k) implements FigureFunction<Classified> {

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
        if (most < 2 || !models.stream().allMatch(TopKCurve::isShown)) {
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
            int rivals = TopK.rivals(outcomes.scores(), row, outcomes.truth().code(row));
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
