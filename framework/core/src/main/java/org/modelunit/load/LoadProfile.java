package org.modelunit.load;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.LatencyMeasurement;
import org.modelunit.latency.Verdicts;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.Numbers;

/**
 * What a model did under load: steps of offered rate, each with its latencies, backlog and failures.
 *
 * <pre>{@code
 * LoadProfile load = Latency.load(challengerSessions, holdout.inputs(), LoadPlan.at(100, 200, 400));
 * SustainedClaim.of(load, perSecond(200), 99, atMost(millis(50)).withConfidence(0.99)).judge();
 * }</pre>
 *
 * @param name what was loaded, the subject of claims
 * @param steps one for each rate or several, at least one; kept by rate, steps of one rate in the order in which they came
 * @param today how many calls per second there are today, which headroom is measured against; NaN where nobody said
 * @param conditions what the times were taken on
 * @param provenance where model and inputs came from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record LoadProfile(String name, List<LoadStep> steps, double today, Conditions conditions, Provenance provenance)
        implements LatencyMeasurement {

    private static final BigDecimal MOST_MACHINES = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final MathContext WRITTEN = new MathContext(15); // what a double keeps of a number that was written
    private static final double LESS = 1 - 1e-9; // than a rate, by more than rounding

    /** Keeps an unmodifiable copy of the steps, by rate. */
    public LoadProfile {
        requireNonNull(name, "name");
        requireNonNull(conditions, "conditions");
        requireNonNull(provenance, "provenance");
        steps = steps.stream()
                .sorted(Comparator.comparingDouble(LoadStep::rate))
                .toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a load profile needs at least one step, but '" + name + "' has none");
        }
    }

    /**
     * Returns a profile of times that were taken elsewhere.
     *
     * @param name what was loaded
     * @param steps at least one
     */
    public static LoadProfile of(String name, List<LoadStep> steps) {
        DataUsed inputs = DataUsed.ofInputs(name, "", 0);
        Provenance provenance = new Provenance(Fingerprint.unknown(name), inputs, "", 1, Map.of());
        return new LoadProfile(name, steps, Double.NaN, Conditions.UNKNOWN, provenance);
    }

    /**
     * Returns the same with the rate of today.
     *
     * @param callsPerSecond finite and above 0
     */
    public LoadProfile withRateOfToday(double callsPerSecond) {
        LoadStep.requireRate(callsPerSecond);
        return new LoadProfile(name, steps, callsPerSecond, conditions, provenance);
    }

    /** Returns how many calls were due, at all rates. */
    public int calls() {
        return steps.stream().mapToInt(LoadStep::calls).sum();
    }

    /** How long the shortest step was, in seconds to a tenth: as long as it was planned, whatever rates a search has asked for. */
    double shortestSeconds() {
        double shortest = steps.stream()
                .mapToDouble(step -> step.calls() / step.rate())
                .min()
                .orElseThrow();
        return Math.rint(shortest * 10) / 10;
    }

    /** Returns the highest rate at which the model kept up, as at all lower ones; 0 where it did at none. */
    public double highestKeptUp() {
        double highest = 0;
        for (LoadStep step : steps) {
            if (!step.hasKeptUp()) {
                return Math.min(highest, below(step.rate()));
            }
            highest = step.rate();
        }
        return highest;
    }

    /** The rates below all at which it fell behind itself or threw where nobody can say whether it kept up, in ascending order. */
    List<Double> undecided() {
        double behind = lowestFallenBehind();
        return steps.stream()
                .filter(step -> step.rate() < behind && !step.hasKeptUp())
                .map(LoadStep::rate)
                .toList();
    }

    /** The steps that tell of a rate: those of the lowest rate at or above it, or else of the highest rate below. */
    List<LoadStep> stepsFor(double rate) {
        double nearest = steps.stream()
                .mapToDouble(LoadStep::rate)
                .filter(one -> one >= rate)
                .min()
                .orElse(steps.get(steps.size() - 1).rate());
        return steps.stream().filter(step -> step.rate() == nearest).toList();
    }

    /** The steps of the highest rate below a rate; none where there is no such rate. */
    List<LoadStep> stepsBelow(double rate) {
        double next = below(rate);
        return steps.stream().filter(step -> step.rate() == next).toList();
    }

    /**
     * A verdict on rates, as inconclusive where noise may have made the model fall behind; calls that throw have no such excuse, and neither
     * has a model that could not have done enough without noise, at whatever rate that was seen.
     */
    MetricVerdict excused(MetricVerdict verdict, DoublePredicate isEnough) {
        if (!verdict.status().isRed()) {
            return verdict;
        }
        double lowest = lowestFallenBehind();
        List<LoadStep> thrown = steps.stream()
                .filter(step -> step.failures() > 0)
                .filter(step -> step.rate() == lowest || !isEnough.test(LESS * step.rate()))
                .toList();
        if (!thrown.isEmpty()) {
            return Verdicts.red(verdict, threw(thrown));
        }
        List<LoadStep> behind =
                steps.stream().filter(step -> step.rate() == lowest).toList();
        MetricVerdict excused = excused(verdict, behind, isEnough);
        return excused.status().isRed() ? excused : refuted(excused, verdict, isEnough);
    }

    /** What a model cannot have answered at a higher rate, less noise than there was, it cannot answer at all. */
    private MetricVerdict refuted(MetricVerdict excused, MetricVerdict verdict, DoublePredicate isEnough) {
        return steps.stream()
                .filter(LoadStep::hasFallenBehindItself)
                .filter(step -> !isEnough.test(step.most(conditions)))
                .min(Comparator.comparingDouble(LoadStep::rate).thenComparingDouble(step -> step.most(conditions)))
                .map(step -> Verdicts.red(
                        verdict,
                        "offered " + Numbers.plain(step.rate()) + " calls per second it answers "
                                + Numbers.fixed(step.most(conditions), 1) + " at the most"))
                .orElse(excused);
    }

    /** A verdict on steps, some of them behind: inconclusive where noise may have held each of these back. */
    MetricVerdict excused(MetricVerdict verdict, List<LoadStep> judged, DoublePredicate isEnough) {
        if (judged.stream().anyMatch(LoadStep::isHanging)) {
            return Verdicts.red(verdict, "it did not answer any more, which nothing beside it explains");
        }
        MetricVerdict excused = verdict;
        for (LoadStep step : slowestFirst(judged)) {
            double most = step.most(conditions);
            excused = step.noise(conditions)
                    .excuse(verdict, isEnough.test(most), Numbers.fixed(most, 1) + " calls per second");
            if (excused.status().isRed()) {
                return excused;
            }
        }
        return excused;
    }

    /** The steps that have fallen behind, whichever came first. */
    private List<LoadStep> slowestFirst(List<LoadStep> judged) {
        return judged.stream()
                .filter(LoadStep::hasFallenBehindItself)
                .sorted(Comparator.comparingDouble((LoadStep step) -> step.most(conditions))
                        .thenComparing(step -> step.noise(conditions).slowing()))
                .toList();
    }

    private static String threw(List<LoadStep> steps) {
        return Numbers.count(steps.stream().mapToInt(LoadStep::failures).sum()) + " of "
                + Numbers.count(steps.stream().mapToInt(LoadStep::calls).sum()) + " calls threw at "
                + rates(steps) + " calls per second";
    }

    private static String rates(List<LoadStep> steps) {
        return steps.stream().map(step -> Numbers.plain(step.rate())).distinct().collect(Collectors.joining(" and "));
    }

    private double below(double rate) {
        return steps.stream()
                .mapToDouble(LoadStep::rate)
                .filter(one -> one < rate)
                .max()
                .orElse(0);
    }

    /**
     * Returns the lowest rate at which the model fell behind or threw; positive infinity where it did at none. A backlog of calls that were
     * offered late and at once, after a pause of the whole process, is not the model's.
     */
    public double lowestFallenBehind() {
        return steps.stream()
                .filter(step -> step.hasFallenBehindItself() || step.failures() > 0)
                .mapToDouble(LoadStep::rate)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Returns how many machines serve a rate, each as much of what this one kept up with as the price says; in decimals of 15 digits, as 63
     * calls per second are one machine of 90 at 70 %, and 60 are one of 90 at two thirds.
     *
     * @param callsPerSecond the rate, finite and above 0
     * @param price what a machine costs, and how much of it is used
     * @throws IllegalStateException if this one kept up at no rate
     */
    public int machinesFor(double callsPerSecond, Price price) {
        LoadStep.requireRate(callsPerSecond);
        if (!(highestKeptUp() > 0)) {
            throw new IllegalStateException("'" + name + "' kept up at no rate, so no number of machines is known");
        }
        BigDecimal each = BigDecimal.valueOf(highestKeptUp()).multiply(BigDecimal.valueOf(price.utilization()));
        BigDecimal machines =
                BigDecimal.valueOf(callsPerSecond).divide(each, WRITTEN).setScale(0, RoundingMode.CEILING);
        if (machines.compareTo(MOST_MACHINES) > 0) {
            throw new IllegalArgumentException(Numbers.plain(callsPerSecond) + " calls per second take more than "
                    + Numbers.count(Integer.MAX_VALUE) + " machines of " + Numbers.plain(each.doubleValue()) + " each");
        }
        return machines.intValueExact();
    }
}
