package org.modelunit.gate.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Contract.Term;

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
        comparison.compareProof(was.asked(), is.asked());
        comparison.compareTerms(was.asked().terms(), is.asked().terms());
        comparison.compareData();
        comparison.compareSlices();
        return comparison.weakened;
    }

    private void compareProof(Contract before, Contract now) {
        if (!before.bars().stream().allMatch(bar -> Strictness.meets(now.bars(), bar))) {
            add(WeakenedAspect.BAR, Strictness.words(before.bars()), Strictness.words(now.bars()));
        }
        if (!Strictness.meets(now.burden(), before.burden())) {
            add(WeakenedAspect.BURDEN, Strictness.words(before.burden()), Strictness.words(now.burden()));
        }
    }

    private void compareTerms(Map<String, Term> before, Map<String, Term> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            TermComparison.weakened(name, before.get(name), now.get(name))
                    .ifPresent(aspect -> add(
                            aspect,
                            TermComparison.words(name, before.get(name)),
                            TermComparison.words(name, now.get(name))));
        }
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
        was.slices().forEach((slice, rows) -> {
            Long now = is.slices().get(slice);
            if (now == null) {
                add(WeakenedAspect.SLICES, "'" + slice + "' judged", "'" + slice + "' not judged");
            } else if (now < rows) {
                add(WeakenedAspect.ROWS, rows + " examples of '" + slice + "'", now + " examples of '" + slice + "'");
            }
        });
    }

    private void add(WeakenedAspect aspect, String before, String now) {
        weakened.add(new Weakening(was, aspect, before, now));
    }
}
