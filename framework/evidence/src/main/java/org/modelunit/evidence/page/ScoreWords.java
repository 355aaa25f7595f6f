package org.modelunit.evidence.page;

import org.modelunit.evidence.coverage.ScoreSection;
import org.modelunit.evidence.coverage.ScoredTest;
import org.modelunit.text.Numbers;

/** The words for the ML Test Score; page and Markdown say the same. */
final class ScoreWords {

    private ScoreWords() {}

    static String of(ScoreSection section) {
        long outOfReach = section.tests().size() - section.possible();
        return section.ran() + " of " + section.possible() + " ran"
                + (outOfReach == 0 ? "" : " (" + outOfReach + " out of reach)");
    }

    static String of(ScoredTest test) {
        return switch (test.state()) {
            case RAN -> Numbers.counted(test.claims(), "claim", "claims");
            case NOT_RUN -> "nobody tested it";
            case OUT_OF_REACH -> "out of reach";
        };
    }
}
