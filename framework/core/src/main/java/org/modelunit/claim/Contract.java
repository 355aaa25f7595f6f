package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.metric.MetricInfo;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.UserCode;

/**
 * What a claim asks for, in numbers: two claims on the same thing that ask for different things differ here, so whoever compares two
 * runs sees a bar that was lowered, a burden that was softened, a minimum that was raised.
 *
 * <pre>{@code
 * Contract contract = evaluation.claim(rocAuc("bad"), atLeast(0.75).withConfidence(0.95)).contract();
 * contract.bars();     // at least 0.75
 * contract.burden();   // shown with confidence 0.95
 * contract.terms();    // what is better and in which range, the operating point, the seed
 * }</pre>
 *
 * <p>It holds no measured value. What is common to all kinds of claims has a name here; the rest are terms, which a new kind of claim
 * adds without a change to this class.
 *
 * @param kind what kind of claim it is, as its verdict says it: "metric", "slices", "check"
 * @param bars what a value has to reach, or must not exceed: one, or the two ends of a range; none for a claim on no number
 * @param burden the burden of proof
 * @param terms what else is asked for, by name, sorted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Contract(String kind, List<Bar> bars, Burden burden, Map<String, Term> terms) {

    /** The term with which scores become decisions. */
    public static final String OPERATING_POINT = "operating point";

    /** The term with which scores of the model became decisions that another is compared with, where it is another one. */
    public static final String CHAMPION_DECIDED = Provenance.CHAMPION_DECIDED;

    /** The term that says which population the examples stand for, where it is another one than they come from. */
    public static final String POPULATION = "population";

    /**
     * The term that names the class of a user's own function which gives the metric, or the class that put the metric together; missing
     * where the metric is one of ours.
     */
    public static final String FUNCTION = "function";

    /**
     * The term that names the class of a user's own kind of claim, or of its verdict; missing where both are ours. Whoever keeps claims adds
     * it by {@link #claimedBy}.
     */
    public static final String CLAIMED_BY = "claimed by";

    /** The term that says of each metric what its name leaves open: what is better, its range, what decisions cost. */
    public static final String METRICS = "metrics";

    /** The term that says how the examples were sampled, on which bounds rest: weighted, in groups, within strata. */
    public static final String SAMPLE = "sample";

    /** The term that names the model which another is compared with. */
    public static final String AGAINST = "against";

    /** The term that names how examples are divided. */
    public static final String SLICING = "slicing";

    /** The term that says how the slicing divides them: its edges, its functions. */
    public static final String DIVISION = "division";

    /** The term that names the slices which are asked for by name. */
    public static final String SLICES = "slices";

    /** The term that says what slices are compared with. */
    public static final String SCOPE = "scope";

    /** The term with the fewest examples that are judged. */
    public static final String LEAST_SIZE = "least size";

    /** The term that says how refutations are corrected for the number of slices. */
    public static final String CORRECTION = "correction";

    /** The term with the number of parts of the data that the same is claimed on. */
    public static final String PARTS = "parts";

    /** The term with the root of what is drawn at random; in words, as a number in evidence has no room for every long. */
    public static final String SEED = "seed";

    /** The term with how much worse something may be before it counts. */
    public static final String MARGIN = "margin";

    /** The term that says what was searched for weak spots, and how. */
    public static final String SEARCH = "search";

    /** The term that names the reviewed list of weak spots, or the file of kept counter-examples. */
    public static final String BASELINE = "baseline";

    /** The term with the digest of what that file holds, whatever its path is; missing where it cannot be read. */
    public static final String BASELINE_DIGEST = "digest of baseline";

    /** The term that says what makes two rows the same. */
    public static final String KEY = "key";

    /** The term that names how inputs were changed before they were evaluated, with a digest of all that was said. */
    public static final String CHANGE = "change";

    /** The term with what an exact check asks for. */
    public static final String REQUIRED = "required";

    /** Keeps unmodifiable copies, the terms sorted by name. */
    public Contract {
        requireNonNull(kind, "kind");
        requireNonNull(burden, "burden");
        bars = List.copyOf(bars);
        terms = new Term.Group(terms).terms();
    }

    /**
     * Returns a contract without terms.
     *
     * @param kind what kind of claim it is
     * @param bars what a value has to reach, or must not exceed
     * @param burden the burden of proof
     */
    public static Contract of(String kind, List<Bar> bars, Burden burden) {
        return new Contract(kind, bars, burden, Map.of());
    }

    /**
     * Returns the contract of an exact check.
     *
     * @param required what is required, in words that follow "to", tolerances and all
     */
    public static Contract ofCheck(String required) {
        return of(CheckVerdict.KIND, List.of(), new Burden.Exact()).with(REQUIRED, required);
    }

    /**
     * Returns this contract with another term.
     *
     * @param name what it is called
     * @param value a finite number
     */
    public Contract with(String name, double value) {
        return with(new Term.Group(terms).with(name, value));
    }

    /**
     * Returns this contract with another term, or the same if there is nothing to say.
     *
     * @param name what it is called
     * @param words the words, or an empty text
     */
    public Contract with(String name, String words) {
        return with(new Term.Group(terms).with(name, words));
    }

    /**
     * Returns this contract with another term, or the same if there is nothing to say.
     *
     * @param name what it is called
     * @param names the names, or none
     */
    public Contract with(String name, List<String> names) {
        return with(new Term.Group(terms).with(name, names));
    }

    /**
     * Returns this contract with another term, or the same if that is an empty group.
     *
     * @param name what it is called
     * @param term the term
     */
    public Contract with(String name, Term term) {
        return with(new Term.Group(terms).with(name, term));
    }

    private Contract with(Term.Group all) {
        return new Contract(kind, bars, burden, all.terms());
    }

    /**
     * Returns this contract with the root of what is drawn at random.
     *
     * @param seed the seed
     */
    public Contract withSeed(long seed) {
        return with(SEED, Long.toString(seed));
    }

    /**
     * Returns this contract with what says what a metric is, beside its name: whose function gives it, at which operating point and for
     * which population.
     *
     * @param metrics what is said about the metrics
     * @param measured where the outcomes came from
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Contract measuring(Collection<MetricInfo> metrics, Provenance measured) {
        return with(
                        FUNCTION,
                        metrics.stream()
                                .map(MetricInfo::function)
                                .filter(name -> !name.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .with(METRICS, MetricTerms.of(metrics))
                .with(OPERATING_POINT, measured.operatingPoint())
                .with(CHAMPION_DECIDED, MetricTerms.nameOf(measured, Provenance.CHAMPION_DECIDED))
                .with(POPULATION, measured.data().population())
                .with(CHANGE, MetricTerms.changeOf(measured));
    }

    /**
     * Returns this contract with the class that made the claim where that is a user's own, whatever the claim says itself: one that is
     * called like ours, with terms like ours, is told from it.
     *
     * @param makers the claim, and its verdict if there is one
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Contract claimedBy(Object... makers) {
        Map<String, Term> all = new TreeMap<>(terms);
        all.remove(CLAIMED_BY);
        String own = UserCode.classIn(Stream.of(makers).map(ReasonedClaim::made).toArray());
        if (!own.isEmpty()) {
            all.put(CLAIMED_BY, new Term.Words(own));
        }
        return new Contract(kind, bars, burden, all);
    }

    /**
     * Returns this contract for one of several parts of the data.
     *
     * @param parts how many there are, and how many examples each needs
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Contract amongParts(Multiplicity parts) {
        Contract counted = parts.count() > 1 ? with(PARTS, parts.count()) : this;
        return parts.minimum() > 0 && !terms.containsKey(LEAST_SIZE)
                ? counted.with(LEAST_SIZE, parts.minimum())
                : counted;
    }
}
