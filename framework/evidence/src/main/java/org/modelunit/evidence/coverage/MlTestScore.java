package org.modelunit.evidence.coverage;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.coverage.ScoredTest.State;

/**
 * Counts the 28 tests of the ML Test Score from claims. A test has kinds of claims that stand for it, or none: what a team does (reviews,
 * tuning, canaries, rolling back) and what happens in production leave no claims.
 */
final class MlTestScore {

    private MlTestScore() {}

    /** A test of the rubric with the kinds of claims that stand for it. */
    private record Rubric(String words, List<TestedKind> kinds) {

        static Rubric of(String words, TestedKind... kinds) {
            return new Rubric(words, List.of(kinds));
        }
    }

    private static final List<Rubric> DATA = List.of(
            Rubric.of("feature expectations are captured in a schema", TestedKind.DATA_CHECKS),
            Rubric.of("all features are beneficial"),
            Rubric.of("no feature's cost is too much"),
            Rubric.of("features adhere to meta-level requirements"),
            Rubric.of("the data pipeline has appropriate privacy controls"),
            Rubric.of("new features can be added quickly"),
            Rubric.of("all input feature code is tested", TestedKind.PIPELINE));

    private static final List<Rubric> MODEL = List.of(
            Rubric.of("model specs are reviewed and submitted"),
            Rubric.of("offline and online metrics correlate"),
            Rubric.of("all hyperparameters have been tuned"),
            Rubric.of("the impact of model staleness is known"),
            Rubric.of("a simpler model is not better"),
            Rubric.of("model quality is sufficient on important data slices", TestedKind.SLICES, TestedKind.WEAK_SPOTS),
            Rubric.of("the model is tested for considerations of inclusion", TestedKind.FAIRNESS));

    private static final List<Rubric> INFRASTRUCTURE = List.of(
            Rubric.of("training is reproducible"),
            Rubric.of("model specs are unit tested", TestedKind.BEHAVIOUR, TestedKind.LAWS),
            Rubric.of("the ML pipeline is integration tested", TestedKind.PIPELINE),
            Rubric.of("model quality is validated before serving", TestedKind.PERFORMANCE),
            Rubric.of("the model is debuggable", TestedKind.PARITY),
            Rubric.of("models are canaried before serving"),
            Rubric.of("serving models can be rolled back"));

    private static final List<Rubric> MONITORING = List.of(
            Rubric.of("dependency changes result in notification"),
            Rubric.of("data invariants hold for inputs"),
            Rubric.of("training and serving are not skewed", TestedKind.PIPELINE),
            Rubric.of("models are not too stale"),
            Rubric.of("models are numerically stable", TestedKind.LAWS),
            Rubric.of(
                    "computing performance has not regressed", TestedKind.LATENCY, TestedKind.LOAD, TestedKind.MEMORY),
            Rubric.of("prediction quality has not regressed", TestedKind.REGRESSION));

    static List<ScoreSection> of(List<ClaimEvidence> claims) {
        return List.of(
                section("data", "Data", DATA, claims),
                section("model", "Model", MODEL, claims),
                section("infrastructure", "Infra", INFRASTRUCTURE, claims),
                section("monitoring", "Monitor", MONITORING, claims));
    }

    private static ScoreSection section(String name, String prefix, List<Rubric> rubrics, List<ClaimEvidence> claims) {
        List<ScoredTest> tests = new ArrayList<>();
        for (Rubric rubric : rubrics) {
            int count = (int) claims.stream()
                    .filter(claim -> rubric.kinds().stream().anyMatch(kind -> kind.count(List.of(claim)) > 0))
                    .count();
            State state = rubric.kinds().isEmpty() ? State.OUT_OF_REACH : count > 0 ? State.RAN : State.NOT_RUN;
            tests.add(new ScoredTest(prefix + " " + (tests.size() + 1), rubric.words(), state, count));
        }
        return new ScoreSection(name, tests);
    }
}
