package org.modelunit.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.modelunit.Model;
import org.modelunit.latency.Disturbance;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.measuring.Latency;
import org.modelunit.measuring.LoadPlan;
import org.modelunit.measuring.Sessions;

/**
 * How late calls are offered at 5,000 per second, on a machine that does nothing else: by 100 microseconds at the most, at p99. How relative
 * checks judge, and how long they take, is tried by {@code LiveComparisonTest}.
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.OfferedCalls [seconds]
 * </pre>
 */
public final class OfferedCalls {

    private static final double MICROS_PER_MILLI = 1000;

    private OfferedCalls() {}

    /**
     * Offers calls.
     *
     * @param arguments for how many seconds, 30 unless it is said
     */
    public static void main(String[] arguments) {
        offer(System.out, arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30);
    }

    private static void offer(PrintStream out, int seconds) {
        Model<String, Integer> model = inputs -> inputs.get(0).length();
        LoadPlan plan = LoadPlan.at(5000).lasting(Duration.ofSeconds(seconds)).withWorkers(1);
        LoadProfile load = Latency.load(Sessions.of("quick", () -> model), List.of("abc"), plan);
        LoadStep step = load.steps().get(0);
        out.println("calls   p50 us   p90 us   p99 us   p99.9 us   highest us   (p99: 100 at the most)");
        out.printf(
                Locale.ROOT,
                "%,d   %.1f   %.1f   %.1f   %.1f   %.1f%n",
                step.calls(),
                late(step, 50),
                late(step, 90),
                late(step, 99),
                late(step, 99.9),
                late(step, 100));
        out.println(load.conditions().disturbances().stream()
                .map(Disturbance::words)
                .collect(Collectors.joining("; ")));
    }

    private static double late(LoadStep step, double percentile) {
        return step.scheduleErrorMillis(percentile) * MICROS_PER_MILLI;
    }
}
