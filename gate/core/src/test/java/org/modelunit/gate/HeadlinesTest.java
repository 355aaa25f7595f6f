package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.page.SummaryWriting;
import org.modelunit.evidence.summary.ReleaseBlocker;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.module.ModuleGate;
import org.modelunit.gate.module.ModuleSummary;
import org.modelunit.gate.module.PolicyJudgement;
import org.modelunit.recording.TestResult;

/**
 * Each headline as real builds of a bank come to it, one after a green one. The pages stay in {@code target/headlines}, where
 * {@code docs/screenshots/screenshots.sh headlines} finds them.
 */
class HeadlinesTest {

    private static final Path PAGES = Path.of("target/headlines");

    @TempDir
    private Path directory;

    @TestFactory
    Stream<DynamicTest> each_headline_is_what_the_build_has_come_to() {
        return Stream.of(
                headline("release", build -> build, true, ReleaseDecision.RELEASE, "Nothing."),
                headline(
                        "cannot-decide",
                        build -> ranking(build, observed(), TestResult.Status.INCONCLUSIVE),
                        true,
                        ReleaseDecision.CANNOT_DECIDE,
                        "inconclusive"),
                headline(
                        "do-not-release",
                        build -> ranking(build, 0.999, TestResult.Status.FAILED),
                        true,
                        ReleaseDecision.DO_NOT_RELEASE,
                        "refuted"),
                headline(
                        "edited-bar",
                        build -> ranking(build, 0.62, TestResult.Status.PASSED),
                        true,
                        ReleaseDecision.DO_NOT_RELEASE,
                        "it asks for at least 0.62, the policy for at least 0.72"),
                headline(
                        "lost-claims",
                        build -> build.without("is_fair").without("finds_bad"),
                        true,
                        ReleaseDecision.DO_NOT_RELEASE,
                        "nobody covers it",
                        "1 claim of the kind &#39;fairness&#39; must hold for the model to release on the policy&#39;s data, and none does"),
                headline(
                        "killed",
                        build -> {
                            build.isKilled = true;
                            return build;
                        },
                        true,
                        ReleaseDecision.DO_NOT_RELEASE,
                        "evidence incomplete"),
                headline("not-gated", build -> build, false, ReleaseDecision.NOT_GATED, "no gate has judged"));
    }

    private DynamicTest headline(
            String name, UnaryOperator<LoanBuild> changed, boolean isGated, ReleaseDecision decision, String... words) {
        return DynamicTest.dynamicTest(name, () -> {
            Path module = Files.createDirectories(directory.resolve(name));
            summary(module, "yesterday", new LoanBuild(), true);
            LoanBuild build = new LoanBuild();
            build.run = "run-2";

            ReleaseSummary summary = summary(module, "today", changed.apply(build), isGated);

            assertThat(summary.headline().decision()).isEqualTo(decision);
            assertThat(summary.headline().counts().of(VerdictStatus.NOT_JUDGED))
                    .as("what the page lists as not judged is counted")
                    .isEqualTo((int) summary.blockedBy().stream()
                            .filter(blocker -> blocker.group() == ReleaseBlocker.Group.NOT_JUDGED)
                            .count());
            Path page = module.resolve("target/modelunit/report/summary.html");
            assertThat(page).content().contains(decision.words()).contains(words);
            Files.writeString(Files.createDirectories(PAGES).resolve(name + ".html"), Files.readString(page));
        });
    }

    private static LoanBuild ranking(LoanBuild build, double bar, TestResult.Status end) {
        Claim ranks =
                LoanClaims.ranks(LoanClaims.EVALUATION, Threshold.atLeast(bar).withConfidence(0.95));
        return build.with("separates", test -> test.claimingOnly(TestScript.claiming(ranks))
                .ending(end));
    }

    /** A bar that the model has, so that no data can show it. */
    private static double observed() {
        double value = LoanClaims.ranks()
                .judge()
                .measured()
                .orElseThrow()
                .measurement()
                .value();
        return Math.floor(1000 * value) / 1000;
    }

    private static ReleaseSummary summary(Path directory, String session, LoanBuild build, boolean isGated)
            throws IOException {
        GatedModule module = new GatedModule(directory, directory.resolve("target/modelunit"));
        BuildSession begun = new BuildSession(session);
        if (Files.notExists(directory.resolve("challenger.onnx"))) {
            sign(directory);
        }
        module.begin(begun);
        build.session = session;
        build.runIn(module.output());
        BuildFacts facts = new BuildFacts(
                begun, LoanBuild.MODULE, Map.of("challenger", Path.of("challenger.onnx")), Map.of(), Set.of());
        List<PolicyJudgement> judged =
                new ModuleGate(module, facts, run -> Optional.empty(), Clock.systemUTC()).judge();
        if (isGated) {
            return new ModuleSummary(module, facts, Map.of())
                    .write(judged)
                    .policies()
                    .get(0)
                    .summary();
        }
        Files.delete(module.output().resolve("verdict.json"));
        return new SummaryWriting(directory, module.output(), Map.of())
                .write(SummarySources.of(judged.get(0).evidence()), Map.of(LoanBuild.MODULE, module.output()));
    }

    private static void sign(Path directory) throws IOException {
        Files.write(directory.resolve("challenger.onnx"), LoanClaims.MODEL.bytes());
        Files.writeString(Files.createDirectories(directory.resolve(".git")).resolve("HEAD"), LoanBuild.COMMIT + "\n");
        LoanRelease release = new LoanRelease(directory.resolve("elsewhere")).signed();
        Path place = Files.createDirectories(directory.resolve(GatedModule.POLICIES));
        Files.writeString(place.resolve("model-release.yaml"), release.policy);
        Files.copy(release.contractFile(), place.resolve("model-release.contract.json"));
    }
}
