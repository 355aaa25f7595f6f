package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.Attribute;
import org.modelunit.error.DataException;
import org.modelunit.provenance.UserCode;
import org.modelunit.text.Numbers;

/**
 * What a search for weak spots looks for, and where; a value that can be kept and used again.
 *
 * <pre>{@code
 * worseByAtLeast(0.05)                                        // all columns of records or rows, alone and in pairs
 * worseByAtLeast(0.05).without("id").withMinimum(50)
 * worseByAtLeast(0.05).feature("length", (String text) -> text.length())
 * }</pre>
 *
 * <p>Immutable, and safe for any thread if its features are.
 *
 * @param <I> the type of an input that it can look at
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class WeakSpotSearch<I> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The fewest examples of a slice, unless said otherwise. */
    public static final int MINIMUM = 30;

    /** The chance of any false report in the whole search, unless said otherwise. */
    public static final double SIGNIFICANCE = 0.05;

    private static final double MOST_SIGNIFICANCE = 0.5;

    /** What is looked at, and how. */
    record Options(
            double margin,
            List<Feature> features,
            List<String> only,
            List<String> without,
            int minimum,
            double significance,
            boolean hasPairs,
            boolean isHalved)
            implements Serializable {

        /** What a contract does not say elsewhere: the columns, how they are combined, and how finds are confirmed. */
        Group terms() {
            Group said = Group.EMPTY
                    .with("features", Feature.inWords(features))
                    .with("only", only.stream().distinct().sorted().toList())
                    .with("without", without.stream().distinct().sorted().toList())
                    .with("depth", hasPairs ? 2 : 1)
                    .with("cut points of a column alone", Grid.ALONE.bins() - 1)
                    .with("confirmed", isHalved ? "on the other half" : "by permutations");
            Group permuted = isHalved ? said : said.with("permutations", ConfirmedSpots.DRAWS);
            return hasPairs ? permuted.with("cut points of a column in a pair", Grid.PAIRED.bins() - 1) : permuted;
        }
    }

    private final Options options;

    private WeakSpotSearch(Options options) {
        this.options = options;
    }

    /**
     * Begins a search for slices that are worse than the rest. Slices that the data show to be worse by a margin are called confirmed,
     * the others suspect.
     *
     * @param margin the margin in the metric's unit, 0 or more; 0.05 for five points
     */
    public static WeakSpotSearch<Object> worseByAtLeast(double margin) {
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException("a margin must be finite and not below 0, but was " + margin);
        }
        return new WeakSpotSearch<>(
                new Options(margin, List.of(), List.of(), List.of(), MINIMUM, SIGNIFICANCE, true, false));
    }

    /**
     * Returns the search with a further column: a function of the input. It is the only way to search inputs that are neither records
     * nor rows.
     *
     * @param name what people call it
     * @param function gives a number, a category, a boolean or a text; null or an empty optional where it is missing
     * @param <J> the type of an input that it can look at
     */
    @SuppressWarnings("unchecked") // inputs of the search are of the type from now on
    public <J extends I> WeakSpotSearch<J> feature(String name, Attribute<? super J, ?> function) {
        requireNonNull(function, "function");
        List<Feature> features = new ArrayList<>(options.features);
        features.add(
                new Feature(requireNonNull(name, "name"), input -> function.of((J) input), UserCode.firstIn(function)));
        return new WeakSpotSearch<>(new Options(
                options.margin,
                List.copyOf(features),
                options.only,
                options.without,
                options.minimum,
                options.significance,
                options.hasPairs,
                options.isHalved));
    }

    /**
     * Returns the search over some columns only.
     *
     * @param columns their names; a component of a nested record has a dot in it
     */
    public WeakSpotSearch<I> lookingAt(String... columns) {
        return with(List.of(columns), options.without, options.minimum, options.significance);
    }

    /**
     * Returns the search over all columns but some, such as numbers that only identify.
     *
     * @param columns their names
     */
    public WeakSpotSearch<I> without(String... columns) {
        return with(options.only, List.of(columns), options.minimum, options.significance);
    }

    /**
     * Returns the search for slices of another least size; {@value #MINIMUM} unless said otherwise.
     *
     * @param examples 10 or more
     */
    public WeakSpotSearch<I> withMinimum(int examples) {
        if (examples < 10) {
            throw new IllegalArgumentException("the minimum must be at least 10, but was " + examples);
        }
        return with(options.only, options.without, examples, options.significance);
    }

    /**
     * Returns the search with another chance of any false report; {@value #SIGNIFICANCE} unless said otherwise. Half of it goes to
     * single columns and half to pairs.
     *
     * @param significance above 0 and below 0.5
     */
    public WeakSpotSearch<I> withSignificance(double significance) {
        if (!(significance > 0 && significance < MOST_SIGNIFICANCE)) {
            throw new IllegalArgumentException(
                    "the significance must lie above 0 and below 0.5, but was " + significance
                            + Numbers.percentHint(significance, share -> share > 0 && share < MOST_SIGNIFICANCE));
        }
        return with(options.only, options.without, options.minimum, significance);
    }

    private WeakSpotSearch<I> with(List<String> only, List<String> without, int minimum, double significance) {
        return new WeakSpotSearch<>(new Options(
                options.margin,
                options.features,
                only,
                without,
                minimum,
                significance,
                options.hasPairs,
                options.isHalved));
    }

    /** Returns the search over single columns only, which have the whole error budget then. */
    public WeakSpotSearch<I> singlesOnly() {
        return kind(false, options.isHalved);
    }

    /**
     * Returns the search on one half of the examples, drawn by the seed, whose finds are tested on the other half with Holm's
     * correction. It is fast, and its values are not exaggerated by the search, but it finds much less: for large data.
     */
    public WeakSpotSearch<I> confirmedOnOtherHalf() {
        return kind(options.hasPairs, true);
    }

    private WeakSpotSearch<I> kind(boolean hasPairs, boolean isHalved) {
        return new WeakSpotSearch<>(new Options(
                options.margin,
                options.features,
                options.only,
                options.without,
                options.minimum,
                options.significance,
                hasPairs,
                isHalved));
    }

    Options options() {
        return options;
    }

    /** The feature or column of a name. */
    Feature feature(String name) {
        return options.features.stream()
                .filter(feature -> feature.name().equals(name))
                .findFirst()
                .orElseGet(() -> Feature.named(name));
    }

    /** The features and columns to look at. */
    List<Feature> features(String subject, List<?> inputs) {
        List<Feature> all = new ArrayList<>(Feature.of(inputs));
        all.removeIf(
                column -> options.features.stream().anyMatch(own -> own.name().equals(column.name())));
        all.addAll(options.features);
        List<String> names = all.stream().map(Feature::name).toList();
        if (names.isEmpty()) {
            throw new DataException("the inputs of " + subject + " are of type "
                    + inputs.get(0).getClass().getSimpleName()
                    + ", which has no columns to search; name what to look at:"
                    + " worseByAtLeast(…).feature(\"length\", input -> …)");
        }
        Set<String> named = new HashSet<>(options.only);
        named.addAll(options.without);
        named.removeAll(names);
        if (!named.isEmpty()) {
            throw new DataException("there is no column " + String.join(", ", named) + " in " + subject
                    + "; its columns are " + String.join(", ", names));
        }
        all.removeIf(column -> options.without.contains(column.name())
                || !options.only.isEmpty() && !options.only.contains(column.name()));
        return all;
    }

    /** Returns what is looked for. */
    @Override
    public String toString() {
        return "worse than the rest by at least " + Numbers.plain(options.margin);
    }
}
