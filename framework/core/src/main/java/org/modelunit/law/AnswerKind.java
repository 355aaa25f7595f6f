package org.modelunit.law;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.behaviour.AnswerValue;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.UserCode;

/**
 * What laws have to know of a kind of models.
 *
 * @param models what models of this kind are called
 * @param laws the laws of this kind
 * @param reader takes an answer apart
 * @param code the class of a user's function, or empty
 * @param <P> the type of the answers
 */
record AnswerKind<P>(String models, Set<Law> laws, Reader<P> reader, String code) {

    /** Takes the answer for one row apart. */
    @FunctionalInterface
    interface Reader<P> {
        AnswerParts read(P answers, int row);
    }

    private static final Set<Law> OF_ALL = EnumSet.complementOf(EnumSet.of(Law.PROBABILITIES, Law.LABEL_OF_SCORES));

    static final AnswerKind<ClassPredictions> CLASSES =
            new AnswerKind<>("classifiers", EnumSet.allOf(Law.class), AnswerKind::ofClasses, "");

    static final AnswerKind<ClassScores> LABELS = new AnswerKind<>(
            "classifiers of several labels",
            EnumSet.complementOf(EnumSet.of(Law.LABEL_OF_SCORES)),
            (answers, row) -> ofScores(null, null, answers, row),
            "");

    static final AnswerKind<NumberColumn> NUMBERS = new AnswerKind<>(
            "regressors",
            OF_ALL,
            (answers, row) -> {
                double number = answers.get(row);
                return AnswerParts.ofNumbers(new double[] {number}, i -> "the prediction", areFloats(number));
            },
            "");

    static final AnswerKind<Embeddings> VECTORS =
            new AnswerKind<>("embedders", OF_ALL, (answers, row) -> AnswerNumbers.of(answers.vector(row)), "");

    static <P> AnswerKind<P> of(AnswerValue<P, ?> value) {
        return new AnswerKind<>(
                "models", OF_ALL, (answers, row) -> AnswerNumbers.of(value.of(answers, row)), UserCode.firstIn(value));
    }

    private static AnswerParts ofClasses(ClassPredictions answers, int row) {
        String label = answers.decided().get(row);
        return answers.scores()
                .map(scores -> ofScores(label, new ScoreTie(scores.labels(), answers.operatingPoint()), scores, row))
                .orElseGet(() -> new AnswerParts(label, new double[0], i -> "", false, 0, null));
    }

    private static AnswerParts ofScores(@Nullable String label, @Nullable ScoreTie tie, ClassScores scores, int row) {
        double[] numbers = new double[scores.labels().size()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = scores.column(code).get(row);
        }
        return new AnswerParts(
                label,
                numbers,
                code -> "the score of '" + scores.labels().get(code) + "'",
                areFloats(numbers),
                numbers.length,
                tie);
    }

    private static boolean areFloats(double... numbers) {
        for (double number : numbers) {
            if (Double.compare((float) number, number) != 0) {
                return false;
            }
        }
        return true;
    }
}
