package org.modelunit.metric.retrieval;

/**
 * What is relevant among the items at the first places.
 *
 * @param kind what is asked about them
 * @param k how many places count
 */
record TopItems(Kind kind, int k) implements QueryMeasure {

    TopItems {
        QueryMeasure.requirePlaces(k);
    }

    /** What is asked about the items at the first places. */
    enum Kind {
        /** The share of these places that relevant items take. */
        PRECISION("precision"),
        /** The share of relevant items that take one of these places. */
        RECALL("recall"),
        /** Whether a relevant item takes one of these places; the chance of it where equal scores leave that open. */
        HIT_RATE("hit rate");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    @Override
    public String name() {
        return QueryMeasure.at(kind.word, k);
    }

    @Override
    public double of(TiedItems items, int query) {
        return switch (kind) {
            case PRECISION -> hits(items, query) / k;
            case RECALL -> hits(items, query) / items.relevantItems(query);
            case HIT_RATE -> chanceOfAHit(items, query);
        };
    }

    /** How many items at the first places are relevant, in the mean over orders of equal scores. */
    private double hits(TiedItems items, int query) {
        double hits = 0;
        int place = 0;
        for (int group = items.firstGroup(query); group < items.firstGroup(query + 1) && place < k; group++) {
            int size = items.size(group);
            hits += (double) items.relevant(group) * Math.min(size, k - place) / size;
            place += size;
        }
        return hits;
    }

    private double chanceOfAHit(TiedItems items, int query) {
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
