package org.modelunit.metric.retrieval;

/** The reciprocal of the first relevant item's place. */
record ReciprocalRank() implements QueryMeasure {

    @Override
    public String name() {
        return "mean reciprocal rank";
    }

    @Override
    public double of(TiedItems items, int query) {
        int place = 0;
        int group = items.firstGroup(query);
        while (items.relevant(group) == 0) {
            place += items.size(group++);
        }
        int size = items.size(group);
        int others = size - items.relevant(group);
        double sum = 0;
        double chance = 1; // that nothing before is relevant
        for (int before = 0; before <= others; before++) {
            sum += chance * items.relevant(group) / (size - before) / (place + before + 1.0);
            chance *= (others - before) / (double) (size - before);
        }
        return sum;
    }
}
