package org.modelunit.gate.judging;

import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.NotJudged;

/** Why a claim may be missing, as far as evidence tells. */
final class MissingClaimText {

    private static final int NAMED = 3;

    private final List<NotJudged> notJudged;
    private final String notRun;

    MissingClaimText(BuildClaims claims, Evidence evidence) {
        notJudged = evidence.notJudged();
        List<String> names = claims.tests().stream()
                .filter(JobTest::hasNotRun)
                .map(JobTest::name)
                .sorted()
                .distinct()
                .toList();
        notRun = names.isEmpty()
                ? ""
                : "; did not run: " + names.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    /** What follows "no claim of this build is on …"; empty where nothing is known. */
    String because(String property) {
        return notJudged.stream()
                .filter(one -> one.claim().property().equals(property))
                .findFirst()
                .map(one -> "; " + MadeClaim.name(one.claim().test()) + " was expected to make it: " + one.why())
                .orElse(notRun);
    }
}
