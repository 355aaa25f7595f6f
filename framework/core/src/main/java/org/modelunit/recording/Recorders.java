package org.modelunit.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;

/** All recorders of this JVM as one: each hears of everything, whatever happens to the others. */
final class Recorders implements Recorder {

    private final List<Recorder> recorders;
    private final ConcurrentLinkedQueue<RuntimeException> errors = new ConcurrentLinkedQueue<>();

    Recorders(List<Recorder> recorders) {
        List<Recorder> sorted = new ArrayList<>(recorders);
        sorted.sort(Comparator.comparingInt(Recorder::order)
                .thenComparing(recorder -> recorder.getClass().getName()));
        this.recorders = List.copyOf(sorted);
    }

    static Recorder all() {
        return Loaded.RECORDERS;
    }

    private static final class Loaded {
        static final Recorder RECORDERS =
                new Recorders(ServiceLoader.load(Recorder.class, Recorder.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    @Override
    public void runStarted(Run run) {
        tell(recorder -> recorder.runStarted(run));
    }

    @Override
    public void runRefused(Run run, String why) {
        tell(recorder -> recorder.runRefused(run, why));
    }

    @Override
    public void began(TestId test, OpenAssertion assertion) {
        tell(recorder -> recorder.began(test, assertion));
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        tell(recorder -> recorder.claimed(test, claim, verdict));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        tell(recorder -> recorder.broke(test, claim, error));
    }

    @Override
    public void testFinished(TestResult result) {
        tell(recorder -> recorder.testFinished(result));
    }

    @Override
    public void planned(PlannedTests plan) {
        tell(recorder -> recorder.planned(plan));
    }

    @Override
    public void expected(RunExpectation expectation) {
        tell(recorder -> recorder.expected(expectation));
    }

    @Override
    public void notJudged(ExpectedClaim claim, String why) {
        tell(recorder -> recorder.notJudged(claim, why));
    }

    @Override
    public void runFinished(Run run, RunOutcome outcome) {
        tell(recorder -> recorder.runFinished(run, outcome));
        throwErrors();
    }

    @Override
    public void runClosed(Run run, RunOutcome outcome) {
        tell(recorder -> recorder.runClosed(run, outcome));
        throwErrors();
    }

    private void throwErrors() {
        RuntimeException first = errors.poll();
        if (first != null) {
            errors.forEach(first::addSuppressed);
            errors.clear();
            throw first;
        }
    }

    private void tell(Consumer<Recorder> news) {
        for (Recorder recorder : recorders) {
            try {
                news.accept(recorder);
            } catch (Throwable e) { // an error too: a library in another version must not silence the others
                errors.add(
                        e instanceof RuntimeException told
                                ? told
                                : new IllegalStateException(recorder.getClass().getName() + " does not work: " + e, e));
            }
        }
    }
}
