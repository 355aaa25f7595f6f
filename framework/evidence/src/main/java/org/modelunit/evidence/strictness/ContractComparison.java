package org.modelunit.evidence.strictness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;

/** Compares what two claims on the same thing ask for; the release gate and the summary of a release have one idea of what is weaker. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ContractComparison {

    /** What the terms begin with that hold the digest of something else that a claim rests on: "digest of champion". */
    public static final String DIGEST_OF = "digest of ";

    private final List<ContractDifference> differences = new ArrayList<>();

    private ContractComparison() {}

    /**
     * Returns in what a contract differs from an earlier one; nothing if it does not.
     *
     * @param was the earlier one
     * @param is the later one
     */
    public static List<ContractDifference> of(Contract was, Contract is) {
        ContractComparison comparison = new ContractComparison();
        comparison.compareProof(was, is);
        TreeSet<String> names = new TreeSet<>(was.terms().keySet());
        names.addAll(is.terms().keySet());
        for (String name : names) {
            comparison.compareTerms(name, was.terms().get(name), is.terms().get(name));
        }
        return List.copyOf(comparison.differences);
    }

    /**
     * Returns the slices that were judged and are not any more; each is a weakening. Of a pair of groups, the data choose the order, and it
     * is judged either way.
     *
     * @param was the names of the slices that were judged
     * @param is the names of those that are
     */
    public static List<ContractDifference> ofSlices(Collection<String> was, Collection<String> is) {
        return was.stream()
                .filter(slice -> !is.contains(slice) && is.stream().noneMatch(now -> SlicePair.isSame(slice, now)))
                .map(slice -> new ContractDifference(
                        WeakenedAspect.SLICES, true, "'" + slice + "' judged", "'" + slice + "' not judged"))
                .toList();
    }

    private void compareProof(Contract was, Contract is) {
        if (!was.kind().equals(is.kind())) {
            add(WeakenedAspect.METRIC, true, kind(was), kind(is));
        }
        if (!was.bars().equals(is.bars())) {
            boolean isMet = was.bars().stream().allMatch(bar -> Strictness.meets(is.bars(), bar));
            add(WeakenedAspect.BAR, !isMet, Strictness.words(was.bars()), Strictness.words(is.bars()));
        }
        if (!was.burden().equals(is.burden())) {
            boolean isMet = Strictness.meets(is.burden(), was.burden());
            add(WeakenedAspect.BURDEN, !isMet, Strictness.words(was.burden()), Strictness.words(is.burden()));
        }
    }

    private static String kind(Contract contract) {
        return "a claim of the kind '" + contract.kind() + "'";
    }

    private void compareTerms(String name, @Nullable Term was, @Nullable Term is) {
        if (is == null ? was == null : is.equals(was)) {
            return;
        }
        add(
                TermComparison.aspect(name, was),
                TermComparison.isWeaker(name, was, is),
                TermComparison.words(name, was),
                TermComparison.words(name, is));
    }

    private void add(WeakenedAspect aspect, boolean isWeaker, String was, String is) {
        differences.add(new ContractDifference(aspect, isWeaker, was, is));
    }
}
