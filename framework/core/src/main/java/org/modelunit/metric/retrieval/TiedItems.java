package org.modelunit.metric.retrieval;

import java.util.Arrays;
import org.modelunit.column.NumberColumn;
import org.modelunit.metric.regression.DenseRanks;
import org.modelunit.outcome.Ranked;

/** The items of each query in groups of equal score, the best group first: sorted once for all metrics. In columns. */
final class TiedItems {

    private static final int USUAL =
            500; // powers of two, to which sums of any number of items come well within doubles

    private final Ranked items;
    private final int[] firstGroups; // of each query, and where the last one's groups end
    private final int[] sizes;
    private final int[] relevant;
    private final double[] gains;
    private final double[] ideal; // the relevances of each query, the highest first, at the places of its items

    private TiedItems(Ranked items) {
        int count = items.relevance().size();
        this.items = items;
        this.firstGroups = new int[items.size() + 1];
        this.sizes = new int[count];
        this.relevant = new int[count];
        this.gains = new double[count];
        this.ideal = new double[count];
    }

    static TiedItems of(Ranked outcomes) {
        TiedItems tied = new TiedItems(outcomes);
        for (int query = 0; query < outcomes.size(); query++) {
            tied.group(query);
        }
        return tied;
    }

    private void group(int query) {
        int from = items.firstItem(query);
        int to = items.firstItem(query + 1);
        NumberColumn relevance = items.relevance();
        DenseRanks ranks = DenseRanks.of(to - from, item -> items.scores().get(from + item));
        int worst = firstGroups[query] + ranks.count() - 1;
        int scale = scale(query);
        for (int item = from; item < to; item++) {
            int group = worst - ranks.rank(item - from);
            sizes[group]++;
            relevant[group] += relevance.get(item) > 0 ? 1 : 0;
            gains[group] += Math.scalb(relevance.get(item), -scale);
            ideal[item] = -Math.scalb(relevance.get(item), -scale);
        }
        Arrays.sort(ideal, from, to);
        for (int item = from; item < to; item++) {
            ideal[item] = -ideal[item];
        }
        firstGroups[query + 1] = worst + 1;
    }

    /**
     * The power of two that divides a query's relevances, so that their sums are doubles; only the proportions of relevances within
     * a query matter, and these lose no digit. Usually none.
     */
    private int scale(int query) {
        double largest = 0;
        for (int item = items.firstItem(query); item < items.firstItem(query + 1); item++) {
            largest = Math.max(largest, items.relevance().get(item));
        }
        int exponent = Math.getExponent(largest);
        return largest == 0 || Math.abs(exponent) <= USUAL ? 0 : exponent;
    }

    /** The number of a query's best group; its others follow up to the first of the next query. */
    int firstGroup(int query) {
        return firstGroups[query];
    }

    /** How many items a group has. */
    int size(int group) {
        return sizes[group];
    }

    /** How many items of a group are relevant. */
    int relevant(int group) {
        return relevant[group];
    }

    /** The sum of the relevances of a group, on the scale of its query. */
    double gain(int group) {
        return gains[group];
    }

    /** How many items a query has. */
    int items(int query) {
        return items.firstItem(query + 1) - items.firstItem(query);
    }

    /** The relevance at a place of the best possible order of a query's items, on the scale of its query. */
    double ideal(int query, int place) {
        return ideal[items.firstItem(query) + place];
    }

    /** How many items of a query are relevant. */
    int relevantItems(int query) {
        int sum = 0;
        for (int group = firstGroup(query); group < firstGroup(query + 1); group++) {
            sum += relevant[group];
        }
        return sum;
    }
}
