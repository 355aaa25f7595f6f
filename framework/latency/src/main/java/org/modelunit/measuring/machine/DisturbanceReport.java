package org.modelunit.measuring.machine;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.Disturbance.Kind;
import org.modelunit.text.Numbers;

/**
 * What went on between two readings. Threads that want the same processors meet both models of a pair alike, so they are told and decide
 * nothing; where others had most of the time, or a debugger may hold a thread, times prove nothing.
 *
 * @param before the first reading
 * @param after the second one
 * @param options what the virtual machine was started with
 * @param processors how many processors there are
 */
record DisturbanceReport(ConditionsReading before, ConditionsReading after, List<String> options, int processors) {

    private static final double TOLD = 0.02; // of the time
    private static final double DECISIVE = 0.5; // of the time
    private static final double OTHERS = 0.1; // of the busy time: less than that disturbs nobody
    private static final int FEWEST_TICKS = 1; // which a clock of 10 ms may have counted too many

    List<Disturbance> all() {
        List<Disturbance> all = new ArrayList<>();
        double micros = Math.max(1, (after.nanos() - before.nanos()) / 1e3);
        addStolen(all);
        double throttled = grown(before.throttledMicros(), after.throttledMicros()) / micros;
        if (throttled > TOLD) {
            all.add(new Disturbance(
                    Kind.THROTTLING,
                    "the container was held back for " + percent(throttled)
                            + " of the time, as its share of processors was used up",
                    throttled > DECISIVE));
        }
        addBusy(all, grown(before.pressureMicros(), after.pressureMicros()) / micros);
        addCollections(all, micros);
        addAgents(all);
        addUnknown(all);
        return all;
    }

    /** Of the time that processors were busy: on many of them, most are idle, and what one of them loses would never be seen. */
    private void addStolen(List<Disturbance> all) {
        double stolen = grown(before.ticks().stolen(), after.ticks().stolen());
        double share = stolen > FEWEST_TICKS ? stolen / busyTicks() : 0;
        if (share > TOLD) {
            all.add(new Disturbance(
                    Kind.STOLEN_TIME,
                    percent(share) + " of the processors' busy time was stolen by other machines",
                    share > DECISIVE));
        }
    }

    private double busyTicks() {
        return grown(before.ticks().busy(), after.ticks().busy());
    }

    private void addBusy(List<Disturbance> all, double pressure) {
        Kind kind = areOurs() ? Kind.OWN_THREADS : Kind.BUSY_PROCESSORS;
        String whose = areOurs() ? ", and nearly all threads were this virtual machine's own" : "";
        if (pressure > TOLD) {
            all.add(told(
                    kind,
                    "some thread waited for a processor in " + percent(Math.min(1, pressure)) + " of the time"
                            + whose));
        }
        if (after.load() > processors) {
            all.add(told(
                    kind,
                    Numbers.fixed(after.load(), 1) + " threads wanted " + processors + " processors in the last minute"
                            + whose));
        }
    }

    /** Whether next to nobody else used the processors, so that the threads which wait are those of the model under load. */
    private boolean areOurs() {
        double own = grown(before.ownNanos(), after.ownNanos());
        double busy = busyTicks() * SystemFiles.Ticks.NANOS;
        return own > 0 && busy > 0 && busy - own < OTHERS * busy;
    }

    private void addCollections(List<Disturbance> all, double micros) {
        long count = after.collections() - before.collections();
        double share = (after.collectionMillis() - before.collectionMillis()) * 1e3 / micros;
        if (count > 0) {
            all.add(told(
                    Kind.GARBAGE_COLLECTION,
                    "garbage was collected " + (count == 1 ? "once" : Numbers.count(count) + " times") + ", for "
                            + percent(share) + " of the time"));
        }
    }

    private void addAgents(List<Disturbance> all) {
        if (options.stream().anyMatch(option -> option.contains("jdwp"))) {
            all.add(new Disturbance(
                    Kind.AGENT, "a debugger may be attached; run without -agentlib:jdwp to measure", true));
        }
        for (String option : options) {
            if (option.startsWith("-javaagent:")
                    || option.startsWith("-agentpath:")
                    || option.startsWith("-agentlib:") && !option.contains("jdwp")) {
                all.add(told(Kind.AGENT, "an agent is attached: " + fileName(option)));
            }
        }
    }

    /** An agent's options may hold what nobody else should read. */
    private static String fileName(String option) {
        String path = option.substring(option.indexOf(':') + 1).replaceFirst("=.*", "");
        return path.replaceFirst(".*[/\\\\]", "");
    }

    private void addUnknown(List<Disturbance> all) {
        List<String> missing = new ArrayList<>();
        if (!after.ticks().isTold()) {
            missing.add("stolen time");
        }
        if (after.throttledMicros() == SystemFiles.UNKNOWN) {
            missing.add("throttling");
        }
        if (after.pressureMicros() == SystemFiles.UNKNOWN) {
            missing.add("pressure");
        }
        if (!missing.isEmpty()) {
            all.add(told(Kind.UNKNOWN, "the system does not tell " + String.join(", ", missing)));
        }
    }

    private static Disturbance told(Kind kind, String words) {
        return new Disturbance(kind, words, false);
    }

    private static double grown(long before, long after) {
        boolean areTold = before != SystemFiles.UNKNOWN && after != SystemFiles.UNKNOWN;
        return areTold ? Math.max(0, after - before) : 0;
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, share < 0.1 ? 1 : 0) + "%";
    }
}
