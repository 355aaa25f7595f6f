package org.modelunit.outcome;

import java.util.List;
import java.util.TreeSet;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.text.PrintableText;

/** A positive label, whose scores are known, and a negative one, which has the rest. */
record BinaryScores(String positive, String negative) {

    /** Finds the negative label: what is true where the positive is not. */
    static BinaryScores of(List<String> truth, String positive) {
        TreeSet<String> others = new TreeSet<>(truth);
        boolean occurs = others.remove(positive);
        if (others.size() == 1) {
            return new BinaryScores(positive, others.first());
        }
        String found = others.isEmpty()
                ? occurs ? "all examples truly have it" : "there are no examples"
                : "the truth has '" + String.join("', '", others) + "'";
        throw new IllegalArgumentException(
                PrintableText.of(
                        "one label must be left besides '" + positive + "', but " + found
                                + "; name all labels: Classified.of(truth, ClassPredictions.of(ClassScores.of(Labels.of(…), columns)))"));
    }

    Classified outcomes(List<String> truth, double[] scores) {
        double[] rest = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            if (!(scores[row] >= 0 && scores[row] <= 1)) {
                throw new IllegalArgumentException(
                        PrintableText.of("the score of '" + positive + "' in row " + row + " is " + scores[row]
                                + ", no probability from 0 to 1; turn scores into probabilities (a logit z by 1 / (1 + exp(-z))),"
                                + " or give a column for each label: ClassScores.of(Labels.of(\"" + positive + "\", \""
                                + negative
                                + "\"), columns)"));
            }
            rest[row] = 1 - scores[row];
        }
        List<NumberColumn> columns = List.of(NumberColumn.of(scores), NumberColumn.wrap(rest));
        return Classified.of(truth, ClassPredictions.of(ClassScores.of(Labels.of(positive, negative), columns)));
    }
}
