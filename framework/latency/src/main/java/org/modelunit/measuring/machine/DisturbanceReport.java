package org.modelunit.measuring.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private static final double IDLE =
            4; // processors that nobody used: whoever waits meanwhile does not wait for others
    private static final double LARGEST = 4096; // processors of a machine
    private static final double FEWEST_TICKS = 1; // which a clock of 10 ms may have counted too many

    List<Disturbance> all() {
        List<Disturbance> all = new ArrayList<>();
        addStolen(all);
        addThrottled(all);
        addBusy(all);
        addCollections(all);
        addAgents(all);
        addUnknown(all);
        return all;
    }

    /**
     * Each processor counts for how long it was not given to the container. That may be all of them, so the sum is a share of the time of all;
     * a model may have lost it all, as it may need but one.
     */
    private void addThrottled(List<Disturbance> all) {
        if (heldBack() > TOLD) {
            double share = Math.min(1, grown(SystemReading::throttled, LARGEST) / micros() / processors);
            all.add(new Disturbance(
                    Kind.THROTTLING,
                    "the container was held back for " + percent(share)
                            + " of its processors' time, as its share of them was used up",
                    share > DECISIVE,
                    heldBack()));
        }
    }

    /** The share of the time in which some processor was not given to the container, at the most; NaN where nobody tells. */
    private double heldBack() {
        return Math.min(1, grown(SystemReading::throttled, LARGEST) / micros());
    }

    private double micros() {
        return Math.max(1, (after.nanos() - before.nanos()) / 1e3);
    }

    /**
     * Of the time that processors were busy: on many of them, most are idle, and what one of them loses would never be seen. A model may
     * have lost it all, as it may need the one that was stolen from.
     */
    private void addStolen(List<Disturbance> all) {
        double stolen = grown(system -> system.ticks().stolen(), LARGEST);
        double share = stolen > FEWEST_TICKS * SystemFiles.Ticks.MICROS ? stolen / busy() : 0;
        if (share > TOLD) {
            all.add(new Disturbance(
                    Kind.STOLEN_TIME,
                    percent(share) + " of the processors' busy time was stolen by other machines",
                    share > DECISIVE,
                    Math.min(1, (stolen + FEWEST_TICKS * SystemFiles.Ticks.MICROS) / micros())));
        }
    }

    private double busy() {
        return grown(system -> system.ticks().busy(), LARGEST);
    }

    private double own() {
        return after.own().since(before.own(), LARGEST * micros());
    }

    /** What others used: on the processors that this virtual machine may run on, or else in its container; NaN where nobody knows. */
    private double others() {
        return Math.max(0, used() - own());
    }

    private double used() {
        return Double.isNaN(busy()) ? grown(SystemReading::used, LARGEST) : busy();
    }

    /** The load of the last minute is of the whole machine, and of what was before; it tells something where nothing else does. */
    private void addBusy(List<Disturbance> all) {
        double waited = waited();
        if (waited > TOLD) {
            addBusy(
                    all,
                    "some thread waited for a processor in " + percent(Math.min(1, waited)) + " of the time",
                    Math.min(1, waited));
        } else if (Double.isNaN(waited) && after.load() > processors) {
            addBusy(
                    all,
                    Numbers.fixed(after.load(), 1) + " threads wanted " + processors + " processors in the last minute",
                    1);
        }
    }

    /** The share of the time in which some thread waited for another; who is held back waits as well, which is told already. */
    private double waited() {
        double waited = grown(SystemReading::pressure, 1) / micros();
        return Double.isNaN(heldBack()) ? waited : waited - heldBack();
    }

    private void addBusy(List<Disturbance> all, String words, double waited) {
        double idle = grown(system -> system.ticks().idle(), LARGEST) / micros();
        if (areOurs()) {
            all.add(told(Kind.OWN_THREADS, words + ", and nearly all threads were this virtual machine's own"));
        } else if (idle >= IDLE) {
            all.add(told(
                    Kind.OWN_THREADS, words + ", though " + Numbers.fixed(idle, 0) + " processors had nothing to do"));
        } else {
            all.add(new Disturbance(Kind.BUSY_PROCESSORS, words, false, lost(waited)));
        }
    }

    /** Whether next to nobody else used the processors, so that the threads which wait are those of the model under load. */
    private boolean areOurs() {
        return own() > 0 && used() > 0 && others() < OTHERS * (own() + others());
    }

    /**
     * The share of the time that others may have taken at the most: not longer than some thread waited, nor than others had a processor, nor
     * than the model had not all of them; each to what its clock counts in.
     */
    private double lost(double waited) {
        double tick = SystemFiles.Ticks.MICROS / micros();
        double lost = waited;
        if (!Double.isNaN(others())) {
            lost = Math.min(lost, others() / micros() + processors * tick);
        }
        if (!Double.isNaN(own())) {
            double had = Math.max(0, own() / micros() - tick) / processors;
            lost = Math.min(lost, 1 - Math.min(1, had));
        }
        return lost;
    }

    private void addCollections(List<Disturbance> all) {
        long count = after.collections() - before.collections();
        double share = (after.collectionMillis() - before.collectionMillis()) * 1e3 / micros();
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
        if (Double.isNaN(busy())) {
            missing.add("stolen time");
        }
        if (Double.isNaN(grown(SystemReading::throttled, LARGEST))) {
            missing.add("throttling");
        }
        if (Double.isNaN(grown(SystemReading::pressure, 1))) {
            missing.add("pressure");
        }
        if (!missing.isEmpty()) {
            all.add(told(Kind.UNKNOWN, "the system does not tell " + String.join(", ", missing)));
        }
    }

    private static Disturbance told(Kind kind, String words) {
        return new Disturbance(kind, words, false);
    }

    /** How many microseconds a counter has grown by, at the most as long as so many processors were there for; NaN where nobody tells. */
    private double grown(Function<SystemReading, SystemCounter> counter, double most) {
        return counter.apply(after.system()).since(counter.apply(before.system()), most * micros());
    }

    private static String percent(double share) {
        return Numbers.fixed(100 * share, share < 0.1 ? 1 : 0) + "%";
    }
}
