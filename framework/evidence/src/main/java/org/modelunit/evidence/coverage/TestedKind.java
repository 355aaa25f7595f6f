package org.modelunit.evidence.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.law.Law;

/** The kinds of claims that a model can be tested by, whether or not somebody did. A claim may be of several kinds. */
enum TestedKind {
    PERFORMANCE("performance", "how good are the answers?"),
    SLICES("slices", "are they good for every group of examples that was named?"),
    WEAK_SPOTS("weak spots", "are answers worse for a group that nobody named?"),
    FAIRNESS("fairness", "are groups of people treated alike?"),
    BEHAVIOUR("behaviour", "do answers change when they should, and stay when they should?"),
    LAWS("laws", "are answers finite, repeatable and the same in any batch?"),
    REGRESSION("comparison", "is the model no worse than the one in service?"),
    PIPELINE("pipeline", "are inputs computed in service as in training?"),
    PARITY("parity", "do two forms of the model answer alike?"),
    DATA_CHECKS("data checks", "are the examples whole, labelled and apart from the training data?"),
    DRIFT("drift", "do the examples of today look like those of training?"),
    LATENCY("latency", "how long does an answer take?"),
    LOAD("load", "how many calls are sustained, and at what cost?"),
    MEMORY("memory", "how much memory is needed, and does it grow?");

    private static final Set<String> OF_DATA =
            Set.of("duplicates", "shared rows", "shared groups", "labels", "conflicting labels", "missing values");

    private static final String PARTED = "first divergence from ";

    private static final Set<String> LAW =
            Arrays.stream(Law.values()).map(Law::property).collect(Collectors.toUnmodifiableSet());

    private final String words;
    private final String question;

    TestedKind(String words, String question) {
        this.words = words;
        this.question = question;
    }

    /** How many of the claims are of this kind, and came to a verdict. */
    int count(List<ClaimEvidence> claims) {
        return (int) claims.stream()
                .filter(claim -> isJudged(claim.status()) && includes(claim))
                .count();
    }

    /** Some laws are claimed of several kinds of inputs: "edge inputs: NaN". */
    private static boolean isLaw(String property) {
        return LAW.stream().anyMatch(law -> property.equals(law) || property.startsWith(law + ": "));
    }

    private static boolean isJudged(VerdictStatus status) {
        return status != VerdictStatus.NOT_JUDGED && status != VerdictStatus.BROKEN;
    }

    KindCount counted(List<ClaimEvidence> claims) {
        return new KindCount(words, question, count(claims));
    }

    /** Whether a claim is of this kind; one of a user's own class that is called like one of ours is of none. */
    private boolean includes(ClaimEvidence claim) {
        return ClaimFamily.isGenuine(claim) && isOfKind(claim);
    }

    private boolean isOfKind(ClaimEvidence claim) {
        String kind = claim.contract().kind();
        String property = claim.id().property();
        return switch (this) {
            case PERFORMANCE -> kind.equals("metric") && claim.provenance().hasModel() || kind.equals("baseline");
            case SLICES -> kind.equals("slices") || !claim.id().slice().isEmpty();
            case WEAK_SPOTS -> kind.equals("weak spots");
            case FAIRNESS -> ClaimFamily.isOf(ClaimFamily.FAIRNESS, claim);
            case BEHAVIOUR -> kind.equals("behaviour") || kind.equals("property");
            case LAWS -> kind.equals(ClaimFamily.CHECK) && isLaw(property);
            case REGRESSION -> kind.equals("difference") || kind.equals("changes") || kind.equals("baseline");
            case PIPELINE -> kind.equals("pipeline");
            case PARITY -> kind.equals(ClaimFamily.CHECK) && property.startsWith(PARTED);
            case DATA_CHECKS ->
                kind.equals(ClaimFamily.CHECK) && OF_DATA.contains(property)
                        || kind.equals("metric") && !claim.provenance().hasModel();
            case DRIFT -> kind.equals("drift");
            case LATENCY -> kind.equals("latency") || kind.equals("slowdown");
            case LOAD -> kind.equals("load");
            case MEMORY -> kind.equals("memory");
        };
    }
}
