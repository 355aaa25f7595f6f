package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;

/** Chooses the examples that a reader should see first: of what does not hold before what holds, one of each claim before two of one. */
final class TellingExamples {

    private static final int MOST = 5;
    private static final String WORST = "worst";

    private TellingExamples() {}

    /**
     * Returns the most telling examples, at most five.
     *
     * @param claims the claims, the gravest first
     */
    static List<TellingExample> of(List<SummarizedClaim> claims) {
        List<List<TellingExample>> all =
                claims.stream().map(TellingExamples::ofClaim).toList();
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        List<TellingExample> chosen = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int place = 0; place < longest && chosen.size() < MOST; place++) {
            for (List<TellingExample> examples : all) {
                if (place < examples.size()
                        && chosen.size() < MOST
                        && seen.add(examples.get(place).example())) {
                    chosen.add(examples.get(place));
                }
            }
        }
        return chosen;
    }

    private static List<TellingExample> ofClaim(SummarizedClaim claim) {
        List<TellingExample> examples = claim.claim().figures().stream()
                .filter(Changes.class::isInstance)
                .flatMap(figure -> ((Changes) figure).changes().stream())
                .map(change -> example(claim, change))
                .collect(Collectors.toCollection(ArrayList::new));
        if (examples.isEmpty() && isRedCheck(claim.claim())) {
            claim.claim().facts().stream()
                    .filter(fact ->
                            fact.name().startsWith("row ") || fact.name().equals(WORST))
                    .forEach(fact -> examples.add(new TellingExample(
                            claim.ref().key(),
                            claim.ref().words(),
                            fact.name().equals(WORST) ? fact.value() : fact.name(),
                            "",
                            fact.name().equals(WORST) ? fact.note() : (fact.value() + " " + fact.note()).strip())));
        }
        return examples;
    }

    private static boolean isRedCheck(ClaimEvidence claim) {
        return claim.status() == VerdictStatus.MISSED && claim.contract().kind().equals("check");
    }

    private static TellingExample example(SummarizedClaim claim, Change change) {
        return new TellingExample(
                claim.ref().key(), claim.ref().words(), change.example(), change.before(), change.after());
    }
}
