package org.modelunit.metric.retrieval;

/** The mean precision at the places of relevant items. */
record AveragePrecision(int k) implements QueryMeasure {

    AveragePrecision {
        QueryMeasure.requirePlaces(k);
    }

    @Override
    public String name() {
        return QueryMeasure.at("mean average precision", k);
    }

    @Override
    public double of(TiedItems items, int query) {
        double sum = 0;
        int place = 0;
        int above = 0; // relevant items in better groups
        for (int group = items.firstGroup(query); group < items.firstGroup(query + 1) && place < k; group++) {
            sum += precisions(place, above, items.size(group), items.relevant(group));
            place += items.size(group);
            above += items.relevant(group);
        }
        return Math.min(1, sum / Math.min(k, items.relevantItems(query)));
    }

    /** In the mean over orders of a group; given that an item is relevant, the others before it are by (relevant - 1) / (size - 1). */
    private double precisions(int place, int above, int size, int relevant) {
        if (relevant == 0) {
            return 0;
        }
        double share = size == 1 ? 0 : (relevant - 1.0) / (size - 1);
        double sum = 0;
        for (int before = 0; before < Math.min(size, k - place); before++) {
            sum += (above + 1 + before * share) / (place + before + 1.0);
        }
        return sum * relevant / size;
    }
}
