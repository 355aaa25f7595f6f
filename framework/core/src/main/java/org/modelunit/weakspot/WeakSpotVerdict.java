package org.modelunit.weakspot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.provenance.Provenance;
import org.modelunit.statistics.Side;

/**
 * The verdict of a claim that all weak spots are known, or that there are none.
 *
 * @param measure what says which slices are worse
 * @param place where the reviewed list is kept, as people call it; {@link #NOWHERE} if there may be none
 * @param status passed if all are known and none is worse than when it was reviewed; inconclusive if the list was only written now
 * @param findings what was found, and what is known and has become worse
 * @param gone known spots that were not found again, as rules; they may be removed from the list
 * @param searched what was looked at, and how
 * @param provenance what was measured: model, data, operating point, versions
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record WeakSpotVerdict(
        Measure measure,
        String place,
        VerdictStatus status,
        List<WeakSpotFinding> findings,
        List<String> gone,
        SearchSummary searched,
        Provenance provenance)
        implements Verdict {

    static final String KIND = "weak spots";

    /** The place where spots are known if none may be there. */
    public static final String NOWHERE = "";

    /**
     * What says which slices are worse than others.
     *
     * @param metric the metric's name
     * @param better the side on which its values are better
     * @param overall its value on all examples
     */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public record Measure(String metric, Side better, double overall) {

        public Measure {
            requireNonNull(metric, "metric");
            requireNonNull(better, "better");
        }
    }

    /** Keeps unmodifiable copies. */
    public WeakSpotVerdict {
        requireNonNull(measure, "measure");
        findings = List.copyOf(findings);
        gone = List.copyOf(gone);
    }

    /** Returns the verdict of a run that only wrote the list: nobody has reviewed it yet. */
    public WeakSpotVerdict written() {
        return new WeakSpotVerdict(
                measure, place, VerdictStatus.INCONCLUSIVE, findings, List.of(), searched, provenance);
    }

    /** Returns the metric's name. */
    public String metric() {
        return measure.metric();
    }

    /** Returns the side on which the metric's values are better. */
    public Side better() {
        return measure.better();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return provenance.dataset();
    }

    @Override
    public OptionalLong seed() {
        return OptionalLong.of(searched.seed());
    }

    @Override
    public String property() {
        return WeakSpotText.property(metric());
    }

    @Override
    public String requirement() {
        return WeakSpotText.requirement(place);
    }

    @Override
    public String sentence() {
        return new WeakSpotText(this).sentence();
    }

    @Override
    public List<Fact> facts() {
        return new WeakSpotText(this).facts();
    }

    @Override
    public String expected() {
        return requirement();
    }

    @Override
    public String actual() {
        return new WeakSpotText(this).actual();
    }

    @Override
    public List<ForestPlot> forestPlots() {
        return findings.isEmpty() ? List.of() : List.of(forestPlot()); // nothing found, nothing to draw
    }

    /** Returns the findings as values under one another; without findings it has no rows. */
    public ForestPlot forestPlot() {
        return new WeakSpotText(this).forestPlot();
    }
}
