package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modelunit.error.NoNulls;
import org.modelunit.latency.Conditions;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.SaturationSearch;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.provenance.ContentDigest;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Provenance;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;

/** One session under load, step by step. */
final class LoadRun<I> {

    private final Sessions<I> sessions;
    private final List<I> inputs;
    private final LoadPlan plan;
    private final long seed;
    private final List<LoadStep> steps = new ArrayList<>();
    private boolean isStuck;

    LoadRun(Sessions<I> sessions, List<I> inputs, LoadPlan plan) {
        this.sessions = requireNonNull(sessions, "sessions");
        this.inputs = NoNulls.copyOf(inputs, "input ", "leave out what no model can answer for");
        this.plan = requireNonNull(plan, "plan");
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "a load needs at least one input to ask '" + sessions.name() + "' for, but had none");
        }
        this.seed = Streams.seed(Settings.current().seed(), "load", sessions.name());
    }

    /** Offers each rate of the plan in turn; a model that hangs ends it. */
    LoadProfile planned() {
        return profile(session -> plan.rates().forEach(rate -> step(session, rate)));
    }

    /** Offers the rates that a search asks for, up to the highest one whose calls a step can hold. */
    LoadProfile searched(SaturationSearch search) {
        double highest = Math.min(search.highest(), plan.highestRate());
        plan.calls(search.lowest());
        SaturationSearch held = search.upTo(highest);
        return profile(session -> held.highest(rate -> step(session, rate)));
    }

    /** The inputs, by the digest of exactly these, so that a policy can ask for them. */
    private DataUsed asked() {
        String digest = ContentDigest.of(inputs, List.of(), value -> value);
        return DataUsed.ofInputs(sessions.name(), digest, inputs.size());
    }

    /** What is done with an open session. */
    private interface Loading<I> {
        void with(TimedSession<I> session);
    }

    private LoadProfile profile(Loading<I> loading) {
        TimedSession<I> session = sessions.open();
        try {
            warmUp(session);
            ConditionsProbe probe =
                    ConditionsProbe.begin(); // what went on before has slowed nothing down that is judged
            loading.with(session);
            Provenance provenance = new Provenance(session.fingerprint(), asked(), "", 1, session.versions());
            return new LoadProfile(sessions.name(), steps, Double.NaN, warned(probe.end()), provenance);
        } finally {
            if (!isStuck) {
                session.close();
            }
        }
    }

    /** A model that is asked for the same again and again may answer from a cache. */
    private Conditions warned(Conditions seen) {
        if (inputs.size() < 2 || inputs.stream().distinct().limit(2).count() > 1) {
            return seen;
        }
        Map<String, String> settings = new TreeMap<>(seen.settings());
        settings.put("warning", "all " + inputs.size() + " inputs are the same");
        return new Conditions(seen.processor(), seen.processors(), settings, seen.disturbances());
    }

    /** Failures are left to the steps, which count them. */
    private void warmUp(TimedSession<I> session) {
        if (plan.warmUp().isZero()) {
            return;
        }
        ClosedLoop<I> loop = new ClosedLoop<>(session, inputs, 1, 1);
        loop.run(plan.warmUp(), plan.patience());
        isStuck = loop.isStuck();
        AskingThreads.requireNotInterrupted("a model was warmed up for a load");
    }

    private LoadStep step(TimedSession<I> session, double rate) {
        if (isStuck) {
            LoadStep never = LoadStep.of(rate, LoadStep.UNANSWERED).withBacklog(1, true);
            if (steps.isEmpty()) {
                steps.add(never);
            }
            return never;
        }
        int calls = plan.calls(rate);
        long[] due = plan.arrivals().due(rate, calls, Streams.replicate(seed, steps.size()));
        OpenLoop<I> loop = new OpenLoop<>(session, inputs, plan, due);
        try {
            ConditionsProbe probe = ConditionsProbe.begin();
            LoadStep step = loop.at(rate).withConditions(probe.end());
            steps.add(step);
            return step;
        } finally {
            isStuck = loop.isStuck();
        }
    }
}
