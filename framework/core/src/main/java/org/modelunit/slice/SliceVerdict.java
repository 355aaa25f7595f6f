package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Rationale;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.provenance.Provenance;

/**
 * The verdict of a claim on the slices of a data set, with what was found on each.
 *
 * @param metric the metric's name, or the disparity's
 * @param slicing the slicing's name, and why it matters
 * @param required what was required
 * @param threshold what was required of each slice, of its value or of its difference or ratio
 * @param judged what was found on each slice, in their order, none left out
 * @param groups each slice's own values, where slices are compared with others; else none
 * @param provenance what was measured: model, data, operating point, versions
 * @param rootSeed the root seed of what was drawn at random
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SliceVerdict(
        String metric,
        SlicingInfo slicing,
        SliceRequirement required,
        Threshold threshold,
        SliceFindings judged,
        List<SliceFindings> groups,
        Provenance provenance,
        long rootSeed)
        implements Verdict {

    static final String KIND = "slices";

    /** Keeps unmodifiable copies. */
    public SliceVerdict {
        requireNonNull(metric, "metric");
        requireNonNull(slicing, "slicing");
        requireNonNull(required, "required");
        requireNonNull(threshold, "threshold");
        requireNonNull(judged, "judged");
        requireNonNull(provenance, "provenance");
        groups = List.copyOf(groups);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return provenance.dataset();
    }

    /** Returns the metric's name, and the slicing's: "ROC AUC of 'bad' by age group". */
    @Override
    public String property() {
        return metric + " by " + slicing.name();
    }

    @Override
    public String requirement() {
        return SliceSentence.requirement(required, threshold);
    }

    @Override
    public Rationale rationale() {
        return threshold.rationale();
    }

    /** Returns failed if any slice failed, passed only if every slice did. */
    @Override
    public VerdictStatus status() {
        return VerdictStatus.ofAll(findings().stream().map(SliceFinding::status).toList());
    }

    @Override
    public String sentence() {
        return new SliceText(this).sentence();
    }

    @Override
    public List<Fact> facts() {
        return new SliceText(this).facts();
    }

    @Override
    public String expected() {
        return requirement();
    }

    @Override
    public String actual() {
        return new SliceText(this).actual();
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(rootSeed);
    }

    @Override
    public String correction() {
        return threshold.burden().isProof()
                ? required.correctionInWords(findings().size())
                : "";
    }

    @Override
    public List<ForestPlot> forestPlots() {
        List<ForestPlot> plots = new ArrayList<>();
        plots.add(judged.plot());
        groups.forEach(group -> plots.add(group.plot()));
        return plots;
    }

    /** Returns what was found on each slice, in their order, none left out. */
    public List<SliceFinding> findings() {
        return judged.rows();
    }

    /**
     * Returns the findings with the worst ones first: what failed, then what is undecided, then the rest, each with the worst value
     * first.
     */
    public List<SliceFinding> worstFirst() {
        return judged.worstFirst();
    }
}
