package org.modelunit.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.Fact;

/** The facts of a claim for those who do not see its picture, a line for each. */
final class Description {

    private Description() {}

    static String of(List<Fact> facts) {
        return facts.stream()
                .map(fact -> (fact.name() + ": " + fact.value().strip() + " " + fact.note()).strip())
                .collect(Collectors.joining("\n"));
    }
}
