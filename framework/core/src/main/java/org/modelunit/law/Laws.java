package org.modelunit.law;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.behaviour.AnswerValue;
import org.modelunit.column.ClassScores;
import org.modelunit.column.NumberColumn;
import org.modelunit.embedding.Embeddings;
import org.modelunit.law.function.Detections;
import org.modelunit.law.function.FunctionLaw;
import org.modelunit.law.function.FunctionLaws;
import org.modelunit.law.function.ServedFunction;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tolerance;

/**
 * Laws that a model obeys whatever it has learned: the same answer twice, whatever else is in a batch, at the edges of what can be
 * asked. A value: immutable, and safe for any thread.
 *
 * <pre>{@code
 * assertThat(Laws.ofClassifiers().rejecting(Edge.NAN, Edge.UNSEEN).probe(model, holdout)).areAllObeyed();
 * }</pre>
 *
 * <p>All laws run, whatever becomes of the first, and each gives a claim. What is not finite is never an answer: an {@link Edge} that is
 * declared as nothing must be answered with finite numbers or rejected by an error that says why. A rejection is an error that somebody
 * meant. None are an accident (a {@code NullPointerException}, an index out of bounds, a stack that overflows), a model that hangs, and NaN
 * that ModelUnit finds in an answer.
 *
 * <p>Probing asks for all inputs once; and for all of them, or for 1,000 drawn by the seed of the run, another eight times, and by each of
 * four threads at once. Each edge asks for four rows for each of at most 100 places in an input.
 *
 * <p>The laws of functions around a model are here as well: {@link #roundTrip}, {@link #threshold} and others.
 *
 * @param <P> the type of the answers
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Laws<P> {

    /** How an edge is to be taken; an edge without one may be answered or rejected. */
    enum Declared {
        ANSWERED,
        REJECTED
    }

    private final AnswerKind<P> kind;
    private final Set<Law> laws;
    private final Map<Edge, Declared> edges;
    private final Tolerance tolerance;

    private Laws(AnswerKind<P> kind, Set<Law> laws, Map<Edge, Declared> edges, Tolerance tolerance) {
        this.kind = kind;
        this.laws = Collections.unmodifiableSet(EnumSet.copyOf(laws));
        this.edges = edges;
        this.tolerance = tolerance;
    }

    private static <P> Laws<P> of(AnswerKind<P> kind) {
        return new Laws<>(kind, kind.laws(), Map.of(), Tolerance.absolute(0));
    }

    /** Returns the laws of classifiers: all of {@link Law}. */
    public static Laws<ClassPredictions> ofClassifiers() {
        return of(AnswerKind.CLASSES);
    }

    /** Returns the laws of classifiers that give each of several labels a score of its own; these need not sum to 1. */
    public static Laws<ClassScores> ofMultiLabelClassifiers() {
        return of(AnswerKind.LABELS);
    }

    /** Returns the laws of regressors: all but those of scores. */
    public static Laws<NumberColumn> ofRegressors() {
        return of(AnswerKind.NUMBERS);
    }

    /** Returns the laws of embedders: all but those of scores. */
    public static Laws<Embeddings> ofEmbedders() {
        return of(AnswerKind.VECTORS);
    }

    /**
     * Returns the laws of models of any other kind: all but those of scores.
     *
     * <pre>{@code
     * Laws.of((TensorAnswers answers, int row) -> answers.floats("boxes", row))
     * }</pre>
     *
     * @param answer reads what an answer says: a number, which has to be finite and may differ by a tolerance; a {@code Tensor}, an
     *     array, a collection, a map or an {@code Optional} of numbers, inside of each other as well; or anything else with {@code equals},
     *     which nobody looks into; never null
     * @param <P> the type of the answers
     */
    public static <P> Laws<P> of(AnswerValue<P, ?> answer) {
        return of(AnswerKind.of(requireNonNull(answer, "answer")));
    }

    /**
     * Returns the law that what is encoded is decoded as it was.
     *
     * <pre>{@code
     * assertThat(Laws.roundTrip(Applicant::encode, Applicant::decode).probe("applicants", applicants)).isObeyed();
     * }</pre>
     *
     * @param encode encodes a value
     * @param decode decodes it again
     * @param <I> the type of the values
     * @param <C> the type of what they are encoded as
     */
    public static <I, C> FunctionLaw<I> roundTrip(ServedFunction<I, C> encode, ServedFunction<C, I> decode) {
        return FunctionLaws.roundTrip(encode, decode);
    }

    /**
     * Returns the law that a function changes nothing the second time.
     *
     * @param function the function
     * @param <I> the type of the values
     */
    public static <I> FunctionLaw<I> idempotent(ServedFunction<I, I> function) {
        return FunctionLaws.idempotent(function);
    }

    /**
     * Returns the law that values which training did not have are rejected, by an error that says why; it is probed with such values.
     *
     * @param encode the function
     * @param <I> the type of the values
     */
    public static <I> FunctionLaw<I> rejectsUnseen(ServedFunction<I, ?> encode) {
        return FunctionLaws.rejectsUnseen(encode);
    }

    /**
     * Returns the law that each label has one code and each code one label.
     *
     * @param encode gives a label's code, something with {@code equals}
     * @param <I> the type of the labels
     */
    public static <I> FunctionLaw<I> labelsOneToOne(ServedFunction<I, ?> encode) {
        return FunctionLaws.labelsOneToOne(encode);
    }

    /**
     * Returns the law that a score is accepted at a cut-off and above it, and nowhere below.
     *
     * @param decide tells whether a score is accepted
     * @param cutOff the cut-off, a finite number
     */
    public static FunctionLaw<Double> threshold(ServedFunction<Double, Boolean> decide, double cutOff) {
        return FunctionLaws.threshold(decide, cutOff);
    }

    /**
     * Returns the law of non-maximum suppression; boxes that are kept overlap by no more than the limit, each box that is not overlaps by
     * more with one that is and has no lower score, and the order of boxes does not matter. Overlap is intersection over union; within 1e-6
     * of the limit either is right.
     *
     * @param kept gives the places of the boxes that are kept
     * @param limit the largest overlap, from 0 to 1
     */
    public static FunctionLaw<Detections> suppression(ServedFunction<Detections, List<Integer>> kept, double limit) {
        return FunctionLaws.suppression(kept, limit);
    }

    /**
     * Returns the law that amounts of money are rounded to whole cents that sum to the total, each within a cent.
     *
     * @param exact gives the shares before they are rounded
     * @param rounded gives them in whole cents, in the same order
     * @param <I> what is shared
     */
    public static <I> FunctionLaw<I> roundsToTotal(
            ServedFunction<I, List<BigDecimal>> exact, ServedFunction<I, List<BigDecimal>> rounded) {
        return FunctionLaws.roundsToTotal(exact, rounded);
    }

    /**
     * Returns the law that each value is decoded as a reviewed table says.
     *
     * @param decode the function
     * @param table what each value is decoded as
     * @param <I> the type of the values
     * @param <T> the type of what they are decoded as
     */
    public static <I, T> FunctionLaw<I> decodes(ServedFunction<I, T> decode, Map<I, T> table) {
        return FunctionLaws.decodes(decode, table);
    }

    /**
     * Returns these laws without some of them.
     *
     * @param some the laws that the model need not obey
     * @throws IllegalArgumentException if there is no such law for these models, or none would be left
     */
    public Laws<P> without(Law... some) {
        Set<Law> left = EnumSet.copyOf(laws);
        for (Law law : some) {
            if (!left.remove(law)) {
                throw new IllegalArgumentException(
                        law + (kind.laws().contains(law) ? " is left out already" : " is no law of " + kind.models())
                                + "; the laws are " + laws);
            }
        }
        if (left.isEmpty()) {
            throw new IllegalArgumentException("no law would be left; leave out fewer than all of " + laws);
        }
        if (!left.contains(Law.EDGES) && !edges.isEmpty()) {
            throw new IllegalArgumentException("EDGES cannot be left out, as " + edges.keySet()
                    + " are declared; declare no edges, or leave out other laws");
        }
        return new Laws<>(kind, left, edges, tolerance);
    }

    /**
     * Returns these laws with a tolerance for what one and the same input is answered in other batches, at other places and beside other
     * rows, as some models compute these in another order. The same batch gets the same bits all the same.
     *
     * @param other how close numbers have to be; a label may be another where its score is as close to the other label's, or to
     *     the cut-off
     */
    public Laws<P> within(Tolerance other) {
        return new Laws<>(kind, laws, edges, requireNonNull(other, "tolerance"));
    }

    /**
     * Returns these laws with edges that the model must reject, by an error that says why.
     *
     * @param some the edges
     * @throws IllegalArgumentException if one is declared already, or edges are left out
     */
    public Laws<P> rejecting(Edge... some) {
        return declaring(Declared.REJECTED, some);
    }

    /**
     * Returns these laws with edges that the model must answer, with finite numbers.
     *
     * @param some the edges
     * @throws IllegalArgumentException if one is declared already, or edges are left out
     */
    public Laws<P> answering(Edge... some) {
        return declaring(Declared.ANSWERED, some);
    }

    private Laws<P> declaring(Declared declared, Edge... some) {
        if (!laws.contains(Law.EDGES)) {
            throw new IllegalArgumentException(
                    "EDGES is left out, so " + Arrays.toString(some) + " cannot be declared");
        }
        Map<Edge, Declared> all = new EnumMap<>(Edge.class);
        all.putAll(edges);
        for (Edge edge : some) {
            Declared before = all.put(edge, declared);
            if (before != null) {
                throw new IllegalArgumentException(edge + " is declared already, as " + before);
            }
        }
        return new Laws<>(kind, laws, Collections.unmodifiableMap(all), tolerance);
    }

    /**
     * Asks a model for what the laws are about; each claim is about "inputs".
     *
     * @param model the model, of these inputs or of anything they are
     * @param inputs two inputs or more, such as those of a hold-out
     * @param <I> the type of an input
     * @throws org.modelunit.error.DataException if there are fewer than two inputs, or one is null or holds itself
     * @throws org.modelunit.error.ModelException if the model changes an input; the message names the row
     * @throws IllegalArgumentException if an edge is declared that no input has a place for, no law is left to look at, components of
     *     a record cannot be read, or the model's deadline is null
     */
    public <I> ProbedLaws probe(Model<? super I, P> model, List<I> inputs) {
        return new LawProbe<>(this, model, Dataset.<I, I>of("inputs", inputs, inputs)).probed();
    }

    /**
     * Asks a model for what the laws are about; each claim is about the data set.
     *
     * @param model the model, of these inputs or of anything they are
     * @param dataset the inputs, two or more; their truth counts for nothing
     * @param <I> the type of an input
     * @throws org.modelunit.error.DataException if there are fewer than two inputs, or one holds itself
     * @throws org.modelunit.error.ModelException if the model changes an input; the message names the row
     * @throws IllegalArgumentException if an edge is declared that no input has a place for, no law is left to look at, components of
     *     a record cannot be read, or the model's deadline is null
     */
    public <I> ProbedLaws probe(Model<? super I, P> model, Dataset<I, ?> dataset) {
        return new LawProbe<>(this, model, requireNonNull(dataset, "dataset")).probed();
    }

    AnswerKind<P> kind() {
        return kind;
    }

    Set<Law> laws() {
        return laws;
    }

    Map<Edge, Declared> edges() {
        return edges;
    }

    Tolerance tolerance() {
        return tolerance;
    }

    /** What a law requires, in words that follow "to". */
    String requirement(Law law) {
        return law.requirement()
                + (law.hasTolerance() && !tolerance.equals(Tolerance.absolute(0)) ? ", within " + tolerance : "");
    }

    /** What is required at an edge, in words that follow "to". */
    String requirement(Edge edge) {
        Declared declared = edges.get(edge);
        String rows = "have rows with " + edge.words();
        return rows
                + (declared == Declared.REJECTED
                        ? " rejected"
                        : declared == Declared.ANSWERED
                                ? " answered with finite numbers"
                                : " answered with finite numbers, or rejected");
    }

    /** Returns the laws by name. */
    @Override
    public String toString() {
        return laws + " of " + kind.models();
    }
}
