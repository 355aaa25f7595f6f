package org.modelunit.recording;

import java.util.concurrent.atomic.AtomicInteger;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;

/** The contract holds for the simplest recorder there is, so the contract itself asks for nothing odd. */
class RecorderContractTest extends RecorderContract {

    private static final class Counter implements Recorder {

        private final AtomicInteger claims = new AtomicInteger();

        @Override
        public void claimed(TestId test, Claim claim, Verdict verdict) {
            claims.incrementAndGet();
        }

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {
            claims.incrementAndGet();
        }
    }

    @Override
    protected Recorder newRecorder() {
        return new Counter();
    }

    @Override
    protected int claimsKept(Recorder recorder, Run run) {
        return ((Counter) recorder).claims.get();
    }
}
