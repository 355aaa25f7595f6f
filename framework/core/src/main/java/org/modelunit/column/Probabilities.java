package org.modelunit.column;

import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.parallel.Workers;
import org.modelunit.text.Numbers;

/**
 * Whether rows of scores are probabilities of labels that exclude each other: each from 0 to 1, and together 1. In each row they may miss
 * 1 by what rounding leaves: half floats and four decimal digits do up to about 0.0005, floats of a softmax over 1,000 labels 0.000002.
 * More than 0.001 is no rounding; so the logarithmic loss, too, is off by 0.001 at most.
 *
 * @param refused in how many rows they are none
 * @param first the first of these rows, or the number of rows
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Probabilities(int refused, int first) {

    static final double ROUNDING_OF_SUM = 1e-3;
    /** How far outside 0 to 1 the sum of several floats may lie. */
    public static final double ROUNDING = 1e-5; // of one score: what lies outside 0 to 1 by less is a sum of floats

    private static final int BLOCK = 4096;
    private static final int BLOCKS_OF_A_TASK = 64;

    /** Looks at all rows, on several threads where there are many. */
    static Probabilities of(ClassScores scores) {
        int rowsOfTask = BLOCK * BLOCKS_OF_A_TASK;
        int tasks = (int) ((scores.size() + (long) rowsOfTask - 1) / rowsOfTask);
        if (tasks <= 1) {
            return of(scores, 0, scores.size());
        }
        Probabilities[] parts = new Probabilities[tasks];
        Workers.current().run(tasks, task -> {
            long from = (long) task * rowsOfTask;
            parts[task] = of(scores, (int) from, (int) Math.min(from + rowsOfTask, scores.size()));
        });
        Probabilities all = new Probabilities(0, scores.size());
        for (Probabilities part : parts) {
            all = all.plus(part);
        }
        return all;
    }

    private static Probabilities of(ClassScores scores, int first, int end) {
        double[] sums = new double[BLOCK];
        double[] distances = new double[BLOCK];
        double[] copied = new double[BLOCK];
        Probabilities found = new Probabilities(0, scores.size());
        for (int from = first; from < end; from += BLOCK) {
            int size = Math.min(BLOCK, end - from);
            for (int code = 0; code < scores.labels().size(); code++) {
                scores.column(code).copyRows(from, from + size, copied, 0);
                for (int i = 0; i < size; i++) {
                    double distance = Math.abs(copied[i] - 0.5);
                    sums[i] = code == 0 ? copied[i] : sums[i] + copied[i];
                    distances[i] = code == 0 ? distance : Math.max(distance, distances[i]);
                }
            }
            for (int i = 0; i < size; i++) {
                if (!(distances[i] <= 0.5 + ROUNDING && Math.abs(sums[i] - 1) <= ROUNDING_OF_SUM)) {
                    found = found.plus(new Probabilities(1, from + i));
                }
            }
        }
        return found;
    }

    private Probabilities plus(Probabilities other) {
        return new Probabilities(refused + other.refused, Math.min(first, other.first));
    }

    boolean areAll() {
        return refused == 0;
    }

    /** What the first row has that is no probability, in how many rows, and what to do; empty where there is nothing. */
    Optional<String> problem(ClassScores scores) {
        if (areAll()) {
            return Optional.empty();
        }
        String outside = outside(scores);
        String rows = refused == 1
                ? ""
                : " (so in " + Numbers.count(refused) + " of " + Numbers.count(scores.size()) + " rows)";
        return Optional.of(
                outside == null
                        ? "the scores of row " + first + " add up to " + sum(scores) + rows
                                + ", and probabilities to 1; if each label has a sigmoid of its own, ask for softmax"
                                + " where the model is loaded, or divide the scores of each row by their sum"
                        : outside + rows
                                + "; if the model gives logits, ask for softmax or sigmoid where it is loaded");
    }

    private @Nullable String outside(ClassScores scores) {
        for (String label : scores.labels().names()) {
            double score = scores.of(label).get(first);
            if (!(score >= -ROUNDING && score <= 1 + ROUNDING)) {
                return "the score of '" + label + "' in row " + first + " is " + Numbers.plain(score);
            }
        }
        return null;
    }

    /** To so many digits that it differs from 1. */
    private String sum(ClassScores scores) {
        double sum = 0;
        for (int code = 0; code < scores.labels().size(); code++) {
            sum += scores.column(code).get(first);
        }
        return Numbers.plain(Math.rint(sum * 1e5) / 1e5);
    }
}
