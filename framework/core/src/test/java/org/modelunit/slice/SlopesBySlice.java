package org.modelunit.slice;

import java.util.List;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Range;
import org.modelunit.metric.SupportCount;
import org.modelunit.recording.SampleVerdicts;

/** Claims that calibration slopes, whose ideal is 1, are at least 0.5 in each of three regions. */
public final class SlopesBySlice {

    private static final Threshold AT_LEAST = Threshold.atLeast(0.5);

    private SlopesBySlice() {}

    /** Of slopes between 0.8 and 1.2 in two regions, and between these bounds in the third. */
    public static SliceVerdict at(double lower, double upper) {
        return new SliceVerdict(
                "calibration slope",
                new SlicingInfo("region", ""),
                SliceRequirement.eachSlice(AT_LEAST),
                AT_LEAST,
                new SliceFindings(
                        "calibration slope by region",
                        AT_LEAST.bars(),
                        Range.ANY.withIdeal(1),
                        0.95,
                        "sandwich",
                        List.of(slope("east", 0.8, 1.2), slope("south", 0.8, 1.2), slope("west", lower, upper))),
                List.of(),
                SampleVerdicts.metric("", VerdictStatus.SHOWN).provenance(),
                42);
    }

    private static SliceFinding slope(String slice, double lower, double upper) {
        double value = (lower + upper) / 2;
        return new SliceFinding(
                slice,
                200,
                new SupportCount(200, ""),
                value,
                lower,
                upper,
                Double.NaN,
                Judgement.of(value >= 0.5 ? VerdictStatus.MET : VerdictStatus.MISSED));
    }
}
