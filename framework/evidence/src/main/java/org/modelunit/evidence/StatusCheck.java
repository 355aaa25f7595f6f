package org.modelunit.evidence;

import java.util.List;
import java.util.Set;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Burden;
import org.modelunit.claim.ForestReading;
import org.modelunit.claim.Judging;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.figure.ForestPlot;
import org.modelunit.statistics.Side;

/**
 * Whether what became of a claim follows from the numbers beside it: evidence is believed no further than that. A refutation that is
 * corrected for the number of slices can only be told to be possible, as its bound is farther out than the one that is kept.
 */
final class StatusCheck {

    private static final double ROUNDING = 1e-9;
    private static final Set<String> FAILING_FOR_A_REASON = Set.of("behaviour", "latency", "load", "memory");

    private final Burden burden;
    private final List<Bar> bars;

    private StatusCheck(Burden burden, List<Bar> bars) {
        this.burden = burden;
        this.bars = bars;
    }

    static void check(ClaimEvidence claim) {
        VerdictStatus status = claim.status();
        if (status == VerdictStatus.NOT_JUDGED) {
            throw new JsonObject.MalformedEvidence("a claim that was made is not 'not judged'");
        }
        if (status == VerdictStatus.BROKEN) {
            return; // it has no numbers
        }
        NumbersCheck.check(claim);
        Burden burden = claim.contract().burden();
        require(suits(status, burden), status, "its burden of proof is '" + burden.kind() + "'");
        if (failsForAReason(claim)) {
            return;
        }
        claim.measured().ifPresent(measured -> {
            String reason = measured.reason();
            Bounds bounds = measured.measurement().bounds();
            boolean isBounded = Double.isFinite(bounds.lower()) || Double.isFinite(bounds.upper());
            require(
                    !burden.isProof() || !isBounded || bounds.confidence() == burden.confidence(),
                    status,
                    "its bounds are of a confidence of " + bounds.confidence() + ", not " + burden.confidence());
            new StatusCheck(burden, claim.contract().bars()).check(status, measured.measurement(), reason);
        });
        if (claim.measured().isPresent()) {
            return;
        }
        if (!claim.forestPlots().isEmpty()) {
            check(claim, claim.forestPlots().get(0));
        } else {
            require(!restsOnNumbers(burden) || status == VerdictStatus.INCONCLUSIVE, status, "there are no numbers");
        }
    }

    /**
     * Whether a claim fares worse than its value for a reason: a kept counter-example fails, or nothing could change; calls threw instead
     * of answering.
     */
    private static boolean failsForAReason(ClaimEvidence claim) {
        return FAILING_FOR_A_REASON.contains(claim.contract().kind())
                && !claim.status().isGreen()
                && claim.measured()
                        .filter(measured -> !measured.reason().isEmpty())
                        .isPresent();
    }

    private static boolean restsOnNumbers(Burden burden) {
        return !(burden instanceof Burden.Exact || burden instanceof Burden.NoneFound);
    }

    private static void check(ClaimEvidence claim, ForestPlot judged) {
        List<Bar> held = ForestReading.bars(judged);
        if (restsOnNumbers(claim.contract().burden())) {
            require(
                    Set.copyOf(held).equals(Set.copyOf(claim.contract().bars())),
                    claim.status(),
                    "its slices are held against " + held + ", not "
                            + claim.contract().bars());
        }
        if (!judged.isJudged()) {
            return; // values that are only shown
        }
        StatusCheck rows = new StatusCheck(claim.contract().burden(), held);
        for (ForestPlot.Row row : judged.rows()) {
            rows.check(row);
        }
        boolean isSearch = claim.contract().burden() instanceof Burden.NoneFound;
        List<VerdictStatus> statuses = judged.rows().stream().map(rows::status).toList();
        VerdictStatus all = VerdictStatus.ofAll(statuses);
        // a list of weak spots that was only written now is approved by nobody
        boolean follows = claim.status() == all || isSearch && claim.status() == VerdictStatus.INCONCLUSIVE;
        require(follows, claim.status(), "its slices are '" + all.words() + "' together");
    }

    /** What a row says of the claim: what a search suspects refutes that there is nothing. */
    private VerdictStatus status(ForestPlot.Row row) {
        if (burden instanceof Burden.NoneFound && ForestReading.isSuspect(row)) {
            return VerdictStatus.REFUTED;
        }
        return VerdictStatus.named(row.status())
                .orElseThrow(() -> new JsonObject.MalformedEvidence("'" + row.status() + "' is no status of a claim"));
    }

    private void check(ForestPlot.Row row) {
        VerdictStatus status = status(row);
        require(suits(status, burden), status, "the burden of proof of " + row.slice() + " is '" + burden.kind() + "'");
        if (!(burden instanceof Burden.NoneFound)) {
            check(status, new Numbers(row.value(), row.lower(), row.upper(), Double.NaN, false), row.reason());
        }
    }

    private void check(VerdictStatus status, Measurement measurement, String reason) {
        boolean isAlone = measurement.sample().comparisons() == 1 && bars.size() == 1;
        check(
                status,
                new Numbers(
                        measurement.value(),
                        measurement.bounds().lower(),
                        measurement.bounds().upper(),
                        measurement.power(),
                        isAlone),
                reason);
    }

    /**
     * What a status is checked by.
     *
     * @param power the chance of finding a guard's shortfall; NaN where it is not kept
     * @param isUncorrected whether the bounds that are kept are those that refute
     */
    private record Numbers(double value, double lower, double upper, double power, boolean isUncorrected) {

        double bound(Side side) {
            return side == Side.AT_LEAST ? lower : upper;
        }
    }

    private void check(VerdictStatus status, Numbers numbers, String reason) {
        if (burden instanceof Burden.PointEstimate) {
            boolean holds = bars.stream().allMatch(bar -> bar.side().holds(numbers.value(), bar.value()));
            boolean isOpen = status == VerdictStatus.INCONCLUSIVE && !reason.isEmpty();
            require(
                    isOpen || status == (holds ? VerdictStatus.MET : VerdictStatus.MISSED),
                    status,
                    "the value is " + numbers.value());
        } else if (burden instanceof Burden.Shown) {
            checkProof(status, numbers);
        } else if (burden instanceof Burden.NotRefuted) {
            checkGuard(status, numbers);
        }
    }

    private void checkProof(VerdictStatus status, Numbers numbers) {
        boolean shown = bars.stream().allMatch(bar -> bar.side().holds(numbers.bound(bar.side()), bar.value()));
        require(shown == (status == VerdictStatus.SHOWN), status, bounds(numbers));
        require(status != VerdictStatus.REFUTED || isRefutable(numbers), status, bounds(numbers));
    }

    private void checkGuard(VerdictStatus status, Numbers numbers) {
        require(status != VerdictStatus.REFUTED || isRefutable(numbers), status, bounds(numbers));
        if (status == VerdictStatus.NOT_REFUTED) {
            require(!(numbers.power() < Judging.POWER), status, "its power is " + numbers.power());
            // a value on the right side of a bar refutes nothing, whatever its bounds
            boolean holds = bars.stream().allMatch(bar -> bar.side().holds(numbers.value(), bar.value()));
            require(holds || !numbers.isUncorrected() || !isRefuted(numbers), status, bounds(numbers));
        }
    }

    /** Whether a bound on the other side does not reach one of the bars. */
    private boolean isRefutable(Numbers numbers) {
        return bars.stream()
                .anyMatch(bar -> !bar.side().holds(numbers.bound(bar.side().other()), bar.value())
                        || Math.abs(numbers.bound(bar.side().other()) - bar.value()) <= rounding(bar));
    }

    private boolean isRefuted(Numbers numbers) {
        return bars.stream()
                .anyMatch(bar -> !bar.side().holds(numbers.bound(bar.side().other()), bar.value())
                        && Math.abs(numbers.bound(bar.side().other()) - bar.value()) > rounding(bar));
    }

    /** How far a bound that was found by bisection may miss a bar that it stands for. */
    private static double rounding(Bar bar) {
        return ROUNDING * Math.max(1, Math.abs(bar.value()));
    }

    private static boolean suits(VerdictStatus status, Burden burden) {
        return switch (status) {
            case SHOWN -> burden instanceof Burden.Shown;
            case MET, MISSED -> burden instanceof Burden.PointEstimate || burden instanceof Burden.Exact;
            case NOT_REFUTED -> burden instanceof Burden.NotRefuted || burden instanceof Burden.NoneFound;
            case REFUTED -> burden.isProof();
            case INCONCLUSIVE -> !(burden instanceof Burden.Exact);
            case BROKEN -> true;
            case NOT_JUDGED -> false;
        };
    }

    private static String bounds(Numbers numbers) {
        return "its bounds are " + numbers.lower() + " and " + numbers.upper();
    }

    private static void require(boolean holds, VerdictStatus status, String but) {
        if (!holds) {
            throw new JsonObject.MalformedEvidence("'" + status.words() + "' does not follow: " + but);
        }
    }
}
