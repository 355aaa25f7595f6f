package org.modelunit.evidence.page;

import java.io.IOException;
import java.nio.file.Path;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;

/** Writes one summary in the place of another until it is killed. */
final class SummaryWritingJvm {

    static final ReleaseDecision FIRST = ReleaseDecision.NOT_GATED;
    static final ReleaseDecision SECOND = ReleaseDecision.RELEASE;
    static final int CLAIMS = 40;

    private SummaryWritingJvm() {}

    /** Takes the directory. */
    public static void main(String[] arguments) throws IOException {
        SummaryFiles files = SummaryFiles.inOutput(Path.of(arguments[0]));
        ReleaseSummary first = SampleSummary.of(FIRST, CLAIMS);
        ReleaseSummary second = SampleSummary.of(SECOND, CLAIMS);
        files.write(first);
        files.write(second); // by now everything is loaded
        System.out.println("started");
        while (true) {
            files.write(first);
            files.write(second);
        }
    }

    /** Starts it, and waits until it writes. */
    static Process start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", // it lives for a second
                        "-cp",
                        System.getProperty("java.class.path"),
                        SummaryWritingJvm.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String line = process.inputReader().readLine();
        if (!"started".equals(line)) {
            throw new IllegalStateException("the other JVM said: " + line);
        }
        return process;
    }
}
