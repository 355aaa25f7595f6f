package org.modelunit.metric;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a metric divides by: all examples, those of a label, those decided to be a label. A metric says it once, and what follows from
 * it are the number of examples that carry a claim, its words, what can be planned before there are predictions, and the label whose
 * examples a failure counts:
 *
 * <pre>{@code
 * Metric.ofRatio("recall of 'bad'", …).withSupport(Support.of("bad"))
 * }</pre>
 *
 * @param kind which examples are divided by
 * @param label the label that the metric is about, or an empty text
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Support(Kind kind, String label) {

    /** Which examples a metric divides by. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public enum Kind {
        /** All examples. */
        ALL,
        /** The examples that truly have the label. */
        TRULY,
        /** The examples that truly have another label. */
        OTHERS,
        /** The examples that are decided to be the label. */
        DECIDED,
        /** Pairs of an example of the label and another one. */
        CLASSES,
        /** Nobody has said it. */
        UNKNOWN
    }

    public Support {
        requireNonNull(kind, "kind");
        requireNonNull(label, "the label is null; name the one that the metric is about");
    }

    /** Returns all examples, as of an accuracy or a mean absolute error. */
    public static Support all() {
        return new Support(Kind.ALL, "");
    }

    /**
     * Returns the examples that truly have a label, as of a recall.
     *
     * @param label the label
     */
    public static Support of(String label) {
        return new Support(Kind.TRULY, label);
    }

    /**
     * Returns the examples that truly have another label, as of a specificity.
     *
     * @param label the label
     */
    public static Support others(String label) {
        return new Support(Kind.OTHERS, label);
    }

    /**
     * Returns the examples that are decided to be a label, as of a precision. To plan with them, how many these will be has to be
     * declared.
     *
     * @param label the label
     */
    public static Support decided(String label) {
        return new Support(Kind.DECIDED, label);
    }

    /**
     * Returns the pairs of an example of a label and another one, as of an area under the ROC curve.
     *
     * @param label the label
     */
    public static Support classes(String label) {
        return new Support(Kind.CLASSES, label);
    }

    /** Returns the support of a metric that nobody has said it for. */
    public static Support unknown() {
        return new Support(Kind.UNKNOWN, "");
    }

    /**
     * Returns this support for a metric about a label, whose examples a failure counts whatever is divided by.
     *
     * @param label the label
     */
    public Support about(String label) {
        return new Support(kind, label);
    }

    /** Returns which examples these are and the label, in a few words; an empty text where nobody has said it. */
    @API(status = Status.INTERNAL, since = "0.1")
    public String inBrief() {
        return kind == Kind.UNKNOWN
                ? label
                : kind.name().toLowerCase(Locale.ROOT) + (label.isEmpty() ? "" : " '" + label + "'");
    }

    /** The examples of a proportion in words that follow their number. */
    String words(boolean areAll) {
        return switch (kind) {
            case TRULY -> "truly '" + label + "'";
            case OTHERS -> "truly not '" + label + "'";
            case DECIDED -> "decided to be '" + label + "'";
            case ALL, CLASSES, UNKNOWN -> areAll ? "examples" : "of them count";
        };
    }

    /** The same in fewer words, where a table has little room. */
    String wordsInBrief(boolean areAll) {
        return switch (kind) {
            case TRULY -> "'" + label + "'";
            case OTHERS -> "not '" + label + "'";
            case DECIDED -> "decided '" + label + "'";
            case ALL, CLASSES, UNKNOWN -> words(areAll);
        };
    }
}
