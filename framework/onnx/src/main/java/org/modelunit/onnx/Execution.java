package org.modelunit.onnx;

import java.time.Duration;
import org.modelunit.parallel.Workers;

/**
 * How a model is run.
 *
 * @param deadline how long one run may take
 * @param threads how many of ONNX Runtime's threads share one run
 * @param isShared whether several of our threads share a pass
 * @param setup what is set besides
 */
record Execution(Duration deadline, int threads, boolean isShared, SessionSetup setup) {

    static final Execution USUAL = new Execution(Duration.ofSeconds(60), 1, true, options -> {});

    Execution {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be above 0, but was " + deadline);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be above 0, but was " + threads);
        }
    }

    Execution withDeadline(Duration changed) {
        return new Execution(changed, threads, isShared, setup);
    }

    Execution withThreads(int changed) {
        return new Execution(deadline, changed, isShared, setup);
    }

    Execution withSetup(SessionSetup changed) {
        return new Execution(deadline, threads, isShared, changed);
    }

    Execution onOneThread() {
        return new Execution(deadline, threads, false, setup);
    }

    /** Returns how many threads share the batches of a pass: those that the settings allow, unless each run has some of its own. */
    int workers() {
        return isShared ? Math.max(1, Workers.current().threads() / threads) : 1;
    }
}
