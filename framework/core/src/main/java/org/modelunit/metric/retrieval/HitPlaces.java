package org.modelunit.metric.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.Ranked;

/** At which place the first relevant item of a query stands; queries without one are left out. */
record HitPlaces() implements FigureFunction<Ranked> {

    @Override
    public List<Figure> of(Ranked outcomes) {
        return outcomes.once(this, () -> of(outcomes, ""));
    }

    @Override
    public List<Figure> compared(Ranked challenger, Ranked champion) {
        List<Figure> both = new ArrayList<>(of(challenger, ", challenger"));
        both.addAll(of(champion, ", champion"));
        return both;
    }

    private static List<Figure> of(Ranked outcomes, String whose) {
        TiedItems items = new TiedItemsStatistic().of(outcomes);
        int[] places = new int[outcomes.size()];
        for (int query = 0; query < places.length; query++) {
            places[query] = items.relevantItems(query) == 0 ? -1 : place(items, query);
        }
        String what = "place of a query's first relevant item";
        return Bins.ofNumbers("places of first relevant items" + whose, what, "queries", 1, places);
    }

    /** The mean over all orders of items of equal score, rounded: with r relevant ones among n it is (n + 1) / (r + 1). */
    private static int place(TiedItems items, int query) {
        int place = 0;
        int group = items.firstGroup(query);
        while (items.relevant(group) == 0) {
            place += items.size(group++);
        }
        return (int) Math.round(place + (items.size(group) + 1.0) / (items.relevant(group) + 1.0));
    }
}
