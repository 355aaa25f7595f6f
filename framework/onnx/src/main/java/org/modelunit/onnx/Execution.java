package org.modelunit.onnx;

import java.time.Duration;

/** How a model is run. */
record Execution(Duration deadline, int threads, SessionSetup setup) {

    static final Execution USUAL = new Execution(Duration.ofSeconds(60), 1, options -> {});

    Execution {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be above 0, but was " + deadline);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be above 0, but was " + threads);
        }
    }

    Execution withDeadline(Duration changed) {
        return new Execution(changed, threads, setup);
    }

    Execution withThreads(int changed) {
        return new Execution(deadline, changed, setup);
    }

    Execution withSetup(SessionSetup changed) {
        return new Execution(deadline, threads, changed);
    }
}
