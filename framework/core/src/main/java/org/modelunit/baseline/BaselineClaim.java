package org.modelunit.baseline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Evaluation;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Requirement;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Metric;
import org.modelunit.metric.Range;
import org.modelunit.outcome.Composition;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;

/**
 * A claim that a metric has not fallen below what it was: its value now minus the kept one meets a requirement. Where the answers for each
 * row were kept it is judged on pairs, as a difference between two models; else the kept value is a bar, taken as it is. The very same
 * model, by the digest of its file, with the same answers has not fallen, however few examples there are.
 *
 * @param baseline what was kept
 * @param evaluation what is measured now
 * @param metric the metric
 * @param required what is required of its value now minus the kept one
 * @param <I> the type of an input
 * @param <O> the outcomes
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BaselineClaim<I, O extends Outcomes>(
        Baseline baseline, Evaluation<I, O> evaluation, Metric<O> metric, Requirement required) implements Claim {

    public BaselineClaim {
        requireNonNull(baseline, "baseline");
        requireNonNull(evaluation, "evaluation");
        requireNonNull(metric, "metric");
        requireNonNull(required, "required");
    }

    @Override
    public String subject() {
        return evaluation.name();
    }

    /** Returns the metric's name and which value is subtracted: "accuracy, now minus kept". */
    @Override
    public String property() {
        return metric.name() + ", now minus kept";
    }

    @Override
    public String requirement() {
        return required.stated(metric.direction()).toString();
    }

    @Override
    public Rationale rationale() {
        return required.rationale();
    }

    @Override
    public Provenance provenance() {
        return evaluation.provenance();
    }

    @Override
    public Contract contract() {
        Threshold stated = required.stated(metric.direction());
        return Contract.of(BaselineVerdict.KIND, stated.bars(), stated.burden())
                .measuring(List.of(metric.info()), evaluation.provenance())
                .with(Contract.SAMPLE, Composition.sampling(evaluation.outcomes()))
                .with(Contract.BASELINE, baseline.place())
                .with(Contract.BASELINE_DIGEST, KeptContent.digest(baseline.file()))
                .with("entry", baseline.entry())
                .with("valid for days", baseline.days())
                .with("rows", baseline.keepsRows() ? "" : "not kept")
                .amongParts(evaluation.multiplicity())
                .withSeed(Settings.current().seed());
    }

    /**
     * Judges the claim.
     *
     * @throws org.modelunit.error.BaselineException if there is no baseline, or one that cannot be used; the message says how to make one
     * @throws IllegalArgumentException if the requirement makes no sense for the difference
     * @throws org.modelunit.error.UndefinedMetricException if the metric has no value for one of the models
     */
    @Override
    public BaselineVerdict judge() {
        Threshold threshold = required.of(metric.info());
        KeptEvaluation<I, O> kept = new KeptEvaluation<>(baseline, evaluation);
        KeptEvaluation.Found found = kept.found(metric);
        KeptBaseline entry = found.entry();
        KeptValue before = entry.value(metric.name()).orElseThrow();
        KeptValue now = kept.now(metric);
        Optional<MetricVerdict> judged =
                found.isWritten() ? Optional.empty() : Optional.of(judged(kept, entry, threshold, now));
        return new BaselineVerdict(
                this, threshold, judged, new KeptAndNow(entry.since(), before, now, evaluation.size()));
    }

    private MetricVerdict judged(KeptEvaluation<I, O> kept, KeptBaseline entry, Threshold threshold, KeptValue now) {
        KeptValue before = entry.value(metric.name()).orElseThrow();
        MetricVerdict verdict = baseline.keepsRows()
                ? kept.comparison(entry).claim(metric, required).judge()
                : besideBar(threshold, before);
        boolean isMeasured = !Double.isNaN(verdict.measurement().value());
        boolean isSame = kept.isOfSameModelAs(entry) && before.value() == now.value();
        return named(isMeasured && isSame && isMetByNoChange(threshold) ? unchanged(verdict) : verdict, entry);
    }

    /** A difference of 0 shows nothing of a bar at 0: no model is better than itself. */
    private static boolean isMetByNoChange(Threshold threshold) {
        Burden burden = threshold.burden();
        boolean isToBeShown = burden.isProof() && !burden.isGuard();
        return threshold.bars().stream()
                .allMatch(bar -> bar.side().holds(0, bar.value()) && !(isToBeShown && bar.value() == 0));
    }

    /** Of the very same model that answers alike nothing has to be proven: no other examples would tell it from itself. */
    private static MetricVerdict unchanged(MetricVerdict verdict) {
        Threshold threshold = verdict.threshold();
        Burden burden = threshold.burden();
        Measurement measured = verdict.measurement();
        return new MetricVerdict(
                verdict.subject(),
                verdict.property(),
                threshold,
                burden.isGuard()
                        ? VerdictStatus.NOT_REFUTED
                        : burden.isProof() ? VerdictStatus.SHOWN : VerdictStatus.MET,
                "",
                new Measurement(
                        0,
                        new Bounds(0, 0, measured.bounds().confidence(), "the very same model with the same answers"),
                        threshold.bars().stream().map(Bar::value).toList(),
                        measured.range(),
                        measured.sample(),
                        burden.isGuard() ? 1 : Double.NaN,
                        Map.of()),
                verdict.provenance(),
                List.of()); // those of the comparison show how far other models might be from this one
    }

    private MetricVerdict named(MetricVerdict verdict, KeptBaseline entry) {
        return new MetricVerdict(
                subject(),
                property(),
                verdict.threshold(),
                verdict.status(),
                verdict.reason(),
                verdict.measurement(),
                baseline.restedOnBy(
                        evaluation.provenance().against(entry.provenance().model())),
                verdict.figures());
    }

    /** The value of now against the kept one, told as their difference. */
    private MetricVerdict besideBar(Threshold threshold, KeptValue before) {
        double kept = before.value();
        MetricVerdict verdict = evaluation
                .claim(metric, threshold.movedBy(kept, metric.info().range()))
                .judge();
        Measurement measured = verdict.measurement();
        Bounds bounds = measured.bounds();
        return new MetricVerdict(
                verdict.subject(),
                verdict.property(),
                threshold,
                verdict.status(),
                verdict.reason(),
                new Measurement(
                        measured.value() - kept,
                        new Bounds(bounds.lower() - kept, bounds.upper() - kept, bounds.confidence(), bounds.method()),
                        measured.passMarks().stream().map(mark -> mark - kept).toList(),
                        new Range(
                                measured.range().lowest() - kept,
                                measured.range().highest() - kept),
                        measured.sample(),
                        measured.power(),
                        Map.of()),
                verdict.provenance(),
                verdict.figures());
    }

    /** Returns the claim in words, for instance "accuracy, now minus kept on loans, at least -0.02 with 95% confidence". */
    @Override
    public String toString() {
        return Claim.inWords(this);
    }
}
