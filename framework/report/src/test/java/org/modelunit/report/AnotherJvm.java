package org.modelunit.report;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.settings.Settings;

/** A JVM whose class path is what a user's has of us, and no more; it takes part in a run until its standard input ends. */
final class AnotherJvm {

    private final Process process;

    private AnotherJvm(Process process) {
        this.process = process;
    }

    /** Runs in the other JVM. */
    public static void main(String[] arguments) throws IOException {
        Run run = run(arguments[0], Path.of(arguments[1]));
        ReportRecorder recorder = new ReportRecorder();
        recorder.runStarted(run);
        System.out.println("started");
        while (System.in.read() >= 0) {
            continue;
        }
        recorder.runFinished(run, RunOutcome.GOOD);
    }

    static Run run(String id, Path directory) {
        return new Run(
                id,
                directory,
                new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.ALWAYS, "", Map.of(), 1));
    }

    /** Starts a JVM and waits until it has joined the run. */
    static AnotherJvm join(String run, Path directory) throws IOException {
        String classPath = Stream.of(AnotherJvm.class, ReportRecorder.class, Recorder.class, API.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(url -> new File(url.getPath()).toString())
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1", // it lives for a second
                        "-cp",
                        classPath,
                        AnotherJvm.class.getName(),
                        run,
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        AnotherJvm jvm = new AnotherJvm(process);
        String line = jvm.output().readLine();
        if (!"started".equals(line)) {
            throw new IllegalStateException("the other JVM said: " + line);
        }
        return jvm;
    }

    /** Lets the JVM finish the run; it goes on by itself. */
    void finish() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for the end of the JVM and returns what it has printed since it started. */
    String printed() throws IOException, InterruptedException {
        String printed = output().lines().collect(Collectors.joining("\n"));
        process.waitFor();
        return printed;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    private BufferedReader output() {
        return process.inputReader();
    }
}
