package org.modelunit.gate.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimId;
import org.modelunit.evidence.strictness.Strictness;
import org.modelunit.evidence.strictness.WeakenedAspect;

/**
 * Compares what a release claims with what the last one did. A claim is found again by what it says, so tests may be renamed, moved, split
 * and reordered, and claims may ask for more; whatever asks for less is listed.
 *
 * <pre>{@code
 * List<Weakening> weakened = ContractDiff.of(lastContract.claims(), claims);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ContractDiff {

    private final Set<Said> said = new HashSet<>();
    private final Map<About, List<ContractClaim>> byTopic = new HashMap<>();
    private final Map<String, List<ContractClaim>> byTest = new HashMap<>();
    private final Set<About> topicsBefore = new HashSet<>();

    private ContractDiff(Collection<ContractClaim> before, Collection<ContractClaim> now) {
        before.forEach(claim -> topicsBefore.add(About.of(claim)));
        for (ContractClaim claim : now) {
            said.add(Said.of(claim));
            byTopic.computeIfAbsent(About.of(claim), topic -> new ArrayList<>()).add(claim);
            byTest.computeIfAbsent(claim.id().test(), test -> new ArrayList<>()).add(claim);
        }
    }

    /** What a claim is about: the same before and after it was weakened. */
    private record About(String model, String kind, String property, String slice, String subject) {

        /** Where the examples have a digest, that is compared, and their name may change. */
        static About of(ContractClaim claim) {
            return new About(
                    claim.model(),
                    claim.asked().kind(),
                    claim.id().property(),
                    claim.id().slice(),
                    claim.data().contentDigest().isEmpty() ? claim.id().subject() : "");
        }

        About ofAnyModel() {
            return new About("", kind, property, slice, subject);
        }
    }

    /** All that a claim says. */
    private record Said(About about, ContractClaim claim) {

        private static final ClaimId NOBODY = new ClaimId("", "", "", "", 1);

        static Said of(ContractClaim claim) {
            return new Said(
                    About.of(claim),
                    new ContractClaim("", "", NOBODY, claim.asked(), nameless(claim.data()), claim.slices()));
        }

        private static ClaimedData nameless(ClaimedData data) {
            return data.contentDigest().isEmpty() ? data : new ClaimedData("", data.contentDigest(), data.rows());
        }
    }

    /**
     * Returns everything in which claims ask for less than before, the gravest first.
     *
     * @param before the claims of the last signed release
     * @param now the claims of this one
     */
    public static List<Weakening> of(Collection<ContractClaim> before, Collection<ContractClaim> now) {
        ContractDiff diff = new ContractDiff(before, now);
        return before.stream()
                .flatMap(diff::weakened)
                .sorted(Weakening.ORDER)
                .distinct()
                .toList();
    }

    private Stream<Weakening> weakened(ContractClaim was) {
        if (said.contains(Said.of(was))) {
            return Stream.empty();
        }
        return alike(was)
                .map(is -> new Candidate(was, is, ClaimComparison.of(was, is)))
                .min(Candidate.NEAREST)
                .map(nearest -> nearest.weakened.stream())
                .orElseGet(() -> Stream.of(replaced(was)));
    }

    /** What is about the same now. A trace that named no model is met by one that names some, whichever it is: that says more. */
    private Stream<ContractClaim> alike(ContractClaim was) {
        About about = About.of(was);
        boolean isOfAny = was.isOfUnknownModel() && !byTopic.containsKey(about);
        return byTopic.entrySet().stream()
                .filter(topic -> isOfAny
                        ? topic.getKey().ofAnyModel().equals(about.ofAnyModel())
                        : topic.getKey().equals(about))
                .flatMap(topic -> topic.getValue().stream());
    }

    /** A claim of now that may stand for one of before. */
    private record Candidate(ContractClaim was, ContractClaim is, List<Weakening> weakened) {

        static final Comparator<Candidate> NEAREST = Comparator.comparing(
                        (Candidate candidate) -> !candidate.weakened.isEmpty())
                .thenComparing(candidate -> !candidate.is.data().isSame(candidate.was.data()))
                .thenComparing(candidate -> candidate.weakened.size())
                .thenComparing(candidate ->
                        !candidate.is.id().test().equals(candidate.was.id().test()))
                .thenComparing(Candidate::is, ContractClaim.ORDER);
    }

    /** Where the same test claims something new on the same data instead, that is told; else the claim is gone. */
    private Weakening replaced(ContractClaim was) {
        return byTest.getOrDefault(was.id().test(), List.of()).stream()
                .filter(is -> is.asked().kind().equals(was.asked().kind()))
                .filter(is -> is.model().equals(was.model()))
                .filter(is -> is.data().isSame(was.data()))
                .filter(is -> !topicsBefore.contains(About.of(is)))
                .min(ContractClaim.ORDER)
                .map(is -> new Weakening(
                        was, WeakenedAspect.METRIC, was.id().property(), is.id().property()))
                .orElseGet(() -> new Weakening(was, WeakenedAspect.REMOVED, words(was), "nothing"));
    }

    private static String words(ContractClaim claim) {
        return (claim.asked().bars().isEmpty()
                        ? ""
                        : Strictness.words(claim.asked().bars()) + ", ")
                + Strictness.words(claim.asked().burden());
    }
}
