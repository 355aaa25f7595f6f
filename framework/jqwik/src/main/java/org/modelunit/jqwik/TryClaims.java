package org.modelunit.jqwik;

import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.TestId;

/** Takes what the tries of a property claim, which is no evidence: the property is one claim. Safe for any thread. */
final class TryClaims implements Recorder {

    private volatile @Nullable IllegalStateException refusal;

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        if (claim.burden() instanceof Burden.Exact) {
            return;
        }
        IllegalStateException error = new IllegalStateException(
                "a property holds in each try, so a try takes exact checks alone; this one claims "
                        + Claim.inWords(claim)
                        + ", which is about a share or a mean of examples: claim that in a @ModelTest, of an evaluation or"
                        + " of what a perturbation's probe returns");
        refusal = error;
        throw error;
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        // whoever claims throws it, and the try fails by it
    }

    /** Returns the error of a claim that no try may make; null for none. */
    @Nullable
    IllegalStateException refusal() {
        return refusal;
    }
}
