package org.modelunit.gate.judging;

import java.util.List;
import java.util.Optional;
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

    /** The claim in words that was expected on a property and not made; nothing where none was. */
    Optional<String> expected(String property) {
        return first(property).map(one -> MadeClaim.inWords(one.claim()));
    }

    private Optional<NotJudged> first(String property) {
        return notJudged.stream()
                .filter(one -> one.claim().property().equals(property))
                .findFirst();
    }

    /** What follows "no claim of this build is on …"; empty where nothing is known. */
    String because(String property) {
        return first(property)
                .map(one -> "; " + MadeClaim.name(one.claim().test()) + " was expected to make it: " + one.why())
                .orElse(notRun);
    }
}
