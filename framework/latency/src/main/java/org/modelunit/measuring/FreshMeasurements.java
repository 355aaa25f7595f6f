package org.modelunit.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.load.ColdStart;
import org.modelunit.measuring.jvm.FreshJvm;
import org.modelunit.measuring.machine.ConditionsProbe;
import org.modelunit.memory.MemoryProfile;
import org.modelunit.memory.MemorySample;
import org.modelunit.text.PrintableText;

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
        List<FreshReading> readings = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            FreshReading reading = jvm.run(new ColdStartTask<>(sessions.recipe(), inputs));
            starts.add(new ColdStart.Start(
                    reading.numbers().get(0), reading.numbers().get(1)));
            readings.add(reading);
        }
        requireOneModel(sessions.name(), readings);
        return new ColdStart(
                sessions.name(),
                starts,
                probe.end(),
                FreshReading.ofAll(readings).provenance(sessions.name()));
    }

    /** Times of several models would be told as those of the first. */
    private static void requireOneModel(String name, List<FreshReading> readings) {
        if (readings.stream().map(FreshReading::model).distinct().count() > 1) {
            throw new ModelException(PrintableText.of("the recipe of '" + name
                    + "' has made another model in one virtual machine than in another; measure again once nobody"
                    + " writes its file"));
        }
    }

    static <I> MemoryProfile memory(Sessions<I> sessions, InputRecipe<I> inputs, MemoryPlan plan) {
        String heap = plan.heapMegabytes() + "m";
        List<String> options = List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");
        FreshJvm jvm = new FreshJvm(options, plan.deadline());
        ConditionsProbe probe = ConditionsProbe.beginForChildren(jvm.allOptions());
        FreshReading reading = jvm.run(new MemoryTask<>(sessions.recipe(), inputs, plan));
        List<Long> read = reading.numbers();
        List<MemorySample> samples = new ArrayList<>();
        for (int sample = 0; sample < plan.samples(); sample++) {
            samples.add(new MemorySample(read.get(3 * sample), read.get(3 * sample + 1), read.get(3 * sample + 2)));
        }
        return new MemoryProfile(
                sessions.name(),
                samples,
                read.get(read.size() - 1),
                (long) (plan.heapMegabytes() * MEGABYTES),
                probe.end(),
                reading.provenance(sessions.name()));
    }
}
