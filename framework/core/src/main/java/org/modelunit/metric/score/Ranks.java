package org.modelunit.metric.score;

/** How many positives and other examples, or what they weigh, there are in each group of equal scores. Immutable. */
sealed interface Ranks permits CountedRanks, WeightedRanks, ScoreGroups {

    /** All positives. */
    double positives();

    /** All others. */
    double negatives();

    /** The pairs of a positive and another example that the scores order right, in halves: a tie counts one, not two. */
    double halves();

    /** Gives all groups, those of the highest score first. */
    void descending(Ranking.Groups groups);

    /** Gives all groups with their scores, those of the lowest score first. */
    void ascending(Ranking.ScoredGroups groups);

    /** The groups in arrays. */
    ScoreGroups toScoreGroups();
}
