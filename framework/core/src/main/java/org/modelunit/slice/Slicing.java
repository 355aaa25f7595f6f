package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.Attribute;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberAttribute;
import org.modelunit.error.DataException;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.UserCode;

/**
 * A named way to divide examples into slices, by a function of the input. A value: immutable, and safe for any thread if the function
 * is.
 *
 * <pre>{@code
 * by("sex", Applicant::sex)
 * byNumber("age", Applicant::age).edges(25, 35, 60)
 * by("sex", Applicant::sex).cross(by("job", Applicant::job))
 * column("purpose")                                            // of untyped rows
 * }</pre>
 *
 * <p>Inputs whose key is missing (null, an empty {@code Optional}, NaN, a blank text, a missing cell of a row) form a slice of their
 * own. Keys whose texts are the same, or look the same, are refused: what is claimed of a slice is claimed by its name.
 *
 * <p>Names are any character sequences here, and texts in {@code ModelAssertions}: where both are imported, the compiler takes the one
 * with the narrower parameter and finds none of them ambiguous.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Slicing<I> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Divides inputs into slices. */
    @FunctionalInterface
    interface Division<I> extends Serializable {
        Slices of(List<? extends I> inputs, @Nullable Outcomes outcomes);
    }

    private final String name;
    private final String description;
    private final Group options;
    private final Division<I> division;

    /**
     * @param name what people call it
     * @param options what the name leaves open, as a contract says it
     * @param division divides inputs
     */
    Slicing(String name, Group options, Division<I> division) {
        this(name, "", options, division);
    }

    private Slicing(String name, String description, Group options, Division<I> division) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a slicing needs a name, which is part of each claim on its slices");
        }
        this.name = name;
        this.description = requireNonNull(description, "description");
        this.options = options;
        this.division = requireNonNull(division, "division");
    }

    /**
     * Returns a slicing with one slice for each value of a key: an enum, a boolean, a category in words, a whole number of few values.
     *
     * @param name what people call it, "age group" for instance
     * @param key gives the key of an input
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> by(CharSequence name, Attribute<? super I, ?> key) {
        return by(name, key, options("each value", key));
    }

    /** The same of a key that one of ours makes of a user's function. */
    static <I> Slicing<I> by(CharSequence name, Attribute<? super I, ?> key, Group options) {
        requireNonNull(key, "key");
        String called = name.toString();
        return new Slicing<>(called, options, (inputs, outcomes) -> SliceKeys.slices(called, inputs, key));
    }

    /** What is looked at, and the user's function that gives it. */
    static Group options(String by, Object function) {
        return Group.EMPTY.with("by", by).with(Contract.FUNCTION, UserCode.firstIn(function));
    }

    /**
     * Begins a slicing by a number, which is completed by its bins.
     *
     * @param name what people call it, "age" for instance
     * @param number gives the number of an input; NaN where it is missing
     * @param <I> the type of an input
     */
    public static <I> NumberSlicing<I> byNumber(CharSequence name, NumberAttribute<? super I> number) {
        return byNumber(name, requireNonNull(number, "number"), options("a number", number));
    }

    /** The same of a number that one of ours makes of a user's function. */
    static <I> NumberSlicing<I> byNumber(CharSequence name, NumberAttribute<? super I> number, Group options) {
        return new NumberSlicing<>(name.toString(), number, options);
    }

    /**
     * Returns a slicing by a number into bins: one slice below the first edge, one from each edge to below the next, one from the last.
     * Unlike {@code byNumber(name, number).edges(…)} it says at once what the type of an input is, so that a lambda needs no type where
     * the slicing is an argument.
     *
     * @param name what people call it, "age" for instance
     * @param number gives the number of an input; NaN where it is missing
     * @param edges finite and ascending, at least one
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> byNumber(CharSequence name, NumberAttribute<? super I> number, double... edges) {
        return Slicing.<I>byNumber(name, number).edges(edges);
    }

    /**
     * Begins a slicing by a text, which is completed by what is looked at: its length, its script, a word in it.
     *
     * @param name what people call it, "comment" for instance
     * @param text gives the text of an input; null where it is missing
     * @param <I> the type of an input
     */
    public static <I> TextSlicing<I> byText(CharSequence name, Attribute<? super I, String> text) {
        return new TextSlicing<>(name.toString(), requireNonNull(text, "text"));
    }

    /**
     * Begins a slicing by a date, which is completed by what is looked at: its month, its day of the week.
     *
     * @param name what people call it, "opened" for instance
     * @param date gives the date of an input
     * @param <I> the type of an input
     */
    public static <I> TimeSlicing<I> byDate(CharSequence name, Attribute<? super I, LocalDate> date) {
        return new TimeSlicing<>(name.toString(), requireNonNull(date, "date"), date);
    }

    /**
     * Begins a slicing by an instant, as the date that people in a zone have then.
     *
     * @param name what people call it
     * @param instant gives the instant of an input
     * @param zone the zone, which is never the machine's own by accident
     * @param <I> the type of an input
     */
    public static <I> TimeSlicing<I> byInstant(CharSequence name, Attribute<? super I, Instant> instant, ZoneId zone) {
        requireNonNull(instant, "instant");
        Attribute<I, LocalDate> date = input -> {
            Instant at = instant.of(input);
            return at == null ? null : at.atZone(zone).toLocalDate();
        };
        return new TimeSlicing<>(name + " in " + zone, date, instant);
    }

    /**
     * Returns a slicing of untyped rows with one slice for each value of a column; missing cells form a slice of their own.
     *
     * @param column the column's name
     */
    public static Slicing<Row> column(CharSequence column) {
        String called = column.toString();
        return by(called, row -> row.find(called));
    }

    /**
     * Begins a slicing of untyped rows by a column of numbers, which is completed by its bins; missing cells form a slice of
     * their own.
     *
     * @param column the column's name
     */
    public static NumberSlicing<Row> numberColumn(CharSequence column) {
        String called = column.toString();
        return byNumber(called, row -> row.isMissing(called) ? Double.NaN : row.number(called));
    }

    /**
     * Returns a slicing by a column that lies beside the inputs, one slice for each label that occurs. It divides all examples, in
     * their order, and never some of them.
     *
     * @param name what people call it
     * @param column the label of each example
     */
    public static Slicing<Object> byColumn(CharSequence name, LabelColumn column) {
        int[] codes = new int[column.size()];
        column.copyInto(codes, 0);
        List<String> names = column.labels().names();
        return byColumn(new ColumnKeys(name.toString(), codes), names, names::get);
    }

    /**
     * Returns a slicing by a column of whole numbers that lies beside the inputs, one slice for each number that occurs, ascending. It
     * divides all examples, in their order, and never some of them. The array is not copied; the caller must not write to it again.
     *
     * @param name what people call it
     * @param column the number of each example
     */
    public static Slicing<Object> byColumn(CharSequence name, int[] column) {
        return byColumn(new ColumnKeys(name.toString(), column), List.of(), Integer::toString);
    }

    /** Gives the name of a slice for the number that its rows have. */
    private interface NameOfKey extends IntFunction<String>, Serializable {}

    private static Slicing<Object> byColumn(ColumnKeys keys, List<String> names, NameOfKey sliceOfKey) {
        Group options = Group.EMPTY.with("by", "a column beside the inputs").with("column", keys.sha256(names));
        return new Slicing<>(keys.slicing(), options, (inputs, outcomes) -> {
            keys.requireSize(inputs.size());
            return keys.slices(sliceOfKey);
        });
    }

    /**
     * Returns a slicing with a single slice: the inputs that a condition holds for. The others are in no slice.
     *
     * @param name what people call these inputs, "under 25" for instance
     * @param condition tells whether an input is one of them
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> where(CharSequence name, BooleanAttribute<? super I> condition) {
        requireNonNull(condition, "condition");
        return where(name, condition, options("a condition", condition));
    }

    /**
     * Returns a slicing with a single slice, of a condition that one of ours makes.
     *
     * @param name what people call these inputs
     * @param condition tells whether an input is one of them
     * @param options what the name leaves open, as a contract says it
     * @param <I> the type of an input
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static <I> Slicing<I> where(CharSequence name, BooleanAttribute<? super I> condition, Group options) {
        String called = name.toString();
        return new Slicing<>(called, options, (inputs, outcomes) -> {
            int[] codes = new int[inputs.size()];
            SliceKeys.forEach(called, inputs, (row, input) -> codes[row] = condition.of(input) ? 0 : Slices.NONE);
            return Slices.of(called, List.of(called), codes);
        });
    }

    /** Returns what people call this slicing. */
    public String name() {
        return name;
    }

    /** How it divides, beside its name. */
    Group options() {
        return options;
    }

    /**
     * Returns the slicing with one slice for each pair of slices that occurs.
     *
     * @param other divides the same inputs in another way
     */
    public Slicing<I> cross(Slicing<? super I> other) {
        Group both = Group.EMPTY.with("by", "both").with("first", options).with("second", other.options());
        return new Slicing<>(name + " × " + other.name(), both, (inputs, outcomes) -> division.of(inputs, outcomes)
                .crossedWith(other.over(inputs, outcomes)));
    }

    /**
     * Returns the slicing without the examples that lack a key: they are in no slice, and nothing is claimed of them. Where
     * groups of people are compared, people whose group nobody knows are no group.
     *
     * <pre>{@code
     * assertThat(evaluation).hasDisparity(by("sex", Applicant::sex).withoutMissing(), demographicParityRatio("good"), FOUR_FIFTHS);
     * }</pre>
     */
    public Slicing<I> withoutMissing() {
        String known = name + " without " + Slices.MISSING;
        return new Slicing<>(known, description, options, (inputs, outcomes) -> division.of(inputs, outcomes)
                .withoutMissing(known));
    }

    /**
     * Returns the slicing with a sentence on why its slices matter, which the report shows.
     *
     * @param description one sentence
     */
    public Slicing<I> describedAs(String description) {
        return new Slicing<>(name, description, options, division);
    }

    /** Returns why these slices matter, or an empty text. */
    public String description() {
        return description;
    }

    /**
     * Divides inputs; each is looked at once.
     *
     * @param inputs the inputs
     * @throws DataException if the slicing fails on an input, if there are more than {@value Slices#MOST} slices, or if it looks at
     *     what a model answered
     */
    public Slices over(List<? extends I> inputs) {
        return over(inputs, null);
    }

    /**
     * Divides the examples of an evaluation; each is looked at once.
     *
     * @param evaluation the evaluation
     * @throws DataException if the slicing fails on an input, if there are more than {@value Slices#MOST} slices, or if it divides
     *     nothing: no example is in a slice, or all are in one
     */
    public Slices over(Evaluation<? extends I, ?> evaluation) {
        Slices slices = over(evaluation.inputs(), evaluation.outcomes());
        slices.requireDivision(evaluation.name());
        return slices;
    }

    /** The same slicing, which need not look at the inputs any more. */
    Slicing<I> knownToBe(Slices slices) {
        return new Slicing<>(name, description, options, (inputs, outcomes) -> slices);
    }

    private Slices over(List<? extends I> inputs, @Nullable Outcomes outcomes) {
        return division.of(inputs, outcomes);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
