package org.modelunit.metric;

import java.util.Arrays;

/** Groups of equal scores in arrays, which may be merged with those of other parts of the data. */
final class ScoreGroups implements Ranks {

    private final double[] scores; // one for each group, ascending
    private final double[] positives; // in each group
    private final double[] negatives;

    ScoreGroups(double[] scores, double[] positives, double[] negatives) {
        this.scores = scores;
        this.positives = positives;
        this.negatives = negatives;
    }

    /** The score of each group, ascending; not to be written to. */
    double[] scores() {
        return scores;
    }

    ScoreGroups merged(ScoreGroups other) {
        int most = scores.length + other.scores.length;
        ScoreGroups both = new ScoreGroups(new double[most], new double[most], new double[most]);
        int groups = 0;
        for (int i = 0, j = 0; i < scores.length || j < other.scores.length; groups++) {
            boolean isOurs = j == other.scores.length || i < scores.length && scores[i] <= other.scores[j];
            boolean isTheirs = i == scores.length || j < other.scores.length && other.scores[j] <= scores[i];
            both.scores[groups] = isOurs ? scores[i] : other.scores[j];
            both.positives[groups] = (isOurs ? positives[i] : 0) + (isTheirs ? other.positives[j] : 0);
            both.negatives[groups] = (isOurs ? negatives[i] : 0) + (isTheirs ? other.negatives[j] : 0);
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
    public Groups ascending() {
        return new Groups() {

            private int group = -1;

            @Override
            public boolean next() {
                return ++group < scores.length;
            }

            @Override
            public double positives() {
                return positives[group];
            }

            @Override
            public double negatives() {
                return negatives[group];
            }
        };
    }

    @Override
    public ScoreGroups toScoreGroups() {
        return this;
    }
}
