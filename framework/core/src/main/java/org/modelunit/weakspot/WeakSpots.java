package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Term.Group;
import org.modelunit.error.DataException;
import org.modelunit.figure.ForestPlot;
import org.modelunit.metric.Metric;
import org.modelunit.metric.MetricInfo;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;
import org.modelunit.text.PrintableText;

/**
 * The slices on which a model is worse than on the rest, found by a search over the columns of its inputs, alone and in pairs.
 *
 * <pre>{@code
 * WeakSpots weakSpots = WeakSpots.search(evaluation, worseByAtLeast(0.05).without("id"));
 * for (WeakSpot spot : weakSpots.spots()) { … spot.rule() … }
 * }</pre>
 *
 * <p>A slice is compared with all other examples together, and with nothing else: by that difference it is found and tested, and that
 * difference is told. So each spot is worse than the rest that it names. Where several slices say the same, the strongest is taken, and
 * another one is a spot of its own only if it would also be suspect among the examples that no stronger one has.
 *
 * <p>Whoever looks at a hundred thousand slices finds weak ones in pure noise. The chance of any false report in a whole search is
 * held at 5 %, half for single columns and half for pairs: losses are permuted among the rows, and a slice is reported if it is worse
 * than the worst of all slices in all but that share of the permutations (Westfall and Young, Resampling-Based Multiple Testing,
 * 1993). A value: immutable and safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class WeakSpots {

    /** The fewest rows among which slices can be told from noise at all. */
    static final int FEWEST_ROWS = 100;

    private final Provenance provenance;
    private final ExampleLosses losses;
    private final Table table;
    private final Group options;
    private final SearchSummary searched;
    private final List<WeakSpot> spots;

    private WeakSpots(
            Provenance provenance,
            ExampleLosses losses,
            Table table,
            Group options,
            SearchSummary searched,
            List<WeakSpot> spots) {
        this.provenance = provenance;
        this.losses = losses;
        this.table = table;
        this.options = options;
        this.searched = searched;
        this.spots = List.copyOf(spots);
    }

    /**
     * Searches an evaluation by accuracy if it is a classification, by the mean absolute error if it is a regression,
     * and by the hold rate if it is of an expectation.
     *
     * @param evaluation inputs that are records or rows, or whose features the search names
     * @param search what is looked for
     * @param <I> the type of an input
     * @throws DataException if there is nothing to search: too few examples, no columns, examples with weights or in groups
     * @throws IllegalArgumentException if the examples are all there are, so that no noise is left to tell them from
     */
    public static <I> WeakSpots search(Evaluation<I, ?> evaluation, WeakSpotSearch<? super I> search) {
        return search(evaluation, ExampleLosses.of(evaluation), search);
    }

    /**
     * Searches an evaluation by a metric of one's own choice.
     *
     * @param evaluation inputs that are records or rows, or whose features the search names
     * @param metric a metric that is the mean of a number for each example, such as the Brier score or the log loss
     * @param search what is looked for
     * @param <I> the type of an input
     * @param <O> the outcomes
     * @throws IllegalArgumentException if the metric is no such mean
     * @throws DataException if there is nothing to search: too few examples, no columns, examples with weights or in groups
     * @throws IllegalArgumentException if the examples are all there are, so that no noise is left to tell them from
     */
    public static <I, O extends Outcomes> WeakSpots search(
            Evaluation<I, O> evaluation, Metric<? super O> metric, WeakSpotSearch<? super I> search) {
        requireNonNull(metric, "metric");
        return search(evaluation, ExampleLosses.of(metric, evaluation.outcomes()), search);
    }

    private static WeakSpots search(Evaluation<?, ?> evaluation, ExampleLosses losses, WeakSpotSearch<?> search) {
        WeakSpotSearch.Options options = search.options();
        requireSearchable(evaluation);
        Table table = Table.of(
                evaluation.inputs(), search.features(evaluation.name(), evaluation.inputs()), options.minimum());
        if (table.columns().isEmpty()) {
            throw new DataException("there is no column to search in " + evaluation.name() + "; left out are "
                    + table.skipped().stream().map(SkippedColumn::toString).collect(Collectors.joining(", ")));
        }
        long root = Settings.current().seed();
        long seed = Streams.seed(
                root, "weak spots", losses.metric(), evaluation.provenance().contentDigest());
        int rows = evaluation.size();
        Limits limits = new Limits(options.minimum(), rows / 2);
        boolean isConstant = losses.areConstant();
        double[] standardized = isConstant ? new double[rows] : losses.standardized();
        LossMoments moments = LossMoments.of(standardized, new boolean[rows]);
        List<ColumnPairs> families = isConstant ? List.of() : families(table, limits, moments, options);
        ConfirmedSpots findings = new ConfirmedSpots(losses, standardized, limits, families, options, seed);
        List<WeakSpot> spots = isConstant ? List.of() : options.isHalved() ? findings.halved() : findings.permuted();
        return new WeakSpots(
                evaluation.provenance(),
                losses,
                table,
                options.terms(),
                new SearchSummary(
                        table.columns().stream().map(SearchedColumn::name).toList(),
                        table.skipped(),
                        new SearchSummary.SliceCounts(
                                isConstant ? 0 : families.get(0).count(),
                                families.size() < 2 ? 0 : families.get(1).count(),
                                families.stream()
                                        .mapToLong(ColumnPairs::tooSmall)
                                        .sum()),
                        options.minimum(),
                        options.margin(),
                        options.significance(),
                        method(isConstant, options),
                        root),
                spots);
    }

    private static List<ColumnPairs> families(
            Table table, Limits limits, LossMoments moments, WeakSpotSearch.Options options) {
        List<ColumnPairs> families = new ArrayList<>();
        families.add(ColumnPairs.singles(table, limits, moments));
        if (options.hasPairs() && table.columns().size() > 1) {
            families.add(ColumnPairs.pairs(table, limits, moments));
        }
        return families;
    }

    private static String method(boolean isConstant, WeakSpotSearch.Options options) {
        if (isConstant) {
            return "every example has the same loss, so there is nothing to find";
        }
        return options.isHalved()
                ? "searched on one half, tested on the other, Holm"
                : "max-T over all slices, " + ConfirmedSpots.DRAWS + " permutations";
    }

    private static void requireSearchable(Evaluation<?, ?> evaluation) {
        evaluation.outcomes().design().requireSample("a search for weak spots that noise does not explain");
        if (!evaluation.outcomes().design().isSimple()) {
            throw new DataException(
                    "weak spots are searched among examples that are independent and count once each, but "
                            + evaluation.name() + " is of "
                            + evaluation.outcomes().design()
                            + ": permuting losses would tear groups apart and forget weights; search one example of"
                            + " each group, or a data set without weights");
        }
        if (evaluation.size() < FEWEST_ROWS) {
            throw new DataException("weak spots are searched among " + FEWEST_ROWS + " examples or more, but "
                    + evaluation.name() + " has " + evaluation.size() + "; declare the slices that matter instead");
        }
    }

    /** Returns the weak spots, the strongest first. */
    public List<WeakSpot> spots() {
        return spots;
    }

    /** Returns what was searched, and how. */
    public SearchSummary searched() {
        return searched;
    }

    /** What was searched for, beside what the summary says of it. */
    Group options() {
        return options;
    }

    /** What is said of the metric. */
    MetricInfo metricInfo() {
        return losses.info();
    }

    /** Returns where model and data came from. */
    public Provenance provenance() {
        return provenance;
    }

    /** Returns the name of the metric that says which slices are worse. */
    public String metric() {
        return losses.metric();
    }

    /** Returns whether higher values of the metric are better. */
    public boolean isHigherBetter() {
        return losses.isHigherBetter();
    }

    /** Returns the metric's value on all examples. */
    public double overall() {
        return losses.inUnit(Arrays.stream(losses.values()).average().orElse(Double.NaN));
    }

    /** Returns what a rule finds among the examples that were searched. */
    Contrast contrast(Rule rule) {
        return Contrast.of(losses.values(), table.rows(rule), new boolean[losses.values().length], losses.areErrors());
    }

    double inUnit(double loss) {
        return losses.inUnit(loss);
    }

    double shareOfLoss(Contrast contrast) {
        double whole = contrast.slice().sum() + contrast.rest().sum();
        return losses.areShares() ? contrast.slice().sum() / whole : Double.NaN;
    }

    /** Returns which examples a rule has. */
    boolean[] rows(Rule rule) {
        return table.rows(rule);
    }

    /** Judges whether there is no spot at all, and leaves no trace; assertions also record it. */
    public WeakSpotVerdict judge() {
        return claim().judge();
    }

    /** Returns the claim that there is no spot at all. */
    public WeakSpotClaim claim() {
        return new WeakSpotClaim(this, Optional.empty());
    }

    WeakSpotVerdict none() {
        return new Ratchet(this, new KnownWeakSpots(metric(), List.of()), WeakSpotVerdict.NOWHERE).verdict();
    }

    /**
     * Judges whether all spots are known and none has become worse, and leaves no trace; assertions also record it.
     *
     * @param known the reviewed list
     * @throws org.modelunit.error.BaselineException if a spot on it has no reason, or if it is of another metric
     */
    public WeakSpotVerdict judge(KnownWeakSpots known) {
        known.requireReasons("the list");
        return new Ratchet(this, known, "the list").verdict();
    }

    /**
     * Returns the spots as values under one another, for a plot or a table: the metric's value minus that on the rest. Without spots
     * it has no rows.
     */
    public ForestPlot forestPlot() {
        return new Ratchet(this, KnownWeakSpots.of(this), "the list").verdict().forestPlot();
    }

    /** Returns what was found, one spot to a line. */
    @Override
    public String toString() {
        return spots.size() + " weak spots by " + PrintableText.of(metric() + " on " + provenance.dataset()) + " among "
                + (searched.slices().singles() + searched.slices().pairs()) + " slices of "
                + searched.columns().size() + " columns"
                + spots.stream()
                        .map(spot -> "\n  " + PrintableText.of(spot.rule().toString()) + ": " + spot.word() + ", n="
                                + spot.examples())
                        .collect(Collectors.joining());
    }
}
