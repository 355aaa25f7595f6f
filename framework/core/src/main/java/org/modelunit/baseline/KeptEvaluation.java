package org.modelunit.baseline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.modelunit.Comparison;
import org.modelunit.Evaluation;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Threshold;
import org.modelunit.metric.Direction;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.RunLocation;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.BaselineMode;

/** A baseline beside the evaluation of now: read and looked at, or written if that was asked for. */
final class KeptEvaluation<I, O extends Outcomes> {

    /** What sums leave that are computed in another order. */
    private static final double ROUNDING = 1e-9;

    private final Baseline baseline;
    private final Evaluation<I, O> now;
    private final UnusableBaseline unusable;

    KeptEvaluation(Baseline baseline, Evaluation<I, O> now) {
        this.baseline = baseline;
        this.now = now;
        this.unusable = new UnusableBaseline(baseline);
    }

    /**
     * An entry, and whether it was written for this claim.
     *
     * @param entry the entry
     * @param isWritten whether it was written in this run
     */
    record Found(KeptBaseline entry, boolean isWritten) {}

    Comparison<I, O> comparison() {
        Found found = found(Optional.empty());
        if (found.isWritten()) {
            throw unusable.written();
        }
        if (!baseline.keepsRows()) {
            throw unusable.withoutRows();
        }
        return comparison(found.entry());
    }

    Comparison<I, O> comparison(KeptBaseline entry) {
        return Comparison.of(now, restored(entry));
    }

    /** Returns the entry for a claim on a metric, and its value. */
    Found found(Metric<O> metric) {
        return found(Optional.of(metric));
    }

    /** Returns the value and the bounds that a metric has now. */
    KeptValue now(Metric<O> metric) {
        return measured(now, metric);
    }

    /** The value of a metric, with the bounds that are shown of it whatever is claimed: an entry is of all claims that write it. */
    private KeptValue measured(Evaluation<?, O> evaluation, Metric<O> metric) {
        Evaluation<?, O> alone = Evaluation.of(evaluation.inputs(), evaluation.outcomes(), evaluation.provenance());
        double value = alone.value(metric);
        if (!Double.isFinite(value)) {
            throw unusable.notFinite(metric.name(), value, evaluation.provenance());
        }
        Threshold shown = metric.direction() == Direction.LOWER ? Threshold.atMost(value) : Threshold.atLeast(value);
        Bounds bounds = alone.claim(metric, shown).judge().measurement().bounds();
        return new KeptValue(metric.name(), value, bounds);
    }

    private Found found(Optional<Metric<O>> metric) {
        if (isToBeWritten(baseline.store().read(baseline.file()), metric)) {
            baseline.store().update(baseline.file(), old -> written(old, metric));
            return new Found(entry(baseline.store().read(baseline.file())), true);
        }
        KeptBaseline entry = entry(baseline.store().read(baseline.file()));
        check(entry);
        metric.ifPresent(one -> checkValue(entry, one));
        return new Found(entry, false);
    }

    private boolean isToBeWritten(Optional<KeptBaselines> file, Optional<Metric<O>> metric) {
        BaselineMode mode = Settings.current().baseline();
        if (mode != BaselineMode.WRITE) {
            return mode == BaselineMode.REWRITE;
        }
        Optional<KeptBaseline> entry = file.flatMap(kept -> kept.entry(baseline.entry()));
        return entry.isEmpty()
                || isOfThisRun(entry.get())
                || entry.get().answers().isPresent()
                        && metric.map(one -> entry.get().value(one.name()).isEmpty())
                                .orElse(false);
    }

    private static boolean isOfThisRun(KeptBaseline entry) {
        return entry.since().run().equals(RunLocation.id());
    }

    /** Whether the model of now is the one that was kept, by its digest, and answers alike, which only kept answers tell. */
    boolean isOfSameModelAs(KeptBaseline entry) {
        String digest = entry.provenance().model().sha256();
        return !digest.isEmpty()
                && digest.equals(now.provenance().model().sha256())
                && entry.answers()
                        .map(answers -> answers.equals(AnswerColumns.of(now.outcomes())))
                        .orElse(false); // another answer to each row may have the same value
    }

    private KeptBaseline entry(Optional<KeptBaselines> file) {
        return file.flatMap(kept -> kept.entry(baseline.entry()))
                .orElseThrow(() -> unusable.missing(file.map(KeptBaselines::entries).orElse(List.of()).stream()
                        .map(KeptBaseline::name)
                        .toList()));
    }

    private KeptBaselines written(Optional<KeptBaselines> file, Optional<Metric<O>> metric) {
        KeptBaselines before = file.orElse(new KeptBaselines(List.of()));
        Optional<KeptBaseline> old = before.entry(baseline.entry());
        if (old.isPresent() && isOfThisRun(old.get())) {
            return before.with(joined(old.get(), metric));
        }
        if (old.isPresent() && Settings.current().baseline() == BaselineMode.WRITE) {
            check(old.get());
            Evaluation<I, O> champion = restored(old.get());
            return before.with(
                    metric.map(one -> old.get().with(measured(champion, one))).orElse(old.get()));
        }
        KeptBaseline fresh = fresh();
        return before.with(metric.map(one -> fresh.with(measured(now, one))).orElse(fresh));
    }

    private KeptBaseline joined(KeptBaseline old, Optional<Metric<O>> metric) {
        if (!old.isOfSameAnswersAs(fresh())) {
            throw unusable.conflict("one keeps " + told(old.provenance()) + ", another " + told(now.provenance())
                    + ", or other answers, or for another time");
        }
        if (metric.isEmpty()) {
            return old;
        }
        KeptValue value = measured(now, metric.get());
        Optional<KeptValue> there = old.value(value.metric());
        if (there.isPresent() && !there.get().equals(value)) {
            throw unusable.conflict(
                    "one says that " + value.metric() + " is " + there.get().value() + " within "
                            + there.get().bounds() + ", another " + value.value() + " within " + value.bounds());
        }
        return there.isPresent() ? old : old.with(value);
    }

    private static String told(Provenance provenance) {
        return provenance.model().name() + " on " + provenance.dataset();
    }

    private KeptBaseline fresh() {
        DataUsed data = now.provenance().data();
        if (baseline.keepsRows() && data.contentDigest().isEmpty()) {
            throw unusable.noDigest(data.name());
        }
        return new KeptBaseline(
                baseline.entry(),
                new KeptSince(baseline.store().today(), baseline.days(), RunLocation.id()),
                now.provenance(),
                List.of(),
                baseline.keepsRows() ? Optional.of(AnswerColumns.of(now.outcomes())) : Optional.empty());
    }

    private void check(KeptBaseline entry) {
        LocalDate today = baseline.store().today();
        int days = Math.min(entry.since().validForDays(), baseline.days());
        if (today.isAfter(entry.since().written().plusDays(days))) {
            throw unusable.stale(entry.since(), days);
        }
        if (entry.since().written().isAfter(today.plusDays(1))) { // a clock may be a little late
            throw unusable.fromTheFuture(entry.since());
        }
        DataUsed kept = entry.provenance().data();
        DataUsed data = now.provenance().data();
        boolean isKnown =
                !kept.contentDigest().isEmpty() && !data.contentDigest().isEmpty();
        boolean isSame = isKnown
                ? kept.contentDigest().equals(data.contentDigest())
                : kept.contentDigest().equals(data.contentDigest())
                        && kept.name().equals(data.name());
        if (!isSame || kept.rows() != data.rows() || !kept.population().equals(data.population())) {
            throw unusable.otherData(kept, data);
        }
        if (!entry.provenance().operatingPoint().equals(now.provenance().operatingPoint())) {
            throw unusable.otherOperatingPoint(
                    entry.provenance().operatingPoint(), now.provenance().operatingPoint());
        }
        if (baseline.keepsRows() && entry.answers().isEmpty()) {
            throw unusable.withoutRows();
        }
    }

    private void checkValue(KeptBaseline entry, Metric<O> metric) {
        KeptValue value = entry.value(metric.name()).orElseThrow(() -> unusable.otherMetric(entry, metric.name()));
        if (entry.answers().isPresent()) {
            double again = restored(entry).value(metric);
            if (!(Math.abs(again - value.value()) <= ROUNDING * Math.max(1, Math.abs(again)))) {
                throw unusable.otherValue(value, again);
            }
        }
    }

    /** The champion as it was, on the examples of now. */
    private Evaluation<I, O> restored(KeptBaseline entry) {
        try {
            Provenance kept = entry.provenance();
            return Evaluation.of(
                    now.inputs(),
                    RestoredAnswers.of(entry.answers().orElseThrow(unusable::withoutRows), now.outcomes()),
                    baseline.restedOnBy(new Provenance(
                            kept.model(),
                            now.provenance().data(),
                            kept.operatingPoint(),
                            kept.batchSize(),
                            kept.versions(),
                            kept.others())));
        } catch (IllegalArgumentException e) {
            throw unusable.otherAnswers(String.valueOf(e.getMessage()), e);
        }
    }
}
