package org.modelunit.benchmarks;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.modelunit.allure.AllureRecorder;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.evidence.page.SummaryRecorder;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.ResultsLocation;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

/**
 * How long the parts of a run of tests took, in milliseconds.
 *
 * @param wall by the clock, in the order of the parts
 * @param thread of the tests' thread alone, so that other work on the machine does not count, nor do threads that help it
 */
record RecordedRun(List<Double> wall, List<Double> thread) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What is timed. */
    enum Part {
        /** The claims are judged; all that comes after it is told. */
        JUDGING,

        /** What pictures are drawn from. */
        FIGURES,

        /** The shard and the manifest. */
        EVIDENCE,

        /** Results, pictures, tables and pages. */
        ALLURE,

        /** The evidence is read, summed up, and written as pages, Markdown and JSON. */
        SUMMARY
    }

    /**
     * Runs tests as JUnit does.
     *
     * @param output where all of it is written
     * @param sets how many data sets there are, with {@value ClaimedTest#CLAIMS} claims each
     * @param rows how many rows each has
     * @param seed what they are drawn from
     */
    static RecordedRun of(Path output, int sets, int rows, long seed) {
        return new Recording(output).run(ClaimedTest.drawn(sets, rows, seed));
    }

    /** Returns the times as a line. */
    String words() {
        return words(wall) + ";" + words(thread);
    }

    private static String words(List<Double> times) {
        return times.stream()
                .map(time -> String.format(Locale.ROOT, "%.3f", time))
                .collect(Collectors.joining(","));
    }

    /**
     * Returns the times that a line says.
     *
     * @param words the line
     */
    static RecordedRun parse(String words) {
        List<List<Double>> times = Arrays.stream(words.split(";"))
                .map(part -> Arrays.stream(part.split(",")).map(Double::valueOf).toList())
                .toList();
        return new RecordedRun(times.get(0), times.get(1));
    }

    /** A run with the recorders of a build. */
    static final class Recording {

        private final Map<Part, Long> wall = new EnumMap<>(Part.class);
        private final Map<Part, Long> thread = new EnumMap<>(Part.class);
        private final Map<Part, Recorder> recorders = new EnumMap<>(Part.class);
        private final Path output;

        Recording(Path output) {
            this.output = output;
        }

        RecordedRun run(List<ClaimedTest> tests) {
            System.setProperty("modelunit.output", output.toString());
            System.setProperty(
                    ResultsLocation.PROPERTY, output.resolve("allure-results").toString());
            Allure.setLifecycle(new AllureLifecycle());
            Run run = new Run("run", output, Settings.load(Map.of()));
            recorders.put(Part.EVIDENCE, timed(Part.EVIDENCE, EvidenceRecorder::new));
            recorders.put(Part.ALLURE, timed(Part.ALLURE, AllureRecorder::new));
            recorders.put(Part.SUMMARY, timed(Part.SUMMARY, SummaryRecorder::new));
            tell(recorder -> recorder.runStarted(run));
            tell(recorder -> recorder.planned(new PlannedTests(
                    tests.stream()
                            .map(test -> new PlannedTests.Planned(test.id(), false, TestDetails.NONE))
                            .toList(),
                    "",
                    List.of())));
            tests.forEach(this::run);
            tell(recorder -> recorder.runFinished(run, RunOutcome.GOOD));
            tell(recorder -> recorder.runClosed(run, RunOutcome.GOOD));
            return new RecordedRun(milliseconds(wall), milliseconds(thread));
        }

        private void run(ClaimedTest test) {
            AllureLifecycle allure = Allure.getLifecycle();
            TestId id = test.id();
            String uuid = UUID.randomUUID().toString();
            timed(Part.ALLURE, () -> {
                allure.scheduleTestCase(new io.qameta.allure.model.TestResult()
                        .setUuid(uuid)
                        .setHistoryId(id.uniqueId())
                        .setFullName(id.className() + "." + id.methodName())
                        .setName(id.displayName())
                        .setStatus(Status.PASSED)
                        .setLabels(new ArrayList<>(List.of(
                                label("junit.platform.uniqueid", id.uniqueId()),
                                label("testClass", id.className()),
                                label("testMethod", id.methodName())))));
                allure.startTestCase(uuid);
                return uuid;
            });
            for (Claim claim : test.claims()) {
                Verdict verdict = timed(Part.JUDGING, claim::judge);
                timed(Part.FIGURES, verdict::figures);
                tell(recorder -> recorder.claimed(id, claim, verdict));
            }
            tell(recorder -> recorder.testFinished(new TestResult(id, TestResult.Status.PASSED, "", TestDetails.NONE)));
            timed(Part.ALLURE, () -> {
                allure.stopTestCase(uuid);
                allure.writeTestCase(uuid);
                return uuid;
            });
        }

        private static Label label(String name, String value) {
            return new Label().setName(name).setValue(value);
        }

        private void tell(Consumer<Recorder> news) {
            recorders.forEach((part, recorder) -> timed(part, () -> {
                news.accept(recorder);
                return recorder;
            }));
        }

        private <T> T timed(Part part, Supplier<T> work) {
            long start = System.nanoTime();
            long startOfThread = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            thread.merge(part, THREADS.getCurrentThreadCpuTime() - startOfThread, Long::sum);
            wall.merge(part, System.nanoTime() - start, Long::sum);
            return result;
        }

        private static List<Double> milliseconds(Map<Part, Long> nanos) {
            return Arrays.stream(Part.values())
                    .map(part -> nanos.getOrDefault(part, 0L) / 1e6)
                    .toList();
        }
    }
}
