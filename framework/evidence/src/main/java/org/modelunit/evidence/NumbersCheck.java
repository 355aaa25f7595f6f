package org.modelunit.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modelunit.claim.Bounds;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.figure.ForestPlot;
import org.modelunit.metric.Range;

/** Whether the numbers of a claim can be such: none lies where it cannot, and none is there that the claim does not rest on. */
final class NumbersCheck {

    private static final double ROUNDING = 1e-9;
    private static final double CONFIDENT = 0.9;
    private static final Set<String> ON_A_VALUE = Set.of("metric", "difference");

    private NumbersCheck() {}

    static void check(ClaimEvidence claim) {
        checkKind(claim);
        claim.measured().ifPresent(measured -> check(measured.measurement(), claim.status()));
        List<ForestPlot> judged =
                claim.forestPlots().stream().filter(ForestPlot::isJudged).toList();
        require(
                judged.isEmpty() || claim.measured().isEmpty(),
                "a claim rests on one value or on slices, but it has both");
        require(judged.size() < 2, "slices are judged once, but there are " + judged.size() + " forests with bars");
        judged.forEach(NumbersCheck::check);
    }

    private static boolean restsOnNumbers(Burden burden) {
        return !(burden instanceof Burden.Exact || burden instanceof Burden.NoneFound);
    }

    private static void checkKind(ClaimEvidence claim) {
        String kind = claim.contract().kind();
        Burden burden = claim.contract().burden();
        boolean isOnNumbers = restsOnNumbers(burden);
        boolean isMeasured = claim.measured().isPresent() || ON_A_VALUE.contains(kind);
        require(
                isOnNumbers || !isMeasured,
                "a claim on a value has no burden of proof that is '" + burden.kind() + "'");
        require(
                !isOnNumbers || !claim.contract().bars().isEmpty(),
                "a burden of proof that is '" + burden.kind() + "' needs a bar");
    }

    private static void check(Measurement numbers, VerdictStatus status) {
        double value = numbers.value();
        require(!status.isGreen() || !Double.isNaN(value), "'" + status.words() + "' needs a value");
        require(
                status == VerdictStatus.INCONCLUSIVE || numbers.sample().examples() > 0,
                "'" + status.words() + "' needs examples");
        checkBounds("", value, numbers.bounds());
        Range range = numbers.range();
        require(
                Double.isNaN(value) || isUpTo(range.lowest(), value) && isUpTo(value, range.highest()),
                "the value " + value + " does not lie between " + range.words());
        checkShare("the power", numbers.power());
        require(
                numbers.firmness().changes() <= numbers.sample().examples(),
                "a verdict on " + numbers.sample().examples() + " examples does not turn on "
                        + numbers.firmness().changes());
    }

    private static void check(ForestPlot judged) {
        Set<ForestPlot.Row> rows = new HashSet<>();
        for (ForestPlot.Row row : judged.rows()) {
            String of = " of " + row.slice();
            require(rows.add(row), "there are two rows" + of);
            checkBounds(of, row.value(), new Bounds(row.lower(), row.upper(), judged.confidence(), judged.method()));
            checkShare("the p-value" + of, row.pValue());
        }
    }

    /** A bootstrap may lie beside its value, and so may what is asked for with little confidence and corrected for a skewed sample. */
    private static void checkBounds(String of, double value, Bounds bounds) {
        double lower = bounds.lower();
        double upper = bounds.upper();
        require(isUpTo(lower, upper), "the lower bound" + of + " is " + lower + ", above the upper one, " + upper);
        boolean isAround = bounds.confidence() >= CONFIDENT && !bounds.method().contains("bootstrap");
        require(
                !isAround || Double.isNaN(value) || isUpTo(lower, value) && isUpTo(value, upper),
                "the value" + of + " is " + value + ", but its bounds are " + lower + " and " + upper);
    }

    private static boolean isUpTo(double low, double high) {
        return low <= high || low - high <= ROUNDING * Math.max(1, Math.abs(high));
    }

    private static void checkShare(String what, double share) {
        require(Double.isNaN(share) || share >= 0 && share <= 1, what + " should be from 0 to 1, but is " + share);
    }

    private static void require(boolean holds, String but) {
        if (!holds) {
            throw new JsonObject.MalformedEvidence(but);
        }
    }
}
