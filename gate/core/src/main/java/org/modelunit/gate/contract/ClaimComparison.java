package org.modelunit.gate.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelunit.evidence.strictness.ContractComparison;
import org.modelunit.evidence.strictness.ContractDifference;
import org.modelunit.evidence.strictness.SlicePair;
import org.modelunit.evidence.strictness.WeakenedAspect;

/** In what one claim asks for less than another that is about the same. */
final class ClaimComparison {

    private final ContractClaim was;
    private final ContractClaim is;
    private final List<Weakening> weakened = new ArrayList<>();

    private ClaimComparison(ContractClaim was, ContractClaim is) {
        this.was = was;
        this.is = is;
    }

    static List<Weakening> of(ContractClaim was, ContractClaim is) {
        ClaimComparison comparison = new ClaimComparison(was, is);
        comparison.addWeaker(ContractComparison.of(was.asked(), is.asked()));
        comparison.compareData();
        comparison.compareSlices();
        return comparison.weakened;
    }

    private void addWeaker(List<ContractDifference> differences) {
        differences.stream()
                .filter(ContractDifference::isWeaker)
                .forEach(difference -> add(difference.aspect(), difference.was(), difference.is()));
    }

    private void compareData() {
        ClaimedData before = was.data();
        ClaimedData now = is.data();
        if (!now.isSame(before)) {
            add(WeakenedAspect.DATA, words(before), words(now));
        }
        if (now.rows() < before.rows()) {
            add(WeakenedAspect.ROWS, before.rows() + " examples", now.rows() + " examples");
        }
    }

    private static String words(ClaimedData data) {
        return data.name() + " " + (data.contentDigest().isEmpty() ? "without a digest" : data.contentDigest());
    }

    private void compareSlices() {
        addWeaker(ContractComparison.ofSlices(was.slices().keySet(), is.slices().keySet()));
        was.slices().forEach((slice, rows) -> {
            long now = rowsOf(slice, rows);
            if (now < rows) {
                add(WeakenedAspect.ROWS, rows + " examples of '" + slice + "'", now + " examples of '" + slice + "'");
            }
        });
    }

    /** How many examples a slice has now, the fewest where it is told in both orders; as many as before where nobody tells. */
    private long rowsOf(String slice, long before) {
        return is.slices().entrySet().stream()
                .filter(now -> SlicePair.isSame(slice, now.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(before);
    }

    private void add(WeakenedAspect aspect, String before, String now) {
        weakened.add(new Weakening(was, aspect, before, now));
    }
}
