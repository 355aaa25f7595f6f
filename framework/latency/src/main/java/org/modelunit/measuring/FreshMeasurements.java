package org.modelunit.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modelunit.load.ColdStart;
import org.modelunit.measuring.jvm.FreshJvm;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.MemorySample;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

/** What is measured in fresh virtual machines. */
final class FreshMeasurements {

    private static final double MEGABYTES = 1 << 20;

    private FreshMeasurements() {}

    static <I> ColdStart coldStart(Sessions<I> sessions, InputRecipe<I> inputs, int machines, Duration deadline) {
        if (machines < 1) {
            throw new IllegalArgumentException(
                    "a cold start takes 1 or more fresh virtual machines, but there were " + machines);
        }
        FreshJvm jvm = new FreshJvm(List.of(), deadline);
        ConditionsProbe probe = ConditionsProbe.beginForChildren(jvm.allOptions());
        List<ColdStart.Start> starts = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            long[] nanos = jvm.run(new ColdStartTask<>(sessions.recipe(), inputs));
            starts.add(new ColdStart.Start(nanos[0], nanos[1]));
        }
        return new ColdStart(sessions.name(), starts, probe.end(), provenance(sessions));
    }

    static <I> MemoryProfile memory(Sessions<I> sessions, InputRecipe<I> inputs, MemoryPlan plan) {
        String heap = plan.heapMegabytes() + "m";
        List<String> options = List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");
        FreshJvm jvm = new FreshJvm(options, plan.deadline());
        ConditionsProbe probe = ConditionsProbe.beginForChildren(jvm.allOptions());
        long[] read = jvm.run(new MemoryTask<>(sessions.recipe(), inputs, plan));
        List<MemorySample> samples = new ArrayList<>();
        for (int sample = 0; sample < plan.samples(); sample++) {
            samples.add(new MemorySample(read[3 * sample], read[3 * sample + 1], read[3 * sample + 2]));
        }
        return new MemoryProfile(
                sessions.name(),
                samples,
                read[read.length - 1],
                (long) (plan.heapMegabytes() * MEGABYTES),
                probe.end(),
                provenance(sessions));
    }

    /** The model itself is made elsewhere: only its name is known here. */
    private static Provenance provenance(Sessions<?> sessions) {
        Fingerprint name = Fingerprint.unknown(sessions.name());
        return new Provenance(name, DataUsed.of(name, sessions.name(), "", 0), "", 1, Map.of());
    }
}
