package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.build.ExpectedBuild;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.recording.TestResult.Status;

/** Modules, forks and jobs of one session have the verdict and the digest of a single run. */
class MergedBuildTest {

    private static final String CARDS = "org.bank:cards";

    @TempDir
    Path directory;

    private static List<TestScript> cards() {
        return List.of(
                TestScript.passed("org.bank.CardTest", "prices", LoanClaims.prices()),
                TestScript.passed("org.bank.CardTest", "is_fair", LoanClaims.parity(LoanClaims.EVALUATION)));
    }

    private static void run(Path output, String run, String module, String job, List<TestScript> tests) {
        LoanBuild build = new LoanBuild();
        build.run = run;
        build.module = module;
        build.job = job;
        build.tests = tests;
        build.runIn(output);
    }

    private ReleaseVerdict single() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        Path output = directory.resolve("single");
        run(output, "one", LoanBuild.MODULE, "", LoanBuild.green());
        run(output, "two", CARDS, "", cards());
        return release.gate().judge(List.of(output));
    }

    @RepeatedTest(5)
    void two_modules_with_two_forks_each_are_as_one(RepetitionInfo repetition) throws IOException {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        Path loans = directory.resolve("loans/target/modelunit");
        Path cards = directory.resolve("cards/target/modelunit");
        List<List<TestScript>> forks = List.of(new ArrayList<>(), new ArrayList<>());
        LoanBuild.green().forEach(test -> forks.get(random.nextInt(2)).add(test));
        forks.forEach(fork -> run(loans, "r1", LoanBuild.MODULE, "", fork));
        cards().forEach(test -> run(cards, "r2", CARDS, "", List.of(test)));

        ReleaseVerdict verdict = new LoanRelease(directory).signed().gate().judge(List.of(cards, loans));

        assertThat(verdict).isEqualTo(single());
        assertThat(verdict.isReleased()).isTrue();
    }

    @Test
    void three_jobs_whose_artifacts_were_collected_are_as_one() throws IOException {
        Path collected = directory.resolve("artifacts");
        List<TestScript> loans = LoanBuild.green();
        run(collected.resolve("linux/loans"), "a", LoanBuild.MODULE, "linux", loans.subList(0, 3));
        run(collected.resolve("mac/loans"), "b", LoanBuild.MODULE, "mac", loans.subList(3, loans.size()));
        run(collected.resolve("windows/cards"), "c", CARDS, "windows", cards());
        LoanRelease release = new LoanRelease(directory).signed();
        release.build = release.build.withJobs(List.of("linux", "mac", "windows"));

        assertThat(release.gate().judge(List.of(collected))).isEqualTo(single());
    }

    @Test
    void no_job_of_a_matrix_speaks_for_another_that_ran_the_same_tests() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        run(release.output(), "a", LoanBuild.MODULE, "linux", LoanBuild.green());
        run(release.output(), "b", LoanBuild.MODULE, "windows", LoanBuild.green());
        assertThat(release.judge().reasons()).isEmpty();

        LoanBuild red = new LoanBuild();
        red.job = "mac";
        red.run = "0";
        red.tests = List.of(TestScript.passed("org.bank.LoanModelTest", "prices", WaysNothingClaimed.tooHigh())
                .ending(Status.FAILED));
        red.runIn(directory.resolve("last of all"));

        assertThat(release.gate()
                        .judge(List.of(directory.resolve("last of all"), release.output()))
                        .reasons())
                .extracting(Reason::id)
                .containsExactly(ReasonId.TEST_FAILED);
    }

    @Test
    void what_an_entry_allows_in_one_job_excuses_nothing_in_another() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        release.replaceInPolicy("atLeast: 0.72, shown: 0.95", "atLeast: 0.72, shown: 0.95, inconclusive: allow");
        run(release.output(), "a", LoanBuild.MODULE, "linux", LoanBuild.green());
        LoanBuild red = new LoanBuild();
        red.job = "mac";
        red.run = "b";
        red.with("separates", test -> test.claimingOnly(TestScript.claiming(WaysNothingClaimed.tooHigh()))
                        .ending(Status.FAILED))
                .runIn(release.output());

        assertThat(release.judge().reasons())
                .extracting(Reason::id)
                .containsExactly(ReasonId.TEST_FAILED, ReasonId.REQUIREMENT_UNMET);
    }

    @Test
    void a_place_that_is_named_twice_counts_once() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        new LoanBuild().runIn(release.output());
        Path run = release.output().resolve("evidence").resolve("run-1");

        assertThat(release.gate().judge(List.of(run, release.output(), directory.resolve("target/../target"))))
                .isEqualTo(release.judge());
    }

    @Test
    void other_sessions_lie_beside_it_and_do_not_count() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        LoanBuild red = new LoanBuild();
        red.run = "run-0";
        red.session = "build-6";
        red.with("separates", TestScript::claimingOnly).runIn(release.output());
        new LoanBuild().runIn(release.output());

        assertThat(release.judge().isReleased()).isTrue();
        CollectedEvidence collected = CollectedEvidence.read(List.of(release.output()), LoanBuild.SESSION);
        assertThat(collected.otherSessions()).containsExactly("build-6");
        assertThat(collected.runs()).hasSize(1);
    }

    @Test
    void evidence_of_another_session_that_is_handed_in_is_seen() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        new LoanBuild().runIn(release.output());
        CollectedEvidence collected = CollectedEvidence.read(List.of(release.output()), LoanBuild.SESSION);
        release.build = ExpectedBuild.of("build-8", LoanBuild.COMMIT);

        assertThat(release.gate().judge(collected).reasons())
                .singleElement()
                .asString()
                .startsWith("evidence-of-another-run");
    }

    @Test
    void a_verdict_says_what_it_is_about_without_times_and_places() throws IOException {
        ReleaseVerdict verdict = single();
        JudgedBuild judged = verdict.judged();

        assertThat(judged.session()).isEqualTo(LoanBuild.SESSION);
        assertThat(judged.commit()).isEqualTo(LoanBuild.COMMIT);
        assertThat(judged.model()).isEqualTo(LoanClaims.MODEL.fingerprint());
        assertThat(List.of(judged.evidence(), judged.contract(), judged.policy().sha256()))
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{64}"))
                .doesNotHaveDuplicates();
        assertThat(VerdictFile.text(verdict)).doesNotContain(directory.toString(), "run", "GitHub");
    }
}
