package org.modelunit.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.modelunit.error.NoNulls;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.InputLatency;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.measuring.machine.OtherThreads;
import org.modelunit.parallel.Deadline;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Streams;
import org.modelunit.text.DurationText;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/**
 * One profile: fresh sessions, one after the other, each warmed up and asked in blocks with other calls between them. Each session runs on a
 * thread of its own, which is given up where the model hangs, and closes the session as soon as it can.
 */
final class ProfileRun<I> {

    private static final Duration LOADING = Duration.ofMinutes(10);
    private static final String ADVICE = "a model that needs longer overrides deadline()";
    private static final double MUCH = 0.05; // of a call

    private final Sessions<I> sessions;
    private final List<I> inputs;
    private final IntFunction<String> names;
    private final ProfilePlan plan;
    private final FreshSessions<I> fresh = new FreshSessions<>(LOADING);
    private final TimedCalls<I> calls;
    private final InputOrder order;
    private final List<String> warnings = new ArrayList<>();

    ProfileRun(Sessions<I> sessions, List<I> inputs, IntFunction<String> names, ProfilePlan plan) {
        this.sessions = sessions;
        this.inputs = NoNulls.copyOf(inputs, "input ", "leave out what no model can answer for");
        this.names = names;
        this.plan = plan;
        if (this.inputs.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no inputs to time " + sessions.name() + " with; give a few hundred as they come in");
        }
        this.calls = new TimedCalls<>(this.inputs);
        long seed = Streams.seed(Settings.current().seed(), "latency profile", sessions.name());
        this.order = new InputOrder(this.inputs.size(), Streams.replicate(seed, 0));
    }

    LatencyProfile measure(DataUsed data) {
        String what = "timing " + PrintableText.of(sessions.name());
        long own = CallCost.nanos(inputs);
        ConditionsProbe probe = ConditionsProbe.begin();
        OtherThreads others = OtherThreads.begin();
        long allowed = plan.budget().toNanos() / plan.sessions();
        long spent = 0; // by calls alone: a model takes as long to load as it takes
        boolean wasWarm = true;
        Provenance provenance = Provenance.ofData(data);
        for (int number = 0; number < plan.sessions() && plan.callsOf(number) > 0; number++) {
            TimedSession<I> session = new Deadline(LOADING, ADVICE).await(what, () -> fresh.open(sessions));
            provenance = number == 0 ? provenance(session, data) : provenance;
            SessionProfile<I> part = new SessionProfile<>(session, number, plan.callsOf(number), calls, order, others);
            long start = System.nanoTime();
            long end = start + allowed * (number + 1) - spent;
            boolean isWarm = new Deadline(deadline(session), calls::signs, ADVICE).await(what, () -> part.time(end));
            spent += System.nanoTime() - start;
            wasWarm &= isWarm || number > 0;
            if (part.isHopeless()) {
                break;
            }
        }
        LatencyProfile profile = new LatencyProfile(
                calls.times(),
                List.of(),
                others.judged(calls.allocations()),
                own,
                conditions(probe.end(), wasWarm),
                List.of(),
                provenance);
        return told(profile);
    }

    private static Conditions conditions(Conditions seen, boolean wasWarm) {
        return wasWarm
                ? seen
                : seen.with(new Disturbance(
                        Disturbance.Kind.WARMING_UP,
                        "calls were still getting faster when the first session's warm-up was over",
                        false));
    }

    private static Duration deadline(TimedSession<?> session) {
        try {
            return session.deadline();
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    private Provenance provenance(TimedSession<I> session, DataUsed data) {
        try {
            Fingerprint model =
                    new Fingerprint(sessions.name(), session.fingerprint().sha256());
            return new Provenance(model, data, "", 1, Versions.with(session.versions()));
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    private LatencyProfile told(LatencyProfile profile) {
        int made = profile.times().size() + profile.times().failures().size();
        if (made < plan.calls()) {
            warnings.add(Numbers.count(made) + " of " + Numbers.count(plan.calls()) + " calls were made within "
                    + DurationText.of(plan.budget()));
        }
        if (inputs.stream().allMatch(inputs.get(0)::equals)) {
            warnings.add(
                    inputs.size() == 1
                            ? "there is one input only, which a cache may answer"
                            : "all " + Numbers.count(inputs.size()) + " inputs are the same, which a cache may answer");
        }
        if (profile.times().size() > 0 && profile.ownNanos() / 1e6 > MUCH * profile.percentile(50)) {
            warnings.add("much of each call is ModelUnit's own: a call of a model that does nothing takes "
                    + Numbers.count(profile.ownNanos()) + " ns");
        }
        return new LatencyProfile(
                profile.times(),
                inputNames(profile),
                profile.allocations(),
                profile.ownNanos(),
                profile.conditions(),
                warnings,
                profile.provenance());
    }

    /** Values are shown of the slowest inputs only, and only where the settings allow it. */
    private List<String> inputNames(LatencyProfile profile) {
        List<String> all = new ArrayList<>();
        for (int input = 0; input < inputs.size(); input++) {
            all.add(names.apply(input));
        }
        ShownValues shown = ShownValues.now();
        for (InputLatency slow : InputLatency.slowest(profile, InputLatency.TOLD)) {
            all.set(slow.input(), all.get(slow.input()) + shown.whichIs(inputs.get(slow.input())));
        }
        return all;
    }
}
