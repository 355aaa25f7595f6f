package org.modelunit.assertions;

import java.util.List;
import java.util.Set;
import org.modelunit.behaviour.Answers;
import org.modelunit.behaviour.NumberAnswer;
import org.modelunit.behaviour.Rankings;
import org.modelunit.behaviour.ValueAnswer;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.outcome.ClassPredictions;

/** What can be expected of answers, for the one static import of {@link ModelAssertions}. */
abstract class ExpectedAnswers extends CountedChanges {

    ExpectedAnswers() {}

    /** Looks at the label that a classifier decides for; see {@link Answers#label}. */
    public static ValueAnswer<ClassPredictions, String> label() {
        return Answers.label();
    }

    /**
     * Looks at a classifier's score of a label; see {@link Answers#score}.
     *
     * @param label the label
     */
    public static NumberAnswer<ClassPredictions> score(String label) {
        return Answers.score(label);
    }

    /**
     * Looks at the score of one of several labels at once; see {@link Answers#labelScore}.
     *
     * @param label the label
     */
    public static NumberAnswer<ClassScores> labelScore(String label) {
        return Answers.labelScore(label);
    }

    /**
     * Looks at the labels that reach a cut-off, of several at once; see {@link Answers#labels}.
     *
     * @param cutOff the least score
     */
    public static ValueAnswer<ClassScores, Set<String>> labels(double cutOff) {
        return Answers.labels(cutOff);
    }

    /** Looks at the number that a regressor predicts; see {@link Answers#number}. */
    public static NumberAnswer<NumberColumn> number() {
        return Answers.number();
    }

    /**
     * Looks at the first items that a search finds; see {@link Answers#ranking}.
     *
     * @param first how many, above 0
     */
    public static ValueAnswer<Rankings, List<String>> ranking(int first) {
        return Answers.ranking(first);
    }

    /** Looks at the vector that an embedder gives; see {@link Answers#vector}. */
    public static Answers.VectorAnswer vector() {
        return Answers.vector();
    }
}
