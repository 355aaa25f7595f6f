package org.modelunit.evidence.coverage;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A section of the ML Test Score (Breck, Cai, Nielsen, Salib, Sculley: The ML Test Score: A Rubric for ML Production Readiness and
 * Technical Debt Reduction, IEEE Big Data 2017), counted from the claims that ran. Nobody grades himself: a test counts only where claims
 * of a kind that stands for it were made.
 *
 * @param name "data", "model", "infrastructure", "monitoring"
 * @param tests its seven tests, in the order of the paper
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ScoreSection(String name, List<ScoredTest> tests) {

    /** Keeps an unmodifiable copy. */
    public ScoreSection {
        requireNonNull(name, "name");
        tests = List.copyOf(tests);
    }

    /** Returns how many of the tests ran. */
    public long ran() {
        return tests.stream()
                .filter(test -> test.state() == ScoredTest.State.RAN)
                .count();
    }

    /** Returns how many of the tests claims of ModelUnit can stand for. */
    public long possible() {
        return tests.stream()
                .filter(test -> test.state() != ScoredTest.State.OUT_OF_REACH)
                .count();
    }
}
