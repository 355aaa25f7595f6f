package org.modelunit.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What it costs to tell of 200 claims, beside judging them: their figures, the evidence, Allure's result files with pictures, tables and
 * pages, and the summary with the model card; Allure's generator is not asked. A cold turn is a JVM of its own, as a build has one; the
 * warm turns come one after the other in this one. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.RecordingCost
 * </pre>
 */
public final class RecordingCost {

    private static final int SETS = 10; // of 20 claims each
    private static final int ROWS = 1_000;
    private static final int COLD = 5;
    private static final int WARM_UP = 10;
    private static final int WARM = 9;
    private static final String ONCE = "once";

    private RecordingCost() {}

    /**
     * Prints a line for cold turns and one for warm ones, with medians of milliseconds.
     *
     * @param arguments how many JVMs are started; {@value #COLD} where nothing is said
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        if (arguments.length > 0 && arguments[0].equals(ONCE)) {
            out.println(RecordedRun.of(Path.of(arguments[1]), SETS, ROWS, 0).words());
            return;
        }
        Path directory = Files.createTempDirectory("recorded");
        try {
            measure(out, directory, arguments.length > 0 ? Integer.parseInt(arguments[0]) : COLD);
        } finally {
            remove(directory); // not before: ext4 is slow to give out what was removed a moment ago
        }
    }

    private static void measure(PrintStream out, Path directory, int jvms) throws IOException, InterruptedException {
        List<RecordedRun> cold = new ArrayList<>();
        for (int jvm = 0; jvm < jvms; jvm++) {
            cold.add(inOwnJvm(directory.resolve("cold-" + jvm)));
        }
        List<RecordedRun> warm = new ArrayList<>();
        for (int turn = -WARM_UP; turn < WARM; turn++) {
            RecordedRun run = RecordedRun.of(directory.resolve("warm-" + turn), SETS, ROWS, turn);
            if (turn >= 0) {
                warm.add(run);
            }
        }
        out.printf("%,d claims on %d data sets of %,d rows%n", SETS * ClaimedTest.CLAIMS, SETS, ROWS);
        out.printf("%4s  %-14s", "", "ms");
        Arrays.stream(RecordedRun.Part.values())
                .forEach(part -> out.printf("  %9s", part.name().toLowerCase(Locale.ROOT)));
        out.printf("  %9s  %9s%n", "recording", "/ judging");
        print(out, "cold", cold);
        print(out, "warm", warm);
    }

    private static RecordedRun inOwnJvm(Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingCost.class.getName(),
                        ONCE,
                        output.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("a JVM has ended with " + process.exitValue() + ": " + words);
        }
        return RecordedRun.parse(words.strip());
    }

    private static void print(PrintStream out, String name, List<RecordedRun> runs) {
        print(out, name, "of the clock", runs.stream().map(RecordedRun::wall).toList());
        print(out, "", "of the thread", runs.stream().map(RecordedRun::thread).toList());
    }

    private static void print(PrintStream out, String name, String clock, List<List<Double>> runs) {
        out.printf("%4s  %-14s", name, clock);
        for (int part = 0; part < RecordedRun.Part.values().length; part++) {
            int number = part;
            out.printf(Locale.ROOT, "  %,9.0f", median(runs.stream().map(run -> run.get(number))));
        }
        out.printf(
                Locale.ROOT,
                "  %,9.0f  %9.2f%n",
                median(runs.stream().map(RecordingCost::recording)),
                median(runs.stream().map(run -> recording(run) / run.get(0))));
    }

    private static double recording(List<Double> parts) {
        return parts.stream().skip(1).mapToDouble(part -> part).sum();
    }

    private static double median(Stream<Double> values) {
        double[] sorted = values.mapToDouble(value -> value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
