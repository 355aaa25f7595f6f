package org.modelunit.assertions;

import org.modelunit.column.Attribute;
import org.modelunit.column.NumberAttribute;
import org.modelunit.slice.EdgeCases;
import org.modelunit.slice.Slicing;

/** The slices in which models fail more often than elsewhere, for the one static import of {@link ModelAssertions}. */
abstract class EdgeCaseSlicings extends Slicings {

    EdgeCaseSlicings() {}

    /**
     * Takes the inputs that lack a value; see {@link EdgeCases#missing}.
     *
     * @param name what the value is
     * @param value gives it
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> missing(String name, Attribute<? super I, ?> value) {
        return EdgeCases.missing(name, value);
    }

    /**
     * Takes the inputs of the rare categories together; see {@link EdgeCases#rareCategories}.
     *
     * @param name what the category is
     * @param category gives it
     * @param atMost the share of all inputs that a rare category has at the most, above 0 and below 1
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> rareCategories(String name, Attribute<? super I, ?> category, double atMost) {
        return EdgeCases.rareCategories(name, category, atMost);
    }

    /**
     * Takes the inputs of the lowest and of the highest numbers, in two slices; see {@link EdgeCases#extremes}.
     *
     * @param name what the number is
     * @param number gives it; NaN where it is missing
     * @param share the share of inputs at either end, above 0 and below 0.5
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> extremes(String name, NumberAttribute<? super I> number, double share) {
        return EdgeCases.extremes(name, number, share);
    }

    /**
     * Takes the inputs whose number is exactly one of some values; see {@link EdgeCases#boundaryValues}.
     *
     * @param name what the number is
     * @param number gives it
     * @param values the boundary values
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> boundaryValues(String name, NumberAttribute<? super I> number, double... values) {
        return EdgeCases.boundaryValues(name, number, values);
    }

    /**
     * Takes the inputs of very short texts; see {@link EdgeCases#shortTexts}.
     *
     * @param name what the text is
     * @param text gives it
     * @param atMost the most code points of a very short text
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> shortTexts(String name, Attribute<? super I, String> text, int atMost) {
        return EdgeCases.shortTexts(name, text, atMost);
    }

    /**
     * Takes the inputs of very long texts; see {@link EdgeCases#longTexts}.
     *
     * @param name what the text is
     * @param text gives it
     * @param atLeast the fewest code points of a very long text
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> longTexts(String name, Attribute<? super I, String> text, int atLeast) {
        return EdgeCases.longTexts(name, text, atLeast);
    }

    /**
     * Takes the inputs of texts with a letter that is not Latin; see {@link EdgeCases#nonLatin}.
     *
     * @param name what the text is
     * @param text gives it
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> nonLatin(String name, Attribute<? super I, String> text) {
        return EdgeCases.nonLatin(name, text);
    }

    /**
     * Takes the inputs that occur more than once; see {@link EdgeCases#duplicates}.
     *
     * @param name what is repeated
     * @param key gives what makes two inputs equal
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> duplicates(String name, Attribute<? super I, ?> key) {
        return EdgeCases.duplicates(name, key);
    }

    /**
     * Takes the examples whose score lies near the cut-off; see {@link EdgeCases#nearDecisionBoundary}.
     *
     * @param label the label whose score is looked at
     * @param cutOff the score from which the label is decided for, 0 to 1
     * @param within how near, above 0
     * @param <I> the type of an input
     */
    public static <I> Slicing<I> nearDecisionBoundary(String label, double cutOff, double within) {
        return EdgeCases.nearDecisionBoundary(label, cutOff, within);
    }
}
