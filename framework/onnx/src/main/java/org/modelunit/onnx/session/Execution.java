package org.modelunit.onnx.session;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parallel.WaitLimit;
import org.modelunit.parallel.Workers;

/**
 * How a model is run.
 *
 * @param deadline how long one run may take
 * @param threads how many of ONNX Runtime's threads share one run
 * @param isShared whether several of our threads share a pass
 * @param setup what is set besides
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Execution(Duration deadline, int threads, boolean isShared, OptionsSetup setup) {

    /** What holds where nothing is said. */
    public static final Execution USUAL = new Execution(Duration.ofSeconds(60), 1, true, options -> {});

    public Execution {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be above 0, but was " + deadline);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be above 0, but was " + threads);
        }
    }

    /** Returns a copy with another deadline. */
    public Execution withDeadline(Duration changed) {
        return new Execution(WaitLimit.capped(changed), threads, isShared, setup);
    }

    /** Returns a copy in which so many of ONNX Runtime's threads share a run. */
    public Execution withThreads(int changed) {
        return new Execution(deadline, changed, isShared, setup);
    }

    /** Returns a copy with something set up besides. */
    public Execution withSetup(OptionsSetup changed) {
        return new Execution(deadline, threads, isShared, changed);
    }

    /** Returns a copy in which one thread answers for all batches. */
    public Execution onOneThread() {
        return new Execution(deadline, threads, false, setup);
    }

    /** Returns how many threads share the batches of a pass: those that the settings allow, unless each run has some of its own. */
    int workers() {
        return isShared ? Math.max(1, Workers.current().threads() / threads) : 1;
    }
}
