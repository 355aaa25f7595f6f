package org.modelunit.latency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.baseline.BaselineStore;
import org.modelunit.baseline.KeptContent;
import org.modelunit.error.BaselineException;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.recording.RunLocation;
import org.modelunit.settings.ModulePath;
import org.modelunit.settings.Settings;
import org.modelunit.settings.Settings.BaselineMode;
import org.modelunit.text.PrintableText;

/**
 * A latency that was kept, for those who have no champion to run: a reviewed file under version control with how long sessions of a model
 * took beside a reference workload, which is timed in turn with the model then and now. What the machine does meets both alike, as far as
 * they are alike; so it is trusted on the same kind of processor, as many of them, and with the same Java and collector only, and a champion
 * that can be run is always better.
 *
 * <p>It is written on request only: {@code -Dmodelunit.baseline=write} writes what is missing, {@code -Dmodelunit.baseline=rewrite} puts
 * the model of now in its place. What is compared by the run that writes is inconclusive. Immutable, safe for any thread.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class LatencyBaseline {

    private static final double STEADY = 0.1; // a tolerance for which what is kept has to be steady enough

    private static final String BY = ", by -Dmodelunit.baseline=rewrite";
    private static final String JAVA = "java";
    private static final List<String> MATTERING = List.of(JAVA, "virtual machine", "collectors", "system");

    private final Path file;
    private final BaselineStore<KeptLatency> store;

    private LatencyBaseline(Path file, BaselineStore<KeptLatency> store) {
        this.file = file;
        this.store = store;
    }

    /**
     * Returns the baseline in a file.
     *
     * @param file its path, from the directory of the module whose tests run: "src/test/resources/baselines/latency.json"
     * @throws BaselineException if nothing on the class path can read such files
     */
    public static LatencyBaseline at(String file) {
        return at(file, BaselineStore.of(KeptLatency.class, "the latency", file));
    }

    /**
     * Returns the baseline in a file that is kept in another way.
     *
     * @param file its path
     * @param store reads and writes it
     */
    public static LatencyBaseline at(String file, BaselineStore<KeptLatency> store) {
        return new LatencyBaseline(Path.of(file), store);
    }

    /**
     * Returns how much slower a model is than what was kept, session by session; or writes the baseline, if that was asked for.
     *
     * @param timed the model, timed beside the reference workload
     * @throws BaselineException if there is no baseline, or one that cannot be used; the message says how to make one
     */
    public LatencyComparison comparedWith(LatencyComparison timed) {
        BaselineMode mode = Settings.current().baseline();
        String run = RunLocation.id();
        Optional<KeptLatency> before = mode == BaselineMode.REWRITE ? Optional.empty() : store.read(file);
        if (mode != BaselineMode.CHECK && before.isEmpty()) {
            requireUsable(timed);
            store.update(file, old -> KeptLatency.of(timed, run));
        }
        KeptLatency kept = store.read(file).orElseThrow(this::missing);
        boolean isWritten = mode != BaselineMode.CHECK && kept.run().equals(run);
        return compared(kept, timed, isWritten);
    }

    private void requireUsable(LatencyComparison timed) {
        String caveat = new SlowdownCaveat(timed, STEADY).words();
        if (!caveat.isEmpty()) {
            throw new BaselineException("a latency was not kept in " + PrintableText.of(toString()) + ", as " + caveat);
        }
    }

    private BaselineException missing() {
        RerunCommand write = RerunCommand.of(Recording.test()).with("modelunit.baseline", "write");
        return new BaselineException("there is no latency kept at " + PrintableText.of(toString())
                + "; write it with\n  " + write + "\nthen review it, and commit it");
    }

    /** One session now beside one session then: what both took, at the speed of the reference workload now. */
    private LatencyComparison compared(KeptLatency kept, LatencyComparison timed, boolean isWritten) {
        List<SessionPair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(kept.ratios().size(), timed.pairs().size()); i++) {
            SessionPair now = timed.pairs().get(i);
            double reference = now.championMedian();
            pairs.add(SessionPair.of(
                    new double[] {(1 + now.slowdown()) * reference},
                    new double[] {kept.ratios().get(i) * reference}));
        }
        Conditions conditions = timed.conditions();
        List<Disturbance> all = new ArrayList<>(conditions.disturbances());
        all.addAll(distrust(kept, timed, isWritten));
        return new LatencyComparison(
                timed.provenance()
                        .against(kept.model())
                        .with(Provenance.BASELINE, new Fingerprint(ModulePath.of(file), KeptContent.digest(file))),
                pairs,
                timed.selfComparisons(),
                new Conditions(conditions.processor(), conditions.processors(), conditions.settings(), all),
                timed.timing());
    }

    private List<Disturbance> distrust(KeptLatency kept, LatencyComparison timed, boolean isWritten) {
        List<Disturbance> reasons = new ArrayList<>();
        String processor = timed.conditions().processor();
        if (isWritten) {
            reasons.add(decisive("the baseline was written by this run; review it, commit it, and run again"));
        }
        if (processor.isEmpty() || !processor.equals(kept.processor())) {
            reasons.add(decisive(PrintableText.of("the baseline was kept on " + named(kept.processor())
                    + ", and this is " + named(processor) + "; times of another kind of processor are no baseline")));
        }
        Conditions now = timed.conditions();
        if (kept.processors() != now.processors()) {
            reasons.add(decisive("the baseline was kept on " + kept.processors() + " processors, and here are "
                    + now.processors() + "; rewrite it where it is to be held to" + BY));
        }
        for (String setting : MATTERING) {
            String then = valueOf(setting, kept.settings());
            String value = valueOf(setting, now.settings());
            if (!then.equals(value)) {
                reasons.add(decisive(PrintableText.of("the baseline was kept with " + setting + " '" + then
                        + "', and this is '" + value + "'; rewrite it where it is to be held to" + BY)));
            }
        }
        otherAgents(AttachedAgents.of(kept), AttachedAgents.of(now)).ifPresent(reasons::add);
        if (!kept.reference().equals(timed.provenance().champion().name())) {
            reasons.add(decisive(PrintableText.of("the baseline was kept beside '" + kept.reference()
                    + "', and the model was timed beside '"
                    + timed.provenance().champion().name() + "'; rewrite it" + BY)));
        }
        if (!kept.inputs().equals(timed.provenance().contentDigest())) {
            reasons.add(decisive("the baseline was kept for other inputs; rewrite it" + BY));
        }
        return reasons;
    }

    private static Optional<Disturbance> otherAgents(AttachedAgents then, AttachedAgents now) {
        List<String> gone = then.without(now);
        List<String> added = now.without(then);
        return gone.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of(decisive(PrintableText.of("the baseline was kept beside other agents: only then "
                        + named(gone) + ", only now " + named(added) + "; rewrite it where it is to be held to" + BY)));
    }

    private static String named(List<String> agents) {
        return agents.isEmpty() ? "none" : String.join(" and ", agents);
    }

    /** Of a version of Java its first number, as updates seldom change how fast code is. */
    private static String valueOf(String setting, Map<String, String> settings) {
        String value = settings.getOrDefault(setting, "");
        return setting.equals(JAVA) ? value.replaceFirst("[^0-9].*", "") : value;
    }

    private static Disturbance decisive(String words) {
        return new Disturbance(Kind.UNKNOWN, words, true);
    }

    private static String named(String processor) {
        return processor.isEmpty() ? "a processor without a name" : processor;
    }

    /** Returns the path as it was given, with slashes. */
    @Override
    public String toString() {
        return file.toString().replace('\\', '/');
    }
}
