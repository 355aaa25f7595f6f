package org.modelunit.behaviour;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.IntervalPredictions;
import org.modelunit.provenance.UserCode;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * What can be looked at in a model's answers. The compiler knows which model gives what: {@link #number()} of a classifier is no
 * expectation.
 *
 * <pre>{@code
 * import static org.modelunit.behaviour.Answers.*;
 *
 * label().stays()
 * score("bad").stays(absolute(0.05))
 * number().neverFalls()
 * ranking(3).stays()
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Answers {

    private Answers() {}

    /** Returns the label that a classifier decides for. */
    public static ValueAnswer<ClassPredictions, String> label() {
        return new ValueAnswer<>(
                "the label",
                (answers, row) -> answers.decided().get(row),
                "",
                (answers, wanted) -> requireKnown(answers.labels(), wanted));
    }

    /**
     * Returns a classifier's score of a label.
     *
     * @param label the label
     */
    public static NumberAnswer<ClassPredictions> score(String label) {
        requireNonNull(label, "label");
        return new NumberAnswer<ClassPredictions>(
                        "the score of '" + label + "'",
                        (answers, row) -> column(
                                        answers.scores()
                                                .orElseThrow(() -> new IllegalStateException(
                                                        "the model gives no scores; expect something of"
                                                                + " label() instead")),
                                        label)
                                .get(row),
                        "")
                .ofShares();
    }

    /**
     * Returns the score of a label that a classifier of several labels at once gives.
     *
     * @param label the label
     */
    public static NumberAnswer<ClassScores> labelScore(String label) {
        requireNonNull(label, "label");
        return new NumberAnswer<ClassScores>(
                        "the score of '" + label + "'",
                        (answers, row) -> column(answers, label).get(row),
                        "")
                .ofShares();
    }

    /**
     * Returns the labels that a classifier of several labels at once gives a score of a cut-off or more.
     *
     * @param cutOff the least score
     */
    public static ValueAnswer<ClassScores, Set<String>> labels(double cutOff) {
        return new ValueAnswer<>(
                "the set of labels from " + Numbers.plain(cutOff),
                (answers, row) -> {
                    Set<String> reaching = new TreeSet<>();
                    for (int code = 0; code < answers.labels().size(); code++) {
                        if (answers.column(code).get(row) >= cutOff) {
                            reaching.add(answers.labels().get(code));
                        }
                    }
                    return reaching;
                },
                "");
    }

    private static NumberColumn column(ClassScores scores, String label) {
        requireKnown(scores.labels(), label);
        return scores.of(label);
    }

    private static void requireKnown(Labels labels, String label) {
        if (!labels.names().contains(label)) {
            throw new IllegalArgumentException(PrintableText.of("the model knows no label '" + label + "'; it knows "
                    + labels + SimilarText.hint(label, labels.names())));
        }
    }

    /** Returns the number that a regressor predicts. */
    public static NumberAnswer<NumberColumn> number() {
        return new NumberAnswer<>("the number", NumberColumn::get, "");
    }

    /** Returns the lower end of the interval that a regressor predicts. */
    public static NumberAnswer<IntervalPredictions> lowerEnd() {
        return new NumberAnswer<>(
                "the lower end", (answers, row) -> answers.intervals().lower().get(row), "");
    }

    /** Returns the upper end of the interval that a regressor predicts. */
    public static NumberAnswer<IntervalPredictions> upperEnd() {
        return new NumberAnswer<>(
                "the upper end", (answers, row) -> answers.intervals().upper().get(row), "");
    }

    /**
     * Returns the first items that a search finds, in their order.
     *
     * @param first how many, above 0
     */
    public static ValueAnswer<Rankings, List<String>> ranking(int first) {
        if (first < 1) {
            throw new IllegalArgumentException("a ranking has a first item or more, not " + first);
        }
        return new ValueAnswer<>(
                first == 1 ? "the nearest item" : "the order of the nearest " + first + " items",
                (answers, row) -> answers.nearest(row, first),
                "");
    }

    /** Returns the vector that an embedder gives. */
    public static VectorAnswer vector() {
        return new VectorAnswer();
    }

    /** Returns the text that a model answers, which gives a list of texts. */
    public static ValueAnswer<List<String>, String> text() {
        return new ValueAnswer<>("the text", List::get, "");
    }

    /**
     * Returns something else in a model's answers that stays or changes.
     *
     * @param name what it is, as it follows "that": "the first box"
     * @param value reads it
     * @param <P> the type of the answers
     * @param <V> what it is: something with {@code equals}
     */
    public static <P, V> ValueAnswer<P, V> value(String name, AnswerValue<P, V> value) {
        String code = UserCode.firstIn(requireNonNull(value, "value"));
        return new ValueAnswer<>(requireName(name), OwnFunctionFailure.ofValue(reading(name), value), code);
    }

    /**
     * Returns another number in a model's answers.
     *
     * @param name what it is, as it follows "that": "the area of the box"
     * @param number reads it
     * @param <P> the type of the answers
     */
    public static <P> NumberAnswer<P> number(String name, AnswerNumber<P> number) {
        String code = UserCode.firstIn(requireNonNull(number, "number"));
        return new NumberAnswer<>(requireName(name), OwnFunctionFailure.ofNumber(reading(name), number), code);
    }

    private static String reading(String name) {
        return "what reads '" + PrintableText.of(name) + "'";
    }

    private static String requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("what is read from answers needs a name, which is part of each claim");
        }
        return name;
    }

    /**
     * What {@link #vector()} gives: nothing but how near two vectors are. Where one of them has length 0, before or after, there is no
     * cosine, and nothing that is expected of it holds.
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class VectorAnswer {

        private VectorAnswer() {}

        /**
         * Returns the expectation that the vector stays near to what it was.
         *
         * @param leastCosine the least cosine of both, from -1 to 1
         */
        public Expectation<Embeddings> stays(double leastCosine) {
            return new Expectation<>(
                    "the vector stays within a cosine of " + Numbers.plain(requireCosine(leastCosine)),
                    (before, after, row) -> cosine(before, after, row) >= leastCosine,
                    null,
                    (before, after, row) -> -cosine(before, after, row),
                    "");
        }

        /**
         * Returns the expectation that the vector moves away from what it was.
         *
         * @param mostCosine the largest cosine of both, from -1 to 1
         */
        public Expectation<Embeddings> changes(double mostCosine) {
            return new Expectation<>(
                    "the vector moves to a cosine of " + Numbers.plain(requireCosine(mostCosine)) + " or less",
                    (before, after, row) -> cosine(before, after, row) <= mostCosine,
                    null,
                    (before, after, row) -> cosine(before, after, row),
                    "");
        }

        /** NaN where a vector has no direction. */
        private static double cosine(Embeddings before, Embeddings after, int row) {
            double lengths = Math.sqrt(before.dot(row, before, row)) * Math.sqrt(after.dot(row, after, row));
            return lengths > 0 ? Math.max(-1, Math.min(1, before.dot(row, after, row) / lengths)) : Double.NaN;
        }

        private static double requireCosine(double cosine) {
            if (!(cosine >= -1 && cosine <= 1)) {
                throw new IllegalArgumentException("a cosine is from -1 to 1, but was " + cosine);
            }
            return cosine;
        }
    }
}
