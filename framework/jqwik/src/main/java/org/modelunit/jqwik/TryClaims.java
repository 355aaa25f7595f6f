package org.modelunit.jqwik;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictText;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.TestId;
import org.opentest4j.AssertionFailedError;

/** Takes what the tries of a property claim, which is no evidence: the property is one claim. Safe for any thread. */
final class TryClaims implements Recorder {

    private volatile @Nullable IllegalStateException refusal;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Begins another try. */
    void begin() {
        failure.set(null);
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        if (claim.burden() instanceof Burden.Exact) {
            if (!verdict.status().isGreen()) {
                failed(new AssertionFailedError(
                        VerdictText.of(verdict, List.of()), verdict.expected(), verdict.actual()));
            }
            return;
        }
        IllegalStateException error = new IllegalStateException(
                "a property holds in each try, so a try takes exact checks alone; this one claims "
                        + Claim.inWords(claim)
                        + ", which is about a share or a mean of examples: claim that in a @ModelTest, of an"
                        + " evaluation or of what a perturbation's probe returns");
        refusal = error;
        throw error;
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        failed(error);
    }

    /** Whoever claims throws it as well, but a try may catch that. */
    private void failed(Throwable error) {
        failure.compareAndSet(null, error);
    }

    /** Returns what the first claim of the try that does not hold, or has no verdict, failed by; null for none. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }

    /** Returns the error of a claim that no try may make; null for none. */
    @Nullable
    IllegalStateException refusal() {
        return refusal;
    }
}
