package org.modelunit.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Judgement;
import org.modelunit.claim.Margin;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.metric.Range;
import org.modelunit.metric.SupportCount;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.slice.SliceFinding;
import org.modelunit.slice.SliceFindings;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.SlicingInfo;
import org.modelunit.statistics.Side;

/** Claims on slices whose cards are hard to draw. */
final class Forests {

    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Threshold SHOWN = Threshold.atLeast(0.75).withConfidence(0.95);

    private static final Range SHARE = Range.UNIT.withIdeal(1);

    private Forests() {}

    static Map<String, SliceVerdict> all() {
        Map<String, SliceVerdict> cards = new LinkedHashMap<>();
        cards.put("regions", verdict("accuracy by region", SliceRequirement.eachSlice(SHOWN), SHOWN, regions()));
        cards.put("range", range());
        cards.put("gap", gap());
        cards.put("hostile", hostile());
        cards.put("many", many());
        cards.put(
                "nothing known",
                verdict(
                        "ROC AUC of 'bad' by region",
                        SliceRequirement.eachSlice(SHOWN),
                        SHOWN,
                        List.of(undecided("east", 12, 3), undecided("west", 9, 0))));
        cards.put(
                "one",
                verdict(
                        "accuracy by missing age",
                        SliceRequirement.eachSlice(SHOWN),
                        SHOWN,
                        List.of(finding("missing age", 62, 62, 1, 0.953, 1, VerdictStatus.SHOWN))));
        cards.put(
                "same",
                verdict(
                        "accuracy by region",
                        SliceRequirement.eachSlice(Threshold.atLeast(0.75)),
                        Threshold.atLeast(0.75),
                        List.of(
                                finding("a", 40, 40, 0.75, 0.75, 0.75, VerdictStatus.SHOWN),
                                finding("b", 40, 40, 0.75, 0.75, 0.75, VerdictStatus.SHOWN))));
        cards.put("euros", euros());
        cards.put("unbounded", unbounded());
        for (double size : new double[] {1e-12, 1e12, 1e300}) {
            cards.put("size " + size, sized(size));
        }
        return cards;
    }

    private static List<SliceFinding> regions() {
        return List.of(
                finding("east", 325, 325, 0.846, 0.809, 0.878, VerdictStatus.SHOWN),
                finding("islands", 125, 125, 0.776, 0.706, 0.836, VerdictStatus.INCONCLUSIVE),
                finding("south", 1_325, 1_325, 0.849, 0.813, 0.881, VerdictStatus.SHOWN),
                finding("west", 325, 325, 0.622, 0.575, 0.666, VerdictStatus.REFUTED),
                undecided("(missing)", 25, 25));
    }

    private static SliceVerdict range() {
        Threshold range = Threshold.between(0.4, 0.7);
        return verdict(
                "precision of 'bad' by age group × sex",
                SliceRequirement.eachSlice(range),
                range,
                List.of(
                        finding("below 25, female", 325, 126, 0.714, 0.641, 0.78, VerdictStatus.REFUTED),
                        finding("below 25, male", 325, 148, 0.757, 0.692, 0.814, VerdictStatus.REFUTED),
                        finding("from 25 to below 65, female", 12_325, 1_144, 0.431, 0.361, 0.503, VerdictStatus.SHOWN),
                        undecided("from 65, female", 25, 9),
                        finding("from 65, male", 325, 144, 0.631, -INFINITE, 0.703, VerdictStatus.SHOWN)));
    }

    private static SliceVerdict gap() {
        Threshold threshold = Margin.notWorseBy(0.1).withConfidence(0.95).on(Side.AT_LEAST);
        List<SliceFinding> gaps = List.of(
                finding("west − islands", 50, 50, -0.274, -0.35, -0.202, VerdictStatus.REFUTED),
                finding("west − east", 650, 650, -0.182, -0.22, -0.141, VerdictStatus.REFUTED),
                finding("south − islands", 50, 50, -0.1, -0.154, -0.045, VerdictStatus.INCONCLUSIVE),
                finding("east − south", 650, 650, 0.008, -0.024, 0.041, VerdictStatus.SHOWN));
        List<SliceFinding> values = List.of(
                finding("east", 650, 650, 0.846, 0.81, 0.878, VerdictStatus.SHOWN),
                finding("islands", 50, 50, 0.94, 0.85, 0.98, VerdictStatus.SHOWN),
                finding("west", 650, 650, 0.622, 0.575, 0.666, VerdictStatus.SHOWN));
        SliceVerdict plain = verdict(
                "accuracy by region",
                SliceRequirement.againstBest(Margin.notWorseBy(0.1).withConfidence(0.95)),
                threshold,
                gaps);
        return withGroups(
                ofDifferences(plain),
                List.of(new SliceFindings("accuracy", List.of(), SHARE, 0.95, "Clopper-Pearson", values)));
    }

    private static SliceVerdict ofDifferences(SliceVerdict verdict) {
        SliceFindings judged = verdict.judged();
        return new SliceVerdict(
                verdict.metric(),
                verdict.slicing(),
                verdict.required(),
                verdict.threshold(),
                new SliceFindings(
                        judged.title(), judged.bars(), Range.ANY, judged.confidence(), judged.method(), judged.rows()),
                verdict.groups(),
                verdict.provenance(),
                verdict.rootSeed());
    }

    private static SliceVerdict hostile() {
        String name = "<script>alert('x')</script> & \"quoted\" \u0001 ünïcödé 漢字 and a name that never ends at all ";
        Threshold guard = Threshold.atLeast(0.6).unlessRefuted(0.95).detecting(0.1);
        return verdict(
                name + " by " + name,
                SliceRequirement.eachSlice(guard),
                guard,
                List.of(
                        new SliceFinding(
                                name,
                                2_000_000_000,
                                new SupportCount(1_999_999_999L, ""),
                                0.7,
                                0.5,
                                INFINITE,
                                0.2,
                                Judgement.inconclusive("finds a shortfall of 0.1 in only 53 of 100 samples <b>")),
                        new SliceFinding(
                                "",
                                0,
                                new SupportCount(0, ""),
                                Double.NaN,
                                -INFINITE,
                                INFINITE,
                                Double.NaN,
                                Judgement.inconclusive(name)),
                        finding("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 100, 99, 0.6, 0.5, INFINITE, VerdictStatus.SHOWN)));
    }

    private static SliceVerdict many() {
        List<SliceFinding> findings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double value = 0.70 + 0.00125 * i;
            VerdictStatus decision =
                    i < 3 ? VerdictStatus.REFUTED : i < 60 ? VerdictStatus.INCONCLUSIVE : VerdictStatus.SHOWN;
            findings.add(finding("job " + (i * 37 % 200), 40 + i, 40 + i, value, value - 0.05, value + 0.05, decision));
        }
        return verdict("accuracy by job", SliceRequirement.eachSlice(SHOWN), SHOWN, findings);
    }

    private static SliceVerdict unbounded() {
        return verdict(
                "accuracy by region",
                SliceRequirement.eachSlice(SHOWN),
                SHOWN,
                List.of(finding("east", 80, 80, 0.8, 0.76, INFINITE, VerdictStatus.SHOWN)));
    }

    private static SliceVerdict sized(double size) {
        Threshold between = Threshold.between(size, 2 * size).withConfidence(0.95);
        return verdict(
                "a size by region",
                SliceRequirement.eachSlice(between),
                between,
                List.of(
                        finding("east", 80, 80, size, 0.5 * size, 1.5 * size, VerdictStatus.INCONCLUSIVE),
                        finding("south of the river", 80, 7, size, size, size, VerdictStatus.MET),
                        finding("west", 80, 80, 3 * size, 2.5 * size, 4 * size, VerdictStatus.REFUTED)));
    }

    private static SliceVerdict euros() {
        Threshold most = Threshold.atMost(150_000).withConfidence(0.95);
        return verdict(
                "mean absolute error by number of rooms",
                SliceRequirement.eachSlice(most),
                most,
                List.of(
                        finding("1", 80, 80, 180_000, 160_000, 200_500, VerdictStatus.REFUTED),
                        finding("2", 80, 80, 149_999.6, 120_000, 170_000, VerdictStatus.INCONCLUSIVE),
                        finding("3", 80, 80, 90_000, 80_000, 100_000, VerdictStatus.SHOWN)));
    }

    static SliceFinding finding(
            String slice,
            int examples,
            long counted,
            double value,
            double lower,
            double upper,
            VerdictStatus decision) {
        return new SliceFinding(
                slice, examples, new SupportCount(counted, ""), value, lower, upper, 0.01, Judgement.of(decision));
    }

    static SliceFinding undecided(String slice, int examples, long counted) {
        String reason = counted + " count, below the minimum of 30";
        return new SliceFinding(
                slice,
                examples,
                new SupportCount(counted, ""),
                Double.NaN,
                -INFINITE,
                INFINITE,
                Double.NaN,
                Judgement.inconclusive(reason));
    }

    static SliceVerdict verdict(
            String property, SliceRequirement required, Threshold threshold, List<SliceFinding> findings) {
        String[] metricAndSlicing = property.split(" by ", 2);
        return new SliceVerdict(
                metricAndSlicing[0],
                new SlicingInfo(metricAndSlicing[1], ""),
                required,
                threshold,
                new SliceFindings(property, threshold.bars(), SHARE, 0.95, "Clopper-Pearson", findings),
                List.of(),
                SampleVerdicts.metric("", VerdictStatus.SHOWN).provenance(),
                42);
    }

    private static SliceVerdict withGroups(SliceVerdict verdict, List<SliceFindings> groups) {
        return new SliceVerdict(
                verdict.metric(),
                verdict.slicing(),
                verdict.required(),
                verdict.threshold(),
                verdict.judged(),
                groups,
                verdict.provenance(),
                verdict.rootSeed());
    }

    /** Only the bar of a forest's side matters to its order. */
    static ForestPlot forest(Side side, List<SliceFinding> rows) {
        return new SliceFindings("values", List.of(new Bar(side, 0.5)), Range.UNIT, 0.95, "Wilson", rows).plot();
    }
}
