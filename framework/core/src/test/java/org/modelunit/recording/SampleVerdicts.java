package org.modelunit.recording;

import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.SampleInfo;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.metric.Range;
import org.modelunit.metric.SupportCount;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.slice.SliceFinding;
import org.modelunit.slice.SliceFindings;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicingInfo;
import org.modelunit.statistics.Side;
import org.modelunit.weakspot.Condition;
import org.modelunit.weakspot.Rule;
import org.modelunit.weakspot.SearchSummary;
import org.modelunit.weakspot.WeakSpot;
import org.modelunit.weakspot.WeakSpotFinding;
import org.modelunit.weakspot.WeakSpotVerdict;

/** Verdicts made by hand, for tests of those who keep them. */
public final class SampleVerdicts {

    private SampleVerdicts() {}

    /** A claim on a metric of the data set 'credit' which is to be 0.75, with the burden and the numbers that lead to a status. */
    public static MetricVerdict metric(String property, VerdictStatus status) {
        Threshold bar = Threshold.atLeast(0.75);
        return switch (status) {
            case SHOWN -> metric(property, status, bar.withConfidence(0.95), measured(0.81, 0.77, 0.85));
            case INCONCLUSIVE -> metric(property, status, bar.withConfidence(0.95), measured(0.81, 0.73, 0.88));
            case REFUTED -> metric(property, status, bar.withConfidence(0.95), measured(0.68, 0.64, 0.72));
            case MET -> metric(property, status, bar, measured(0.81, 0.77, 0.85));
            case MISSED -> metric(property, status, bar, measured(0.68, 0.64, 0.72));
            case NOT_REFUTED ->
                metric(property, status, bar.unlessRefuted(0.95).detecting(0.1), measured(0.81, 0.73, 0.88));
            case BROKEN, NOT_JUDGED -> throw new IllegalArgumentException("no verdict is " + status);
        };
    }

    /** A claim on a metric with a requirement and numbers of one's own. */
    public static MetricVerdict metric(
            String property, VerdictStatus decision, Threshold threshold, Measurement measurement) {
        return new MetricVerdict(
                "credit",
                property,
                threshold,
                decision,
                decision == VerdictStatus.INCONCLUSIVE ? "0.75 lies between the bounds" : "",
                measurement,
                new Provenance(
                        Fingerprint.of("challenger.onnx", new byte[] {1}),
                        DataUsed.of(
                                Fingerprint.of("credit.csv", new byte[] {2}),
                                "credit",
                                Fingerprint.of("credit", new byte[] {3}).sha256(),
                                334),
                        "the label that the model decided",
                        256,
                        Map.of("java", "17")),
                List.of());
    }

    /** A claim on the difference of a metric between a challenger and a champion. */
    public static MetricVerdict difference(String property, VerdictStatus decision) {
        Threshold threshold = decision == VerdictStatus.SHOWN
                ? Threshold.atLeast(-0.02).withConfidence(0.95)
                : Threshold.atLeast(-0.02);
        MetricVerdict single = metric(property, decision, threshold, measured(0.01, -0.01, 0.03));
        return new MetricVerdict(
                single.subject(),
                property,
                single.threshold(),
                decision,
                "",
                single.measurement(),
                single.provenance().against(Fingerprint.of("champion.onnx", new byte[] {4})),
                List.of());
    }

    /** The numbers of a claim, with every optional one filled in. */
    public static Measurement measured(double value, double lower, double upper) {
        return new Measurement(
                value,
                new Bounds(lower, upper, 0.95, "Wilson"),
                List.of(0.79),
                Range.UNIT,
                new SampleInfo(334, "100 'bad'", 3, 42),
                0.83,
                Map.of(0.80, 1_900.0));
    }

    /** The numbers of a claim of which nothing but the value is known. */
    public static Measurement unbounded(double value) {
        return new Measurement(
                value,
                Bounds.none(0.95, "none"),
                List.of(Double.NaN),
                Range.ANY,
                new SampleInfo(1, "", 1, 0),
                Double.NaN,
                Map.of());
    }

    /** A claim on slices of the data set 'credit', judged as told: one of each kind of row, with and without numbers. */
    public static SliceVerdict slices(String metric, VerdictStatus decision) {
        double infinite = Double.POSITIVE_INFINITY;
        List<SliceFinding> findings = List.of(
                new SliceFinding("east", 120, counted(120), 0.91, 0.86, 0.95, 1, Judgement.of(VerdictStatus.SHOWN)),
                new SliceFinding(
                        "south", 90, counted(90), 0.8, 0.72, 0.86, 1, Judgement.of(VerdictStatus.INCONCLUSIVE)),
                new SliceFinding(
                        "west", 70, counted(41), 0.55, -infinite, 0.66, 0.0004, Judgement.of(VerdictStatus.REFUTED)),
                new SliceFinding(
                        "islands",
                        9,
                        counted(3),
                        Double.NaN,
                        -infinite,
                        infinite,
                        Double.NaN,
                        Judgement.inconclusive("3 count")));
        Threshold threshold = Threshold.atLeast(0.75).withConfidence(0.95);
        List<SliceFinding> judged =
                decision.isGreen() ? findings.subList(0, 1) : decision.isRed() ? findings : findings.subList(0, 2);
        return new SliceVerdict(
                metric,
                new SlicingInfo("region", ""),
                SliceRequirement.eachSlice(threshold),
                threshold,
                new SliceFindings(metric + " by region", threshold.bars(), Range.UNIT, 0.95, "Clopper-Pearson", judged),
                List.of(new SliceFindings(
                        "share of 'bad' by region", List.of(), Range.UNIT, 0.95, "Clopper-Pearson", findings)),
                metric("", decision).provenance(),
                42);
    }

    private static SupportCount counted(long count) {
        return new SupportCount(count, ""); // evidence keeps no words of it
    }

    /** A search of the data set 'credit' that found a spot which is shown to be worse by 0.05, and one that is only suspect. */
    public static WeakSpotVerdict weakSpots() {
        return new WeakSpotVerdict(
                new WeakSpotVerdict.Measure("accuracy", Side.AT_LEAST, 0.8),
                WeakSpotVerdict.NOWHERE,
                VerdictStatus.REFUTED,
                List.of(spot("age", 0.4, 0.1), spot("income", 0.1, 0.01)),
                List.of(),
                new SearchSummary(
                        List.of("age", "income"),
                        List.of(),
                        new SearchSummary.SliceCounts(9, 18, 0),
                        30,
                        0.05,
                        0.05,
                        "max-T",
                        42),
                metric("", VerdictStatus.REFUTED).provenance());
    }

    private static WeakSpotFinding spot(String column, double worseBy, double atLeast) {
        WeakSpot.Gap gap = new WeakSpot.Gap(worseBy, atLeast, 0.001, atLeast >= 0.05);
        Rule rule = new Rule(List.of(new Condition.Missing(column)));
        WeakSpot spot = new WeakSpot(rule, 90, 0.8 - worseBy, 0.8, gap, 0.1, 0.2, 0);
        return new WeakSpotFinding(spot, WeakSpotFinding.Standing.NEW, "");
    }

    /** An exact check that passed or failed, on the subject 'features'. */
    public static CheckVerdict check(String property, VerdictStatus decision) {
        return new CheckVerdict(
                "features",
                property,
                "be close to reference/features.npy within 2 ulps",
                decision,
                decision.isGreen() ? "all 10 values are" : "3 of 10 values are not",
                List.of(new Fact("worst", "[3, 1]", "4 ulps"), Fact.of("shape", "[5, 2]")),
                "1.0",
                "1.0000002");
    }
}
