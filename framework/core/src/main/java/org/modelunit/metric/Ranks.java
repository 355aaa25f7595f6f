package org.modelunit.metric;

/** How many positives and other examples, or what they weigh, there are in each group of equal scores. Immutable. */
sealed interface Ranks permits CountedRanks, WeightedRanks, ScoreGroups {

    /** All positives. */
    double positives();

    /** All others. */
    double negatives();

    /** The pairs of a positive and another example that the scores order right, in halves: a tie counts one, not two. */
    double halves();

    /** Walks through the groups, in ascending order of score. */
    Groups ascending();

    /** The groups in arrays, with their scores. */
    ScoreGroups toScoreGroups();

    /** Groups, one after the other: before the first call of {@code next} there is none. */
    interface Groups {

        boolean next();

        double positives();

        double negatives();
    }
}
