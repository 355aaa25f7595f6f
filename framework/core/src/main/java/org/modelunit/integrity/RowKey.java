package org.modelunit.integrity;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.Attribute;
import org.modelunit.provenance.UserCode;

/**
 * What makes two rows the same: their whole content or a key of one's own, to the letter or nearly. A value: immutable, and safe for
 * any thread if its function is.
 *
 * <pre>{@code
 * RowKey.content()                                  // equal to the last bit
 * RowKey.content().rounded(3).ignoring("id")        // near-duplicates of measurements
 * RowKey.by("text", Review::text).normalized()      // near-duplicates of texts
 * RowKey.by("hash", Picture::perceptualHash)
 * }</pre>
 *
 * <p>Content means records with their components, records in records too, of {@link org.modelunit.Row}s with their cells, of
 * arrays, lists, {@code Optional}s, maps by texts, tensors, texts and numbers. NaN equals NaN, 0.0 equals -0.0, and a missing value
 * equals a missing value. Anything else equals what its own {@code equals} says; a class without one needs a key.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class RowKey<I> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final @Nullable Attribute<? super I, ?> function;
    private final ContentComparison comparison;

    private RowKey(String name, @Nullable Attribute<? super I, ?> function, ContentComparison comparison) {
        this.name = name;
        this.function = function;
        this.comparison = comparison;
    }

    /** Returns the key that is all that a row says, until said otherwise. */
    public static RowKey<Object> content() {
        return new RowKey<>("", null, ContentComparison.EXACT);
    }

    /**
     * Returns a key of one's own: an identifier, a text among other things, a perceptual hash.
     *
     * @param name what people call it, "customer" for instance; part of each claim that uses it
     * @param key gives the key of an input, with the same answer each time; called on one thread, and once more for rows that may be
     *     the same
     * @param <I> the type of an input
     */
    public static <I> RowKey<I> by(String name, Attribute<? super I, ?> key) {
        requireNonNull(key, "key");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a key needs a name, which is part of each claim that uses it");
        }
        return new RowKey<>(name, key, ContentComparison.EXACT);
    }

    /**
     * Returns the key with numbers that have a fraction rounded, and with them the cells of untyped rows that are numbers; whole numbers
     * of records stay as they are. Two numbers that are close may still fall on two sides of a border: such a key finds most
     * near-duplicates, not all.
     *
     * @param digits how many significant digits are kept, from 1 to 15
     */
    public RowKey<I> rounded(int digits) {
        return new RowKey<>(
                name,
                function,
                new ContentComparison(new SignificantDigits(digits), comparison.isNormalized(), comparison.ignored()));
    }

    /**
     * Returns the key with texts normalized: Unicode's NFKC, case folded, white space and punctuation as one space between words.
     * Punctuation before a digit stays, as 3.5 is not 35.
     */
    public RowKey<I> normalized() {
        return new RowKey<>(name, function, new ContentComparison(comparison.digits(), true, comparison.ignored()));
    }

    /**
     * Returns the key without some components of records, columns of untyped rows or entries of maps: numbers that were given to rows,
     * for instance.
     *
     * @param names their names, at whatever depth; one that no row has is an error of the check
     */
    public RowKey<I> ignoring(String... names) {
        Set<String> ignored = new HashSet<>(comparison.ignored());
        ignored.addAll(List.of(names));
        return new RowKey<>(
                name, function, new ContentComparison(comparison.digits(), comparison.isNormalized(), ignored));
    }

    String name() {
        return name;
    }

    ContentComparison comparison() {
        return comparison;
    }

    boolean isContent() {
        return function == null;
    }

    @Nullable
    Object of(I input) {
        return function == null ? input : function.of(input);
    }

    /** What makes two rows the same, as a contract says it. */
    Group terms() {
        Group said = Group.EMPTY
                .with("by", isContent() ? "content" : name)
                .with(Contract.FUNCTION, function == null ? "" : UserCode.firstIn(function))
                .with("texts", comparison.isNormalized() ? "normalized" : "")
                .with("ignoring", comparison.ignored().stream().sorted().toList());
        SignificantDigits digits = comparison.digits();
        return digits == null ? said : said.with("significant digits", digits.count());
    }

    /** What follows a requirement: nothing, " by 'customer'", " (texts normalized)". */
    String suffix() {
        String by = name.isEmpty() ? "" : " by '" + name + "'";
        return comparison.equals(ContentComparison.EXACT) ? by : by + " (" + comparison.inWords() + ")";
    }

    /** Returns the key in words, for instance "content (numbers to 3 significant digits)". */
    @Override
    public String toString() {
        return "content" + suffix();
    }
}
