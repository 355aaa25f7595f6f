package org.modelunit.slice;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Fact;
import org.modelunit.claim.ForestPlot;
import org.modelunit.claim.ForestRow;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.provenance.Provenance;

/**
 * The verdict of a claim on the slices of a data set, with what was found on each.
 *
 * @param subject the data set that was measured on
 * @param metric the metric's name, or the disparity's
 * @param slicing the slicing's name
 * @param description why these slices matter, or empty
 * @param claim what was required
 * @param threshold what was required of each slice, of its value or of its difference or ratio
 * @param decision what became of the claim: failed if any slice failed, passed only if every slice did
 * @param findings what was found on each slice, in their order, none left out
 * @param groups each slice's own values, where the findings compare slices with others; else none
 * @param confidence the one-sided confidence of each bound
 * @param method how the bounds were made
 * @param provenance what was measured: model, data, operating point, versions
 * @param seed the root seed of what was drawn at random
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SliceVerdict(
        String subject,
        String metric,
        String slicing,
        String description,
        SliceRequirement claim,
        Threshold threshold,
        Decision decision,
        List<ForestRow> findings,
        List<ForestPlot> groups,
        double confidence,
        String method,
        Provenance provenance,
        long seed)
        implements Verdict {

    /** Keeps unmodifiable copies. */
    public SliceVerdict {
        findings = List.copyOf(findings);
        groups = List.copyOf(groups);
    }

    /** Returns the metric's name, and the slicing's: "ROC AUC of 'bad' by age group". */
    @Override
    public String property() {
        return metric + " by " + slicing;
    }

    @Override
    public String requirement() {
        return claim.inWords(threshold);
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
    public List<ForestPlot> forestPlots() {
        List<ForestPlot> plots = new ArrayList<>();
        plots.add(new ForestPlot(property(), threshold.bars(), confidence, method, findings));
        plots.addAll(groups);
        return plots;
    }

    /**
     * Returns the findings with the worst ones first: what failed, then what is undecided, then the rest, each with the worst value
     * first.
     */
    public List<ForestRow> worstFirst() {
        return SliceText.worstFirst(this);
    }
}
