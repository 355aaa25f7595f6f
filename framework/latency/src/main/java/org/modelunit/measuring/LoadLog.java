package org.modelunit.measuring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.text.Numbers;

/**
 * Writes latencies under load as a log of HdrHistogram, an interval for each step, tagged with its rate: what its viewers draw. Numbers
 * are microseconds to three digits; claims judge the exact ones.
 */
final class LoadLog {

    private static final int DIGITS = 3;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_MILLI = 1e3;

    private LoadLog() {}

    static void write(LoadProfile profile, Path file) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputLogFormatVersion();
            writer.outputComment("[latencies from the moments at which calls were due, in microseconds]");
            writer.outputLegend();
            double start = 0;
            for (LoadStep step : profile.steps()) {
                double end = start + step.duration().toNanos() / 1e9;
                writer.outputIntervalHistogram(start, end, histogram(step), MICROS_PER_MILLI);
                start = end;
            }
            if (out.checkError()) {
                throw new IOException("the histograms could not be written to " + file);
            }
        }
    }

    private static Histogram histogram(LoadStep step) {
        Histogram histogram = new Histogram(DIGITS);
        histogram.setTag(Numbers.plain(step.rate()) + "/s");
        for (int call = 0; call < step.calls(); call++) {
            long nanos = step.nanos(call);
            if (nanos != LoadStep.FAILED && nanos != LoadStep.UNANSWERED) {
                histogram.recordValue(Math.round(nanos / NANOS_PER_MICRO));
            }
        }
        return histogram;
    }
}
