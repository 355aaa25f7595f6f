package org.modelunit.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Fingerprint;

/** Rows whose answers of two models are written down: R for right and w for wrong. */
final class AnsweredTwice {

    static final Labels LABELS = Labels.of("bad", "good");

    private AnsweredTwice() {}

    /** Every third row is bad. */
    static String truth(int row) {
        return row % 3 == 0 ? "bad" : "good";
    }

    static Comparison<Integer, Classified> of(String challenger, String champion) {
        return Comparison.of(evaluation("new", decided(challenger)), evaluation("old", decided(champion)));
    }

    /** The same answers many times over. */
    static Comparison<Integer, Classified> of(String challenger, String champion, int times) {
        return of(challenger.repeat(times), champion.repeat(times));
    }

    static <O extends Outcomes> Evaluation<Integer, O> evaluation(String model, O outcomes) {
        List<Integer> rows = IntStream.range(0, outcomes.size()).boxed().toList();
        return Evaluation.ofOutcomes(Dataset.of("rows", rows, rows), outcomes, Fingerprint.unknown(model));
    }

    private static List<String> truths(int size) {
        return IntStream.range(0, size).mapToObj(AnsweredTwice::truth).toList();
    }

    static Classified decided(String answers) {
        List<String> truth = truths(answers.length());
        List<String> decided = IntStream.range(0, answers.length())
                .mapToObj(row ->
                        answers.charAt(row) == 'R' ? truth(row) : truth(row).equals("bad") ? "good" : "bad")
                .toList();
        return Classified.of(truth, ClassPredictions.of(LabelColumn.of(LABELS, decided)));
    }

    static Classified scored(double... bad) {
        return Classified.of(
                truths(bad.length),
                ClassPredictions.of(ClassScores.ofRows(
                        LABELS,
                        Arrays.stream(bad)
                                .mapToObj(score -> new double[] {score, 1 - score})
                                .toList())));
    }
}
