package org.modelunit.comparison;

import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.Decided;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/** The numbers that two models answered: the scores of one label, or what they predicted. */
record PairedNumbers(NumberColumn champion, NumberColumn challenger, Tolerance tolerance, boolean areFloats)
        implements PairedAnswers {

    private static final int DIGITS = 4;

    static PairedNumbers of(NumberColumn champion, NumberColumn challenger, Tolerance tolerance) {
        return new PairedNumbers(champion, challenger, tolerance, areFloats(champion) && areFloats(challenger));
    }

    static PairedNumbers ofScores(Decided champion, Decided challenger, String label, Tolerance tolerance) {
        return of(scores("champion", champion, label), scores("challenger", challenger, label), tolerance);
    }

    private static NumberColumn scores(String model, Decided outcomes, String label) {
        if (!outcomes.hasScores()) {
            throw new IllegalStateException("the " + model
                    + " gives no scores, so nobody knows how far they move; look at its decisions: disagreements()");
        }
        ClassScores scores = outcomes.scores();
        if (!scores.labels().contains(label)) {
            throw new IllegalArgumentException(
                    PrintableText.of("the " + model + " knows no label '" + label + "'; it knows " + scores.labels()
                            + SimilarText.hint(label, scores.labels().names())));
        }
        return scores.of(label);
    }

    private static boolean areFloats(NumberColumn column) {
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            if ((float) value != value && !Double.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean changes(int row) {
        double before = champion.get(row);
        double after = challenger.get(row);
        return Double.isNaN(before)
                || Double.isNaN(after)
                || !tolerance.allows(after, before, areFloats)
                || !tolerance.allows(before, after, areFloats);
    }

    @Override
    public double distance(int row) {
        double distance = Math.abs(challenger.get(row) - champion.get(row));
        return Double.isNaN(distance) ? Double.POSITIVE_INFINITY : distance;
    }

    @Override
    public String before(int row) {
        return inWords(champion.get(row), challenger.get(row));
    }

    @Override
    public String after(int row) {
        return inWords(challenger.get(row), champion.get(row));
    }

    /** With as many digits as tell it from the other one. */
    private static String inWords(double number, double other) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        String text = Numbers.fixed(number, DIGITS);
        boolean isToldApart = Double.isNaN(other) || !text.equals(Numbers.fixed(other, DIGITS));
        return isToldApart ? text : Double.toString(number);
    }
}
