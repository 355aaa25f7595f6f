package org.modelunit.slice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Term;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.Attribute;
import org.modelunit.column.NumberAttribute;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.DataException;
import org.modelunit.outcome.Classified;
import org.modelunit.text.Numbers;

/**
 * Slices in which models fail more often than elsewhere, each with a name and a sentence on why it matters; claims on them have
 * thresholds of their own.
 *
 * <pre>{@code
 * assertThat(evaluation).hasMetricOnEachSlice(missing("savings", Applicant::savings), recall("bad"), atLeast(0.5));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class EdgeCases {

    private EdgeCases() {}

    /**
     * Returns the inputs that lack a value: null, an empty {@code Optional}, NaN, or a blank text.
     *
     * @param name what the value is
     * @param value gives it; {@code row -> row.find(column)} of untyped rows, which know what else means missing
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> missing(CharSequence name, Attribute<? super I, ?> value) {
        return Slicing.<I>where(
                        "missing " + name,
                        input -> {
                            Object present = SliceKeys.present(value.of(input));
                            return present == null
                                    || present instanceof CharSequence text
                                            && text.toString().isBlank();
                        },
                        Slicing.options("what is missing", value))
                .describedAs(
                        "What is missing is filled in by a rule that training and serving may follow differently.");
    }

    /**
     * Returns the inputs of the rare categories: those that at most a share of all inputs are of, together.
     *
     * @param name what the category is
     * @param category gives it
     * @param atMost the share, above 0 and below 1
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> rareCategories(CharSequence name, Attribute<? super I, ?> category, double atMost) {
        requireShare(atMost);
        String slicing = "rare " + name;
        Group options = Slicing.options("rare categories", category).with("at most", atMost);
        return new Slicing<I>(slicing, options, (inputs, outcomes) -> {
                    Map<Object, Integer> counts = new HashMap<>();
                    Object[] categories = new Object[inputs.size()];
                    SliceKeys.<I>forEach(slicing, inputs, (row, input) -> {
                        categories[row] = Optional.ofNullable(SliceKeys.present(category.of(input)));
                        counts.merge(categories[row], 1, Integer::sum);
                    });
                    int[] codes = new int[categories.length];
                    Arrays.setAll(
                            codes,
                            row -> counts.getOrDefault(categories[row], 0) <= atMost * codes.length ? 0 : Slices.NONE);
                    return Slices.of(slicing, List.of(slicing), codes);
                })
                .describedAs("A category seldom seen in training is one that the model has hardly learnt.");
    }

    /**
     * Returns the inputs of the lowest and of the highest numbers, in two slices.
     *
     * @param name what the number is
     * @param number gives it; NaN where it is missing
     * @param share the share of inputs at either end, above 0 and below 0.5; equal numbers are on the same side
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> extremes(CharSequence name, NumberAttribute<? super I> number, double share) {
        if (!(share > 0 && share < 0.5)) {
            throw new IllegalArgumentException("the share at either end must lie above 0 and below 0.5, but was "
                    + share + Numbers.percentHint(share, hundredth -> hundredth > 0 && hundredth < 0.5));
        }
        String slicing = "extremes of " + name;
        Group options = Slicing.options("extremes", number).with("share", share);
        return new Slicing<I>(slicing, options, (inputs, outcomes) -> {
                    double[] numbers = SliceKeys.numbers(slicing, inputs, number);
                    double[] sorted = Arrays.stream(numbers)
                            .filter(value -> !Double.isNaN(value))
                            .sorted()
                            .toArray();
                    int beyond = (int) (share * sorted.length);
                    int[] codes = new int[numbers.length];
                    Arrays.fill(codes, Slices.NONE);
                    for (int row = 0; row < codes.length && beyond > 0; row++) {
                        if (numbers[row] <= sorted[beyond - 1]) {
                            codes[row] = 0;
                        } else if (numbers[row] >= sorted[sorted.length - beyond]) {
                            codes[row] = 1;
                        }
                    }
                    return Slices.of(slicing, List.of("lowest", "highest"), codes);
                })
                .describedAs("At the ends of a range a model extrapolates.");
    }

    /**
     * Returns the inputs whose number is exactly one of some values: the limits of a form, a legal age, 0.
     *
     * @param name what the number is
     * @param number gives it
     * @param values the boundary values
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> boundaryValues(
            CharSequence name, NumberAttribute<? super I> number, double... values) {
        double[] kept = values.clone();
        Group options = Slicing.options("boundary values", number).with("values", Term.of(kept));
        return Slicing.<I>where(
                        "boundary values of " + name,
                        input -> {
                            double at = number.of(input);
                            return Arrays.stream(kept).anyMatch(value -> value == at);
                        },
                        options)
                .describedAs("At a boundary, code that prepares the input is off by one.");
    }

    /**
     * Returns the inputs of very short texts.
     *
     * @param name what the text is
     * @param text gives it
     * @param atMost the most code points of a very short text
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> shortTexts(CharSequence name, Attribute<? super I, String> text, int atMost) {
        return Slicing.<I>where(
                        "very short " + name,
                        input -> TextSlicing.holds(text.of(input), found -> TextSlicing.length(found) <= atMost),
                        Slicing.options("short texts", text).with("at most", atMost))
                .describedAs("A very short text says little, and padding may say more.");
    }

    /**
     * Returns the inputs of very long texts.
     *
     * @param name what the text is
     * @param text gives it
     * @param atLeast the fewest code points of a very long text
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> longTexts(CharSequence name, Attribute<? super I, String> text, int atLeast) {
        return Slicing.<I>where(
                        "very long " + name,
                        input -> TextSlicing.holds(text.of(input), found -> TextSlicing.length(found) >= atLeast),
                        Slicing.options("long texts", text).with("at least", atLeast))
                .describedAs("A very long text is cut off somewhere, perhaps before what matters.");
    }

    /**
     * Returns the inputs of texts with a letter that is not Latin.
     *
     * @param name what the text is
     * @param text gives it
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> nonLatin(CharSequence name, Attribute<? super I, String> text) {
        return Slicing.<I>where(
                        "non-Latin " + name,
                        input -> TextSlicing.holds(text.of(input), found -> found.codePoints()
                                .filter(Character::isLetter)
                                .anyMatch(
                                        letter -> Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN)),
                        Slicing.options("letters that are not Latin", text))
                .describedAs("Tokenizers trained on Latin script take others apart.");
    }

    /**
     * Returns the inputs that occur more than once, equal by a key.
     *
     * @param name what is repeated
     * @param key gives what makes two inputs equal, the input itself for instance
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> duplicates(CharSequence name, Attribute<? super I, ?> key) {
        String slicing = "duplicate " + name;
        return new Slicing<I>(slicing, Slicing.options("what occurs twice", key), (inputs, outcomes) -> {
                    Map<Object, Integer> counts = new HashMap<>();
                    Object[] keys = new Object[inputs.size()];
                    SliceKeys.<I>forEach(slicing, inputs, (row, input) -> {
                        keys[row] = Optional.ofNullable(key.of(input));
                        counts.merge(keys[row], 1, Integer::sum);
                    });
                    int[] codes = new int[keys.length];
                    Arrays.setAll(codes, row -> counts.getOrDefault(keys[row], 0) > 1 ? 0 : Slices.NONE);
                    return Slices.of(slicing, List.of(slicing), codes);
                })
                .describedAs("What occurs twice may have been in the training data, too.");
    }

    /**
     * Returns the examples whose score lies near the cut-off, on which a small change of the input changes the decision.
     *
     * @param label the label whose score is looked at
     * @param cutOff the score from which the label is decided for, 0 to 1
     * @param within how near, above 0
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> nearDecisionBoundary(CharSequence label, double cutOff, double within) {
        String called = label.toString();
        String slicing = "near the decision for '" + called + "'";
        Group options = Group.EMPTY
                .with("by", "scores near a cut-off")
                .with("cut-off", Term.of(cutOff))
                .with("within", Term.of(within));
        return new Slicing<I>(slicing, options, (inputs, outcomes) -> {
                    if (!(outcomes instanceof Classified classified) || !classified.hasScores()) {
                        throw new DataException("the slicing '" + slicing
                                + "' looks at scores, so it needs an evaluation of a classifier that gives scores");
                    }
                    NumberColumn scores = classified.scores().of(called);
                    int[] codes = new int[inputs.size()];
                    Arrays.setAll(codes, row -> Math.abs(scores.get(row) - cutOff) <= within ? 0 : Slices.NONE);
                    return Slices.of(slicing, List.of(slicing), codes);
                })
                .describedAs("Near the cut-off a small change of the input changes the decision.");
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share must lie above 0 and below 1, but was " + share
                    + Numbers.percentHint(share, hundredth -> hundredth > 0 && hundredth < 1));
        }
    }
}
