package org.modelunit.assertions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.Assertions;
import org.modelunit.Row;
import org.modelunit.column.Attribute;
import org.modelunit.column.BooleanAttribute;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.NumberAttribute;
import org.modelunit.slice.NumberSlicing;
import org.modelunit.slice.Slicing;
import org.modelunit.slice.TextSlicing;
import org.modelunit.slice.TimeSlicing;

/** The ways to divide examples into slices, for the one static import of {@link ModelAssertions}. */
abstract class Slicings extends Assertions {

    Slicings() {}

    /**
     * Divides examples by the values of a key; see {@link Slicing#by}.
     *
     * @param name what people call it, "age group" for instance
     * @param key gives the key of an input
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> by(String name, Attribute<? super I, ?> key) {
        return Slicing.by(name, key);
    }

    /**
     * Begins to divide examples by a number, which is completed by its bins; see
     * {@link Slicing#byNumber(CharSequence, NumberAttribute)}. A lambda needs the type of its parameter here,
     * {@code byNumber("age", (Applicant a) -> a.age()).quantiles(4)}, or be a method reference.
     *
     * @param name what people call it, "age" for instance
     * @param number gives the number of an input; NaN where it is missing
     * @param <I> the type of an input
     */
    public static <I> NumberSlicing<I> byNumber(String name, NumberAttribute<? super I> number) {
        return Slicing.byNumber(name, number);
    }

    /**
     * Divides examples by a number into bins; see {@link Slicing#byNumber(CharSequence, NumberAttribute, double...)}.
     *
     * <pre>{@code
     * assertThat(evaluation).hasMetricOnEachSlice(byNumber("age", a -> a.age(), 25, 60), accuracy(), atLeast(0.7));
     * }</pre>
     *
     * @param name what people call it, "age" for instance
     * @param number gives the number of an input; NaN where it is missing
     * @param edges finite and ascending, at least one
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> byNumber(String name, NumberAttribute<? super I> number, double... edges) {
        return Slicing.byNumber(name, number, edges);
    }

    /**
     * Begins to divide examples by a text, which is completed by what is looked at; see {@link Slicing#byText}.
     *
     * @param name what people call it, "comment" for instance
     * @param text gives the text of an input
     * @param <I> the type of an input
     */
    public static <I> TextSlicing<I> byText(String name, Attribute<? super I, String> text) {
        return Slicing.byText(name, text);
    }

    /**
     * Begins to divide examples by a date, which is completed by month or weekday; see {@link Slicing#byDate}.
     *
     * @param name what people call it
     * @param date gives the date of an input
     * @param <I> the type of an input
     */
    public static <I> TimeSlicing<I> byDate(String name, Attribute<? super I, LocalDate> date) {
        return Slicing.byDate(name, date);
    }

    /**
     * Begins to divide examples by an instant, as the date that people in a zone have then; see {@link Slicing#byInstant}.
     *
     * @param name what people call it
     * @param instant gives the instant of an input
     * @param zone the zone
     * @param <I> the type of an input
     */
    public static <I> TimeSlicing<I> byInstant(String name, Attribute<? super I, Instant> instant, ZoneId zone) {
        return Slicing.byInstant(name, instant, zone);
    }

    /**
     * Divides untyped rows by the values of a column; see {@link Slicing#column}.
     *
     * @param column the column's name
     */
    public static Slicing<Row> column(String column) {
        return Slicing.column(column);
    }

    /**
     * Begins to divide untyped rows by a column of numbers, which is completed by its bins; see {@link Slicing#numberColumn}.
     *
     * @param column the column's name
     */
    public static NumberSlicing<Row> numberColumn(String column) {
        return Slicing.numberColumn(column);
    }

    /**
     * Divides examples by a column of labels that lies beside them; see {@link Slicing#byColumn(CharSequence, LabelColumn)}.
     *
     * @param name what people call it
     * @param column the label of each example
     */
    public static Slicing<Object> byColumn(String name, LabelColumn column) {
        return Slicing.byColumn(name, column);
    }

    /**
     * Divides examples by a column of whole numbers that lies beside them; see {@link Slicing#byColumn(CharSequence, int[])}.
     *
     * @param name what people call it
     * @param column the number of each example; the caller must not write to it again
     */
    public static Slicing<Object> byColumn(String name, int[] column) {
        return Slicing.byColumn(name, column);
    }

    /**
     * Takes the inputs that a condition holds for as a single slice; see {@link Slicing#where}.
     *
     * @param name what people call these inputs, "under 25" for instance
     * @param condition tells whether an input is one of them
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> where(String name, BooleanAttribute<? super I> condition) {
        return Slicing.where(name, condition);
    }
}
