package org.modelunit.recording;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;

/**
 * Keeps what was claimed and what became of it: as evidence files, in Allure's results, for the console. Implementations are
 * found by {@link java.util.ServiceLoader}.
 *
 * <p>Calls may come from several threads at once. {@link #claimed} and {@link #broke} are called on the thread that makes the
 * claim, while its test runs. A recorder that throws does not hide a claim from the others, nor from the test: its error is kept
 * and thrown when the run is closed.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface Recorder {

    /**
     * Returns where this recorder stands among the others when a run starts and finishes: lower ones come first. Evidence is
     * written at 100, Allure's results at 200, the report at 900, its summary at 950,
     * and the console has the last word at 1000.
     */
    default int order() {
        return 500;
    }

    /**
     * Begins a run: called once in a JVM, before the first test and only when there is one.
     *
     * @param run where it writes
     */
    default void runStarted(Run run) {}

    /**
     * Tells that a run cannot begin, because of a setting for instance: nothing will be recorded, and what an earlier run has left says
     * nothing of this one.
     *
     * @param run where it would have written
     * @param why why it cannot begin
     */
    default void runRefused(Run run, String why) {}

    /**
     * Hears of an assertion that was begun and may claim something later.
     *
     * @param test the test that began it, or {@link TestId#UNATTRIBUTED}
     * @param assertion the assertion
     */
    default void began(TestId test, OpenAssertion assertion) {}

    /**
     * Keeps a claim that was judged, green or red.
     *
     * @param test the test that claims, or {@link TestId#UNATTRIBUTED}
     * @param claim what was claimed
     * @param verdict what became of it
     */
    void claimed(TestId test, Claim claim, Verdict verdict);

    /**
     * Keeps a claim that could not be judged, such as a metric that is undefined on its data.
     *
     * @param test the test that claims, or {@link TestId#UNATTRIBUTED}
     * @param claim what was claimed
     * @param error why it could not be judged
     */
    void broke(TestId test, Claim claim, Throwable error);

    /**
     * Keeps how a test ended.
     *
     * @param result how it ended
     */
    default void testFinished(TestResult result) {}

    /**
     * Hears which tests are going to run, before the first of them does; once more when tests are run again.
     *
     * @param plan the tests that were discovered, and how they were selected
     */
    default void planned(PlannedTests plan) {}

    /**
     * Hears which claims this JVM was expected to make, after its last test and before {@link #notJudged} tells of those that it has
     * not made; never where nobody knows.
     *
     * @param expectation the claims
     */
    default void expected(RunExpectation expectation) {}

    /**
     * Keeps that a claim was expected, and not made.
     *
     * @param claim the claim
     * @param why why it was not made, as far as that is known: "its test was skipped"
     */
    default void notJudged(ExpectedClaim claim, String why) {}

    /**
     * Ends the run: called once in a JVM, after the last test.
     *
     * @param run where it writes
     * @param outcome what failed around the tests so far
     */
    default void runFinished(Run run, RunOutcome outcome) {}

    /**
     * Tells how everything ended, last of all: called once in a JVM, after every recorder has finished.
     *
     * @param run where it writes
     * @param outcome what failed around the tests, recorders included
     */
    default void runClosed(Run run, RunOutcome outcome) {}
}
