package org.modelunit.firmness;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.Numbers;

/**
 * How firm a verdict is: the fewest labels, each the truth of one row, that would turn it if they were others. A green verdict turns when
 * it is no longer green, any other when it becomes green. Where an expectation was counted, rows have no truth, and it turns on answers.
 *
 * <p>It is exact for proportions of rows that count once each: accuracy, recall, precision, specificity, shares. For rankings it is what a
 * search found, and fewer may do. Nothing is known of other metrics, nor where rows have weights, groups or strata, nor where no labels
 * at all would turn the verdict.
 *
 * <p>It says how much a verdict leans on single labels, as labels may be wrong; what another sample would say is what bounds are for. It
 * is looked for when somebody asks first. Immutable and safe for any thread; equal to one that says the same.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Firmness {

    /** What a change of a row with truth is called. */
    public static final String LABEL = "label";

    /** What a change of a row is called where an expectation holds or fails. */
    public static final String ANSWER = "answer";

    /** Nobody knows. */
    public static final Firmness UNKNOWN = new Firmness(0, true, "");

    private static final double FEW = 0.05;

    private final long changes; // 0: not known
    private final boolean isExact;
    private final String unit;

    private @Nullable Supplier<Firmness> source; // null as soon as it was looked for
    private @Nullable Firmness found;

    private Firmness(long changes, boolean isExact, String unit) {
        this.changes = changes;
        this.isExact = isExact;
        this.unit = requireNonNull(unit, "unit");
    }

    /**
     * Returns that a verdict turns on some changes, and on no fewer.
     *
     * @param changes how many, 1 or more
     * @param unit {@link #LABEL} or {@link #ANSWER}
     */
    public static Firmness exactly(long changes, String unit) {
        return new Firmness(checked(changes), true, unit);
    }

    /**
     * Returns that a verdict turns on some changes, and perhaps on fewer.
     *
     * @param changes how many, 1 or more
     * @param unit {@link #LABEL} or {@link #ANSWER}
     */
    public static Firmness atMost(long changes, String unit) {
        return new Firmness(checked(changes), false, unit);
    }

    private static long checked(long changes) {
        if (changes < 1) {
            throw new IllegalArgumentException("a verdict turns on 1 change or more, but was " + changes);
        }
        return changes;
    }

    /**
     * Returns what is looked for when somebody asks first, and only once.
     *
     * @param source looks for it
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public static Firmness lookedFor(Supplier<Firmness> source) {
        Firmness later = new Firmness(0, true, "");
        later.source = requireNonNull(source, "source");
        return later;
    }

    private synchronized Firmness found() {
        Supplier<Firmness> open = source;
        if (open != null) {
            source = null; // with the rows that it holds
            found = open.get().found();
        }
        return found == null ? this : found;
    }

    /** Tells whether it is known. */
    public boolean isKnown() {
        return found().changes > 0;
    }

    /** Returns on how many changes of single rows the verdict turns; 0 where that is not known. */
    public long changes() {
        return found().changes;
    }

    /** Tells whether no fewer do; else these are found by a search, and fewer may do. */
    public boolean isExact() {
        return found().isExact;
    }

    /** Returns what is changed, {@link #LABEL} or {@link #ANSWER}; an empty text where nothing is known. */
    public String unit() {
        return found().unit;
    }

    /**
     * Tells whether a verdict turns on so few rows that whoever reads it should know: on one of twenty, or fewer.
     *
     * @param examples how many rows there are
     */
    public boolean isOnFew(long examples) {
        return isKnown() && changes() <= FEW * examples;
    }

    /** Returns on what the verdict turns, in words: "3 labels", "at most 1 label"; an empty text where that is not known. */
    public String words() {
        return isKnown()
                ? (isExact() ? "" : "at most ") + Numbers.count(changes()) + " " + unit() + (changes() == 1 ? "" : "s")
                : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Firmness that
                && changes() == that.changes()
                && isExact() == that.isExact()
                && unit().equals(that.unit());
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes(), isExact(), unit());
    }

    /** Returns {@link #words()}; looks for nothing, so that printing a verdict does not. */
    @Override
    public synchronized String toString() {
        return source == null ? words() : "not looked for";
    }
}
