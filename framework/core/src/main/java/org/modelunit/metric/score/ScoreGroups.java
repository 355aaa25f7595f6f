package org.modelunit.metric.score;

import java.util.Arrays;

/** Groups of equal scores in arrays, which may be merged with those of other parts of the data. */
final class ScoreGroups implements Ranks {

    private final double[] scores; // one for each group, ascending
    private final double[] positives; // in each group
    private final double[] negatives;

    private ScoreGroups(double[] scores, double[] positives, double[] negatives) {
        this.scores = scores;
        this.positives = positives;
        this.negatives = negatives;
    }

    /** Copies the groups of other ranks. */
    static ScoreGroups of(Ranks ranks, int groups) {
        ScoreGroups copy = ofSize(groups);
        int[] next = new int[1];
        ranks.ascending((score, positives, negatives) -> copy.set(next[0]++, score, positives, negatives));
        return copy;
    }

    private static ScoreGroups ofSize(int groups) {
        return new ScoreGroups(new double[groups], new double[groups], new double[groups]);
    }

    private void set(int group, double score, double ofPositives, double ofNegatives) {
        scores[group] = score;
        positives[group] = ofPositives;
        negatives[group] = ofNegatives;
    }

    /** The score of each group, ascending; not to be written to. */
    double[] scores() {
        return scores;
    }

    ScoreGroups merged(ScoreGroups other) {
        int most = scores.length + other.scores.length;
        ScoreGroups both = ofSize(most);
        int groups = 0;
        for (int i = 0, j = 0; i < scores.length || j < other.scores.length; groups++) {
            boolean isOurs = j == other.scores.length || i < scores.length && scores[i] <= other.scores[j];
            boolean isTheirs = i == scores.length || j < other.scores.length && other.scores[j] <= scores[i];
            both.set(
                    groups,
                    isOurs ? scores[i] : other.scores[j],
                    (isOurs ? positives[i] : 0) + (isTheirs ? other.positives[j] : 0),
                    (isOurs ? negatives[i] : 0) + (isTheirs ? other.negatives[j] : 0));
            i += isOurs ? 1 : 0;
            j += isTheirs ? 1 : 0;
        }
        return both.first(groups);
    }

    private ScoreGroups first(int groups) {
        return new ScoreGroups(
                Arrays.copyOf(scores, groups), Arrays.copyOf(positives, groups), Arrays.copyOf(negatives, groups));
    }

    @Override
    public double positives() {
        return Arrays.stream(positives).sum();
    }

    @Override
    public double negatives() {
        return Arrays.stream(negatives).sum();
    }

    @Override
    public double halves() {
        double negativesBelow = 0;
        double halves = 0;
        for (int group = 0; group < scores.length; group++) {
            halves += positives[group] * (2 * negativesBelow + negatives[group]);
            negativesBelow += negatives[group];
        }
        return halves;
    }

    @Override
    public void descending(Ranking.Groups groups) {
        for (int group = scores.length - 1; group >= 0; group--) {
            groups.take(positives[group], negatives[group]);
        }
    }

    @Override
    public void ascending(Ranking.ScoredGroups groups) {
        for (int group = 0; group < scores.length; group++) {
            groups.take(scores[group], positives[group], negatives[group]);
        }
    }

    @Override
    public ScoreGroups toScoreGroups() {
        return this;
    }
}
