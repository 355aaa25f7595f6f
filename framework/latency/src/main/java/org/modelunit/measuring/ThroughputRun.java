package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.error.ModelException;
import org.modelunit.error.NoNulls;
import org.modelunit.latency.Conditions;
import org.modelunit.load.Throughput;
import org.modelunit.load.ThroughputPoint;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;

/** Measures throughput: all sizes of batches and numbers of threads in turn, so that what disturbs one run disturbs them all. */
final class ThroughputRun<I> {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int PILOTS = 3;

    private final Sessions<I> sessions;
    private final List<I> inputs;
    private final ThroughputPlan plan;
    private final Map<Setting, Tally> tallies = new LinkedHashMap<>();
    private boolean isStuck;

    ThroughputRun(Sessions<I> sessions, List<I> inputs, ThroughputPlan plan) {
        this.sessions = requireNonNull(sessions, "sessions");
        this.inputs = NoNulls.copyOf(inputs, "input ", "leave out what no model can answer for");
        this.plan = requireNonNull(plan, "plan");
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "throughput needs at least one input to ask '" + sessions.name() + "' for, but had none");
        }
    }

    /** The inputs, by the digest of exactly these, so that a policy can ask for them. */
    private DataUsed asked() {
        String digest = ContentDigest.of(inputs, List.of(), value -> value);
        return DataUsed.ofInputs(sessions.name(), digest, inputs.size());
    }

    private record Setting(int threads, int batchSize) {}

    /** What a run is for: those which choose the best setting are not those which judge it. */
    private enum Purpose {
        WARM_UP,
        PILOT,
        JUDGED
    }

    /** What was counted in one setting. */
    private static final class Tally {
        private final List<Double> pilots = new ArrayList<>();
        private final List<Double> runs = new ArrayList<>();
        private final List<Conditions> meanwhile = new ArrayList<>();
        private long busyNanos;
        private long calls;
        private long failures;
    }

    Throughput measured() {
        TimedSession<I> session = sessions.open();
        try {
            all(session, Purpose.WARM_UP, 1);
            ConditionsProbe probe =
                    ConditionsProbe.begin(); // what went on before has slowed nothing down that is judged
            all(
                    session,
                    Purpose.PILOT,
                    plan.batchSizes().size() * plan.threads().size() > 1 ? PILOTS : 0);
            all(session, Purpose.JUDGED, plan.runs());
            List<ThroughputPoint> points = new ArrayList<>();
            double seconds = plan.perRun().toNanos() / NANOS_PER_SECOND;
            tallies.forEach((setting, tally) -> points.add(point(setting, tally, seconds)));
            Provenance provenance = new Provenance(session.fingerprint(), asked(), "", 0, session.versions());
            return new Throughput(sessions.name(), points, probe.end(), provenance);
        } finally {
            if (!isStuck) {
                session.close();
            }
        }
    }

    private void all(TimedSession<I> session, Purpose purpose, int runs) {
        for (int run = 0; run < runs; run++) {
            for (int threads : plan.threads()) {
                for (int batchSize : plan.batchSizes()) {
                    run(session, new Setting(threads, batchSize), purpose);
                }
            }
        }
    }

    private void run(TimedSession<I> session, Setting setting, Purpose purpose) {
        if (setting.threads() > 1 && !session.isThreadSafe()) {
            throw new ModelException("'" + sessions.name() + "' says that it is not safe for several threads, so it"
                    + " cannot be asked by " + setting.threads()
                    + "; measure it on one, or let Model.isThreadSafe() return true");
        }
        ClosedLoop<I> loop = new ClosedLoop<>(session, inputs, setting.batchSize(), setting.threads());
        ConditionsProbe probe = ConditionsProbe.begin();
        long before = System.nanoTime();
        loop.run(plan.perRun(), plan.patience());
        long nanos = System.nanoTime() - before;
        isStuck = loop.isStuck();
        AskingThreads.requireNotInterrupted("throughput was measured");
        if (isStuck) {
            throw new ModelException("'" + sessions.name() + "' has not answered a batch of " + setting.batchSize()
                    + " within " + plan.patience().toMillis() + " ms; ask for smaller batches, or have more patience");
        }
        Tally tally = tallies.computeIfAbsent(setting, unused -> new Tally());
        double rate = loop.answered() / (nanos / NANOS_PER_SECOND);
        switch (purpose) {
            case WARM_UP -> {}
            case PILOT -> tally.pilots.add(rate);
            case JUDGED -> {
                tally.runs.add(rate);
                tally.meanwhile.add(probe.end());
                tally.busyNanos += loop.busyNanos();
                tally.calls += loop.answered() / setting.batchSize();
                tally.failures += loop.failed();
            }
        }
    }

    private static ThroughputPoint point(Setting setting, Tally tally, double seconds) {
        return new ThroughputPoint(
                setting.threads(),
                setting.batchSize(),
                tally.runs,
                tally.calls == 0 ? Double.NaN : tally.busyNanos / NANOS_PER_MILLI / tally.calls,
                tally.failures,
                tally.pilots,
                tally.meanwhile,
                seconds);
    }
}
