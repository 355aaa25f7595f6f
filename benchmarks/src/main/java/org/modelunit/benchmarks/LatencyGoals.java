package org.modelunit.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modelunit.Model;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.SlowdownClaim;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.measuring.Latency;
import org.modelunit.measuring.LoadPlan;
import org.modelunit.measuring.Sessions;

/**
 * What is promised of measuring latency, on a machine that does nothing else:
 *
 * <ul>
 *   <li>{@code schedule [seconds]}: how late calls are offered at 5,000 per second; at p99, by 100 microseconds at the most
 *   <li>{@code check [checks]}: how long one relative check of a model takes that answers in 200 microseconds; 2 seconds at the most
 *   <li>{@code alike [checks]}: how equal models are judged; 2 of 1,000 fail at the most, and 2 of 100 are inconclusive
 *   <li>{@code slower [checks]}: how a model is judged that has a fifth more to do; 99 of 100 fail at the least, and none passes
 * </ul>
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.LatencyGoals schedule
 * </pre>
 */
public final class LatencyGoals {

    private static final double TOLERANCE = 0.1;
    private static final double MILLIS_PER_NANO = 1e-6;
    private static final double MICROS_PER_MILLI = 1000;
    private static final List<Integer> INPUTS = IntStream.range(0, 200).boxed().toList();

    private final PrintStream out;

    private LatencyGoals(PrintStream out) {
        this.out = out;
    }

    /**
     * Measures one of them.
     *
     * @param arguments which one; then for how many seconds, or by how many checks
     */
    public static void main(String[] arguments) {
        String which = arguments.length > 0 ? arguments[0] : "";
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        LatencyGoals goals = new LatencyGoals(System.out);
        switch (which) {
            case "schedule" -> goals.schedule(count);
            case "check" -> goals.check(count);
            case "alike" -> goals.verdicts(1, count);
            case "slower" -> goals.verdicts(1.2, count);
            default ->
                throw new IllegalArgumentException(
                        "ask for schedule, check, alike or slower, but not for '" + which + "'");
        }
    }

    private void schedule(int seconds) {
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

    /** How many rounds of work make a call of about 200 microseconds on this machine. */
    private static int work() {
        int work = 75_000;
        double[] nanos = new double[101];
        Sums model = new Sums(work);
        for (int warmUp = 0; warmUp < 20; warmUp++) {
            for (int call = 0; call < nanos.length; call++) {
                long start = System.nanoTime();
                if (Double.isNaN(model.predictAll(List.of(call)))) {
                    throw new IllegalStateException("a sum is no number");
                }
                nanos[call] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        return (int) (work * 200_000 / nanos[nanos.length / 2]);
    }

    private static LatencyComparison compare(int challenger, int champion) {
        return Latency.compare(
                Sessions.of("challenger", () -> new Sums(challenger)),
                Sessions.of("champion", () -> new Sums(champion)),
                INPUTS);
    }

    private void check(int checks) {
        int work = work();
        compare(work, work); // compiles
        double[] millis = new double[checks];
        for (int check = 0; check < checks; check++) {
            long start = System.nanoTime();
            compare(work, work);
            millis[check] = (System.nanoTime() - start) * MILLIS_PER_NANO;
        }
        Arrays.sort(millis);
        out.println("checks   median ms   highest ms   (2,000 at the most)");
        out.printf(Locale.ROOT, "%d   %.0f   %.0f%n", checks, millis[checks / 2], millis[checks - 1]);
    }

    private void verdicts(double times, int checks) {
        int work = work();
        Map<VerdictStatus, Integer> counts = new EnumMap<>(VerdictStatus.class);
        for (int check = 0; check < checks; check++) {
            LatencyComparison comparison = compare((int) (work * times), work);
            counts.merge(SlowdownClaim.of(comparison, TOLERANCE).judge().status(), 1, Integer::sum);
        }
        out.println("of " + checks + " checks: " + counts);
    }

    /**
     * A model with work of a known size.
     *
     * @param work how many multiplications one input takes
     */
    private record Sums(int work) implements Model<Integer, Double> {

        @Override
        public Double predictAll(List<Integer> inputs) {
            double sum = inputs.get(0);
            for (int i = 0; i < work; i++) {
                sum = sum * 0.999_999 + i % 7;
            }
            return sum;
        }

        @Override
        public Duration deadline() {
            return Duration.ofMinutes(1);
        }
    }
}
