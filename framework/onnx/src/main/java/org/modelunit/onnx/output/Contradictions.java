package org.modelunit.onnx.output;

import org.modelunit.column.Labels;
import org.modelunit.onnx.graph.FileLabels;

/**
 * Counts in how many rows a model's decision is not the label of its largest score. A few such rows are a model's own affair; if most
 * are, the columns of scores have been given the wrong labels.
 */
final class Contradictions {

    /** How many standard errors above one half a share has to be: chance alone is that far off once in a thousand times. */
    private static final double BEYOND_CHANCE = 3.09;

    private final int[] rows;
    private final int[] contradicting;

    private Contradictions(int labels) {
        this.rows = new int[labels];
        this.contradicting = new int[labels];
    }

    static Contradictions count(int[] decided, double[][] columns) {
        Contradictions counts = new Contradictions(columns.length);
        for (int row = 0; row < decided.length; row++) {
            double own = columns[decided[row]][row];
            counts.rows[decided[row]]++;
            for (double[] column : columns) {
                if (column[row] > own) {
                    counts.contradicting[decided[row]]++;
                    break;
                }
            }
        }
        return counts;
    }

    /**
     * Tells whether so many rows contradict that labels must be wrong. Of two labels, a cut-off other than one half explains what it
     * moves, and it moves rows towards one label only: the decisions for the other one agree.
     */
    boolean areTooMany() {
        int all = rows();
        boolean most = contradicting() > all / 2.0 + BEYOND_CHANCE * Math.sqrt(all) / 2;
        return most && !(rows.length == 2 && (agrees(0) || agrees(1)));
    }

    private boolean agrees(int label) {
        return rows[label] > 0 && contradicting[label] <= rows[label] / 2.0;
    }

    int rows() {
        return java.util.Arrays.stream(rows).sum();
    }

    int contradicting() {
        return java.util.Arrays.stream(contradicting).sum();
    }

    String inWords(Labels labels) {
        return "the model decides against the largest of its scores in " + contradicting() + " of " + rows()
                + " rows, so the columns of scores are not in the order of labels(" + FileLabels.quoted(labels.names())
                + ")";
    }
}
