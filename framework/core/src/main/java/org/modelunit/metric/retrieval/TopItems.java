package org.modelunit.metric.retrieval;

/** What is relevant among the items at the first places. */
final class TopItems {

    private TopItems() {}

    /** How many items at the first places are relevant, in the mean over orders of equal scores. */
    private static double hits(TiedItems items, int query, int k) {
        double hits = 0;
        int place = 0;
        for (int group = items.firstGroup(query); group < items.firstGroup(query + 1) && place < k; group++) {
            int size = items.size(group);
            hits += (double) items.relevant(group) * Math.min(size, k - place) / size;
            place += size;
        }
        return hits;
    }

    /** The share of the first places that relevant items take. */
    record Precision(int k) implements QueryMeasure {

        Precision {
            QueryMeasure.requirePlaces(k);
        }

        @Override
        public String name() {
            return QueryMeasure.at("precision", k);
        }

        @Override
        public double of(TiedItems items, int query) {
            return hits(items, query, k) / k;
        }
    }

    /** The share of relevant items that take one of the first places. */
    record Recall(int k) implements QueryMeasure {

        Recall {
            QueryMeasure.requirePlaces(k);
        }

        @Override
        public String name() {
            return QueryMeasure.at("recall", k);
        }

        @Override
        public double of(TiedItems items, int query) {
            return hits(items, query, k) / items.relevantItems(query);
        }
    }

    /** Whether a relevant item takes one of the first places; the chance of it where equal scores leave that open. */
    record Hit(int k) implements QueryMeasure {

        Hit {
            QueryMeasure.requirePlaces(k);
        }

        @Override
        public String name() {
            return QueryMeasure.at("hit rate", k);
        }

        @Override
        public double of(TiedItems items, int query) {
            int place = 0;
            int group = items.firstGroup(query);
            while (items.relevant(group) == 0) {
                place += items.size(group++);
            }
            int size = items.size(group);
            double miss = 1;
            for (int drawn = 0; drawn < Math.min(size, k - place); drawn++) {
                miss *= Math.max(0, size - items.relevant(group) - drawn) / (double) (size - drawn);
            }
            return 1 - miss;
        }
    }
}
