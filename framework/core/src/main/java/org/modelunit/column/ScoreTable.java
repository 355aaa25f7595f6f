package org.modelunit.column;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The scores of a pass, which its threads write in place, batch by batch. Whoever has written rows looks at them while they are in the
 * processor's cache: for NaN, and for the label of the largest score. Looking at 100,000 rows after the pass takes as long as a small
 * model takes for 10,000.
 *
 * <p>What was not looked at in the pass is looked at after it, so nothing is taken unseen.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ScoreTable {

    private final Labels labels;
    private final double[][] columns;
    private final int[] largest;
    private final AtomicLong seen = new AtomicLong();
    private final AtomicBoolean isDoubtful = new AtomicBoolean();

    /**
     * Creates a table.
     *
     * @param labels the labels, one for each column
     * @param rows how many rows there are
     */
    public ScoreTable(Labels labels, int rows) {
        this.labels = labels;
        this.columns = new double[labels.size()][rows];
        this.largest = new int[rows];
    }

    /** Returns the columns to be written, one for each label. */
    public double[][] columns() {
        return columns;
    }

    /**
     * Writes rows and looks at them in one go, where all scores lie in a range; then they must not be written to again. Where one does not,
     * rows are written, and whoever puts that right looks at them.
     *
     * @param values the scores, row after row, beginning with the first
     * @param from the first row
     * @param to the row after the last one
     * @param least the least score
     * @param most the largest score
     * @return whether all scores lie in the range, which NaN does not
     */
    public boolean write(FloatBuffer values, int from, int to, double least, double most) {
        boolean isFine =
                columns.length == 2 ? writeTwo(values, from, to, least, most) : writeAll(values, from, to, least, most);
        if (isFine) {
            seen.addAndGet(to - from);
        }
        return isFine;
    }

    /** By hand for the usual number of labels, as is {@link #lookAtTwo}: this is most of what answers of a small model cost. */
    private boolean writeTwo(FloatBuffer values, int from, int to, double least, double most) {
        double[] first = columns[0];
        double[] second = columns[1];
        boolean isFine = true;
        for (int row = from, at = 0; row < to; row++, at += 2) {
            double one = values.get(at);
            double other = values.get(at + 1);
            first[row] = one;
            second[row] = other;
            largest[row] = other > one ? 1 : 0;
            isFine &= one >= least && one <= most && other >= least && other <= most;
        }
        return isFine;
    }

    private boolean writeAll(FloatBuffer values, int from, int to, double least, double most) {
        boolean isFine = true;
        int at = 0;
        for (int row = from; row < to; row++) {
            double best = Double.NEGATIVE_INFINITY;
            int decided = 0;
            for (int code = 0; code < columns.length; code++) {
                double score = values.get(at++);
                columns[code][row] = score;
                isFine &= score >= least && score <= most;
                if (score > best) {
                    best = score;
                    decided = code;
                }
            }
            largest[row] = decided;
        }
        return isFine;
    }

    /**
     * Looks at rows that have been written for good; called once for each, from several threads at once.
     *
     * @param from the first row
     * @param to the row after the last one
     */
    public void look(int from, int to) {
        boolean isFine = columns.length == 2 ? lookAtTwo(from, to) : lookAtAll(from, to);
        if (!isFine) {
            isDoubtful.set(true);
        }
        seen.addAndGet(to - from);
    }

    /** The usual number of labels, which needs no notes of the best so far. Infinite numbers of either sign are doubtful, too. */
    private boolean lookAtTwo(int from, int to) {
        double[] first = columns[0];
        double[] second = columns[1];
        boolean isFine = true;
        for (int row = from; row < to; row++) {
            double one = first[row];
            double other = second[row];
            largest[row] = other > one ? 1 : 0;
            isFine &= !Double.isNaN(one + other);
        }
        return isFine;
    }

    private boolean lookAtAll(int from, int to) {
        double[] best = new double[to - from];
        boolean isFine = true;
        for (int code = 0; code < columns.length; code++) {
            double[] column = columns[code];
            for (int row = from; row < to; row++) {
                double score = column[row];
                isFine &= !Double.isNaN(score);
                if (code == 0 || score > best[row - from]) {
                    best[row - from] = score;
                    largest[row] = code;
                }
            }
        }
        return isFine;
    }

    private boolean isSeen() {
        return seen.get() == largest.length;
    }

    /**
     * Returns the scores; the table must not be written to again.
     *
     * @throws IllegalArgumentException if a score is NaN, as {@link ClassScores#of} says it
     */
    public ClassScores scores() {
        List<NumberColumn> wrapped = new ArrayList<>(columns.length);
        for (double[] column : columns) {
            wrapped.add(NumberColumn.wrap(column));
        }
        return isSeen() && !isDoubtful.get() ? ClassScores.ofSeen(labels, wrapped) : ClassScores.of(labels, wrapped);
    }

    /** Returns the label of each row's largest score, the first of several equal ones; the table must not be written to again. */
    public LabelColumn largest() {
        if (!isSeen()) {
            lookAtAll(0, largest.length);
        }
        return new LabelColumn(labels, largest);
    }
}
