package org.modelunit.firmness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.modelunit.column.LabelColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;

/**
 * Looks for few changes that turn a verdict on a ranking: the rows that move the area under the ROC curve most by themselves are changed
 * first, all of them at once or those of one class alone. Whatever is found was measured and judged, so that many do turn the verdict;
 * fewer may.
 */
final class RankSearch {

    /** Where more rows are ranked, each look costs too much. */
    static final int MOST_ROWS = 20_000;

    /** Beyond a tenth of the rows nobody looks, but at so many of few rows. */
    private static final int MOST_OF_FEW = 10;

    private final Metric<Classified> metric;
    private final Classified outcomes;
    private final long seed;
    private final List<JudgedBar> bars;
    private final int label;
    private final boolean isGreen;

    RankSearch(Metric<Classified> metric, Classified outcomes, long seed, List<JudgedBar> bars, Estimate measured) {
        this.metric = metric;
        this.outcomes = outcomes;
        this.seed = seed;
        this.bars = bars;
        this.label = outcomes.labels().indexOf(metric.support().label());
        this.isGreen = areGreen(bars, measured);
    }

    Firmness few(Estimate measured) {
        int most = Math.max(Math.min(MOST_OF_FEW, outcomes.size() / 2), outcomes.size() / 10);
        int few = most + 1;
        double[] effects = new AreaEffects(outcomes, label).ofRows();
        for (int sign : directions(measured)) {
            for (int[] order : orders(effects, sign)) {
                few = fewer(order, few);
            }
        }
        return few > most ? Firmness.UNKNOWN : Firmness.atMost(few, Firmness.LABEL);
    }

    private boolean areGreen(List<JudgedBar> some, Estimate estimate) {
        return some.stream().allMatch(bar -> bar.holds().isGreen(estimate, JudgedBar.NO_TRIALS));
    }

    /** Away from each bar where all are green, else towards the one that is missed. */
    private List<Integer> directions(Estimate measured) {
        List<JudgedBar> moved = isGreen
                ? bars
                : bars.stream().filter(bar -> !areGreen(List.of(bar), measured)).toList();
        return moved.size() > 1 && !isGreen
                ? List.of()
                : moved.stream()
                        .map(bar -> (bar.side() == Side.AT_LEAST) == isGreen ? -1 : 1)
                        .toList();
    }

    /** The rows that move the area to a side, those first that move it most; then those of either class alone. */
    private List<int[]> orders(double[] effects, int sign) {
        int[] all = IntStream.range(0, effects.length)
                .filter(row -> sign * effects[row] > 0)
                .mapToLong(row -> keyed(sign * effects[row], row))
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        List<int[]> orders = new ArrayList<>();
        orders.add(all);
        for (boolean isOfLabel : List.of(true, false)) {
            orders.add(Arrays.stream(all)
                    .filter(row -> (outcomes.truth().code(row) == label) == isOfLabel)
                    .toArray());
        }
        return orders;
    }

    /** The larger the effect, which is above 0, the smaller the key, which ends with the row. */
    private static long keyed(double effect, int row) {
        return (long) ~Float.floatToIntBits((float) effect) << Integer.SIZE | row;
    }

    /** Fewer changes than so many that turn the verdict, the first ones of an order; else as many as before. */
    private int fewer(int[] order, int few) {
        IntPredicate turns = changed -> isTurned(Arrays.copyOf(order, changed));
        int is = Math.min(few - 1, order.length);
        if (is < 1 || !turns.test(is)) {
            return few;
        }
        int isNot = 0;
        while (is - isNot > 1) {
            int middle = (is + isNot) >>> 1;
            if (turns.test(middle)) {
                is = middle;
            } else {
                isNot = middle;
            }
        }
        return is;
    }

    private boolean isTurned(int[] rows) {
        int[] codes = new int[outcomes.size()];
        outcomes.truth().copyInto(codes, 0);
        for (int row : rows) {
            codes[row] = codes[row] == label ? (label == 0 ? 1 : 0) : label;
        }
        try {
            Classified changed = outcomes.withTruth(new LabelColumn(outcomes.labels(), codes));
            return areGreen(bars, metric.estimate(changed, seed)) != isGreen;
        } catch (UndefinedMetricException e) {
            return false; // nothing to judge
        }
    }
}
