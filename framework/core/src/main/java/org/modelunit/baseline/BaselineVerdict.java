package org.modelunit.baseline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Measured;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.ProvenanceText;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.Figure;
import org.modelunit.provenance.Provenance;

/** The verdict of a claim that a metric has not fallen below what was kept. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BaselineVerdict implements Verdict {

    static final String KIND = "baseline";

    private final BaselineClaim<?, ?> claim;
    private final Threshold threshold;
    private final Optional<MetricVerdict> judged;
    private final KeptAndNow values;

    BaselineVerdict(BaselineClaim<?, ?> claim, Threshold threshold, Optional<MetricVerdict> judged, KeptAndNow values) {
        this.claim = requireNonNull(claim, "claim");
        this.threshold = threshold;
        this.judged = judged;
        this.values = values;
    }

    /** Returns what the metric was, with its bounds. */
    public KeptValue kept() {
        return values.kept();
    }

    /** Returns what the metric is now, with its bounds. */
    public KeptValue now() {
        return values.now();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return claim.subject();
    }

    @Override
    public String property() {
        return claim.property();
    }

    @Override
    public String requirement() {
        return threshold.toString();
    }

    @Override
    public Rationale rationale() {
        return claim.rationale();
    }

    @Override
    public VerdictStatus status() {
        return judged.map(MetricVerdict::status).orElse(VerdictStatus.INCONCLUSIVE);
    }

    @Override
    public String sentence() {
        return judged.map(MetricVerdict::sentence)
                .orElseGet(() -> "Expected " + property() + ", on " + subject() + " to be " + requirement()
                        + ", but the baseline was only written now; review it, commit it, and run without"
                        + " -Dmodelunit.baseline.");
    }

    @Override
    public List<Fact> facts() {
        List<Fact> all = judged.map(MetricVerdict::facts).orElse(List.of());
        int origin = judged.isPresent() ? Collections.indexOfSubList(all, ProvenanceText.facts(provenance())) : 0;
        List<Fact> facts = new ArrayList<>(all.subList(0, origin));
        facts.addAll(values.facts());
        if (!claim.baseline().keepsRows()) {
            facts.add(new Fact(
                    "rows", "   not kept", "the kept value counts as exact; how uncertain it was is not in the bound"));
        }
        facts.addAll(all.subList(origin, all.size()));
        facts.add(new Fact(
                "baseline",
                claim.baseline().place(),
                "'" + claim.baseline().entry() + "', good until "
                        + values.since().validUntil()));
        return facts;
    }

    @Override
    public String expected() {
        return judged.map(MetricVerdict::expected).orElse("a baseline that was reviewed");
    }

    @Override
    public String actual() {
        return judged.map(MetricVerdict::actual).orElse("one that was only written now");
    }

    @Override
    public Provenance provenance() {
        return judged.map(MetricVerdict::provenance).orElse(claim.provenance());
    }

    @Override
    public OptionalLong seed() {
        return judged.map(MetricVerdict::seed).orElse(OptionalLong.empty());
    }

    @Override
    public Optional<Measured> measured() {
        return judged.flatMap(MetricVerdict::measured);
    }

    @Override
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(values.plot());
        judged.ifPresent(verdict -> figures.addAll(verdict.figures()));
        return figures;
    }
}
