package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.modelunit.column.NumberColumn;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;
import org.modelunit.outcome.ChosenCutOff;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.CostMatrix;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.sample.RowWeights;
import org.modelunit.sorting.RankedRows;

/**
 * What an example costs, or gains, on average at every cut-off of a label's score; nothing where there are not two labels, or scores do
 * not lie between 0 and 1, as cut-offs do.
 *
 * @param amounts what decisions cost or gain
 * @param label the label; empty for the one that the operating point has a cut-off of, or else for the rarer one
 */
record CostCurve(CostMatrix amounts, String label) implements FigureFunction<Classified> {

    @Override
    public List<Figure> of(Classified outcomes) {
        return outcomes.once(this, () -> curve(List.of("model"), List.of(outcomes)));
    }

    @Override
    public List<Figure> compared(Classified challenger, Classified champion) {
        return curve(List.of("challenger", "champion"), List.of(challenger, champion));
    }

    private List<Figure> curve(List<String> names, List<Classified> models) {
        if (!models.stream().allMatch(CostCurve::isShown)) {
            return List.of();
        }
        String shown = label.isEmpty() ? labelOf(models.get(0)) : label;
        List<Steps> steps = models.stream()
                .map(outcomes -> Steps.of(amounts, shown, outcomes))
                .toList();
        double[] all = steps.stream()
                .flatMapToDouble(step -> DoubleStream.of(step.amounts))
                .toArray();
        Axis x = Axis.ofShares("cut-off of '" + shown + "'");
        Axis y = Axis.over(
                (amounts.areCosts() ? "cost" : "value") + " in " + amounts.unit() + " per example",
                DoubleStream.of(all).min().orElseThrow(),
                DoubleStream.of(all).max().orElseThrow());
        List<Line> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int model = 0; model < models.size(); model++) {
            Steps of = steps.get(model);
            lines.add(Line.through(names.get(model), x, y, of.cutOffs, of.amounts));
            ScoreBins.cutOff(models.get(model), shown)
                    .ifPresent(cutOff -> marks.add(new Mark(
                            lines.get(lines.size() - 1).name() + ", cut-off", new Point(cutOff, of.at(cutOff)))));
        }
        return List.of(new Curve(y.title() + " over cut-offs of '" + shown + "'", x, y, lines, marks));
    }

    private static boolean isShown(Classified outcomes) {
        if (!outcomes.hasScores() || outcomes.labels().size() != 2) {
            return false;
        }
        RowWeights weights = outcomes.design().weights();
        boolean hasWeight = false;
        for (int row = 0; row < outcomes.size(); row++) {
            for (int code = 0; code < 2; code++) {
                double score = outcomes.scores().column(code).get(row);
                if (!(score >= 0 && score <= 1)) {
                    return false;
                }
            }
            hasWeight |= weights.get(row) > 0;
        }
        return hasWeight;
    }

    private static String labelOf(Classified outcomes) {
        OperatingPoint point = outcomes.operatingPoint();
        OperatingPoint plain = point instanceof ChosenCutOff chosen ? chosen.cutOff() : point;
        if (plain instanceof OperatingPoint.CutOff cutOff) {
            return cutOff.label();
        }
        String first = outcomes.labels().get(0);
        String second = outcomes.labels().get(1);
        return outcomes.count(first) <= outcomes.count(second) ? first : second;
    }

    /** A mean amount for each range of cut-offs: up to each score it stays the same, and above it another row is decided otherwise. */
    private static final class Steps {

        private final double[] cutOffs;
        private final double[] amounts;

        private Steps(double[] cutOffs, double[] amounts) {
            this.cutOffs = cutOffs;
            this.amounts = amounts;
        }

        static Steps of(CostMatrix costs, String label, Classified outcomes) {
            int code = outcomes.labels().indexOf(label);
            double[] table = costs.table(outcomes.labels());
            NumberColumn scores = outcomes.scores().column(code);
            RankedRows rows = new WeightedRanks.Order(label).of(outcomes);
            RowWeights weights = outcomes.design().weights();
            double amount = 0;
            double all = 0;
            for (int row = 0; row < outcomes.size(); row++) {
                amount += weights.get(row) * table[2 * outcomes.truth().code(row) + code];
                all += weights.get(row);
            }
            double[] cutOffs = new double[2 * outcomes.size() + 2];
            double[] amounts = new double[cutOffs.length];
            amounts[0] = amount / all;
            int size = 1;
            for (int place = 0; place < outcomes.size(); place++) {
                int row = rows.row(place);
                int truth = 2 * outcomes.truth().code(row);
                amount += weights.get(row) * (table[truth + 1 - code] - table[truth + code]);
                if (rows.labels().endsGroup(place)) {
                    cutOffs[size] = scores.get(row);
                    amounts[size] = amounts[size - 1];
                    cutOffs[size + 1] = scores.get(row);
                    amounts[size + 1] = amount / all;
                    size += 2;
                }
            }
            cutOffs[size] = 1;
            amounts[size] = amounts[size - 1];
            return new Steps(Arrays.copyOf(cutOffs, size + 1), Arrays.copyOf(amounts, size + 1));
        }

        /** The amount at a cut-off, which scores as high as it reach. */
        double at(double cutOff) {
            int place = 0;
            while (cutOffs[place] < cutOff) {
                place++;
            }
            return amounts[place];
        }
    }
}
