package org.modelunit.metric.retrieval;

/** The gain of items, discounted by the logarithm of their places, over the gain in the best order (Järvelin and Kekäläinen, 2002). */
record DiscountedGain(int k) implements QueryMeasure {

    private static final double LOG_2 = Math.log(2);

    DiscountedGain {
        QueryMeasure.requirePlaces(k);
    }

    @Override
    public String name() {
        return QueryMeasure.at("NDCG", k);
    }

    @Override
    public double of(TiedItems items, int query) {
        double gain = 0;
        int place = 0;
        for (int group = items.firstGroup(query); group < items.firstGroup(query + 1) && place < k; group++) {
            int size = items.size(group);
            gain += items.gain(group) / size * discounts(place, Math.min(place + size, k));
            place += size;
        }
        double best = 0;
        for (int at = 0; at < Math.min(items.items(query), k); at++) {
            best += items.ideal(query, at) * discount(at);
        }
        return Math.min(1, gain / best);
    }

    private static double discounts(int from, int to) {
        double sum = 0;
        for (int place = from; place < to; place++) {
            sum += discount(place);
        }
        return sum;
    }

    private static double discount(int place) {
        return LOG_2 / Math.log(place + 2.0);
    }
}
