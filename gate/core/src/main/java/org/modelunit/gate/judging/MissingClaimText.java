package org.modelunit.gate.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.NotJudged;
import org.modelunit.gate.policy.AskedMeasure;

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

    /** The claim in words that was expected and not made, on the same data; nothing where none was. */
    Optional<String> expected(AskedMeasure what) {
        return first(what).filter(one -> isOn(what, one)).map(one -> MadeClaim.inWords(one.claim()));
    }

    /** One on other data tells something, too: a policy may call the same data otherwise. */
    private Optional<NotJudged> first(AskedMeasure what) {
        return notJudged.stream()
                .filter(one -> one.claim().property().equals(what.property()))
                .min(Comparator.comparing(one -> !isOn(what, one)));
    }

    private static boolean isOn(AskedMeasure what, NotJudged one) {
        return one.claim().subject().equals(what.on().name());
    }

    /** What follows "no claim of this build is on …"; empty where nothing is known. */
    String because(AskedMeasure what) {
        return first(what)
                .map(one -> "; " + MadeClaim.name(one.claim().test()) + " was expected to make "
                        + (isOn(what, one) ? "it" : "one on " + one.claim().subject()) + ": " + one.why())
                .orElse(notRun);
    }
}
