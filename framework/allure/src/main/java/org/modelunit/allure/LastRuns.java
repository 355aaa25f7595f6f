package org.modelunit.allure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.claim.Bar;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.figure.ForestPlot;
import org.modelunit.figure.ForestPlot.Interval;
import org.modelunit.figure.RunPoint;
import org.modelunit.metric.Range;
import org.modelunit.recording.EarlierRuns;
import org.modelunit.recording.EarlierRuns.Part;
import org.modelunit.recording.Run;
import org.modelunit.recording.TestId;
import org.modelunit.statistics.Side;

/**
 * What became of claims in the last runs, this one included: of a claim on slices, of the slice that is the worst now.
 *
 * @param earlier what is known of earlier runs
 * @param started when this run began
 * @param commit the commit that it tests; empty where unknown
 */
record LastRuns(EarlierRuns.Values earlier, Instant started, String commit) {

    /** Nothing is known of earlier runs. */
    static final LastRuns NONE = new LastRuns(EarlierRuns.Values.NONE, Instant.EPOCH, "");

    private static final int MOST = 10;

    /**
     * What a claim is now.
     *
     * @param slice the slice that it stands or falls by; empty where that is its own value
     * @param point what became of it
     * @param range the values that could be
     */
    private record Now(String slice, RunPoint point, Range range) {}

    static LastRuns of(Run run) {
        return new LastRuns(
                EarlierRuns.known(run),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                run.build().commit().sha());
    }

    /** Returns why nothing, or not all, is known of earlier runs. */
    List<String> troubles() {
        return earlier.troubles();
    }

    /** Returns the last runs of a claim; nothing where it had no earlier one, or never a value. */
    Optional<ClaimCourse> of(TestId test, ShownClaim claim) {
        return now(claim).flatMap(now -> course(test, claim, now));
    }

    private Optional<ClaimCourse> course(TestId test, ShownClaim claim, Now now) {
        Part part = new Part(test, claim.claim(), claim.occurrence(), now.slice);
        List<RunPoint> runs = new ArrayList<>();
        List<RunPoint> before = earlier.of(part, MOST - 1);
        boolean hasBars = hasBarsOfItsContract(claim, now.point);
        before.forEach(run -> runs.add(hasBars ? run : run.withoutBars()));
        runs.add(now.point);
        if (before.isEmpty() || runs.stream().noneMatch(RunPoint::hasValue)) {
            return Optional.empty();
        }
        String what = claim.claim().property() + " on " + claim.claim().subject()
                + (now.slice.isEmpty() ? "" : ", " + now.slice);
        return Optional.of(new ClaimCourse("Last " + runs.size() + " runs: " + what, runs, now.range));
    }

    /** Whether the value is what the contract, which is all that is known of earlier bars, has its bars for. */
    private static boolean hasBarsOfItsContract(ShownClaim claim, RunPoint now) {
        List<Bar> bars = claim.claim().contract().bars();
        return Bar.strictest(bars, Side.AT_LEAST) == now.atLeast() && Bar.strictest(bars, Side.AT_MOST) == now.atMost();
    }

    private Optional<Now> now(ShownClaim shown) {
        Verdict verdict = shown.verdict();
        if (verdict == null) {
            List<Bar> bars = shown.claim().contract().bars();
            return Optional.of(
                    new Now("", point(Double.NaN, Interval.NONE, bars, VerdictStatus.BROKEN.words()), Range.ANY));
        }
        Optional<Measured> measured = verdict.measured();
        return measured.isPresent()
                ? Optional.of(ofNumber(measured.get(), verdict.status()))
                : verdict.forestPlots().stream().findFirst().flatMap(plot -> ofWorst(plot, verdict.status()));
    }

    private Now ofNumber(Measured measured, VerdictStatus status) {
        Interval bounds = Interval.ofKnown(
                measured.measurement().bounds().lower(),
                measured.measurement().bounds().upper());
        return new Now(
                "",
                point(measured.measurement().value(), bounds, measured.bars(), status.words()),
                measured.measurement().range());
    }

    private Optional<Now> ofWorst(ForestPlot plot, VerdictStatus status) {
        return ForestReading.worstFirst(plot).stream()
                .findFirst()
                .map(plot.rows()::get)
                .map(row -> new Now(
                        row.slice(),
                        point(
                                row.value(),
                                row.bounds(),
                                ForestReading.bars(plot),
                                VerdictStatus.named(row.status()).orElse(status).words()),
                        Range.ANY));
    }

    private RunPoint point(double value, Interval bounds, List<Bar> bars, String status) {
        return new RunPoint(
                started,
                commit,
                value,
                bounds,
                Bar.strictest(bars, Side.AT_LEAST),
                Bar.strictest(bars, Side.AT_MOST),
                status);
    }
}
