package org.modelunit.benchmarks.sidebyside;

import com.sun.management.ThreadMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.modelunit.Metrics;
import org.modelunit.outcome.Classified;

/** What an area under the ROC curve allocates, over all threads; its peak cannot be higher than that. */
final class ExtraMemory {

    private static final int ROWS = 10_000_000;

    private ExtraMemory() {}

    /**
     * Prints what was allocated beside the size of the scores and labels read.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Data data = Data.ofSize(ROWS);
        out.println("scores,read_MB,allocated_MB,ratio");
        print(out, "float64", Double.BYTES, data.classified(data.scores));
        print(out, "float32", Float.BYTES, data.classified(data.floats));
        print(out, "ties", Double.BYTES, data.classified(data.ties));
    }

    private static void print(PrintStream out, String scores, int width, Classified outcomes) {
        double read = (double) ROWS * (width + Integer.BYTES);
        Metrics.rocAuc("yes").value(outcomes.withDesign(outcomes.design())); // classes are loaded, threads are there
        long before = allocated();
        Metrics.rocAuc("yes").value(outcomes.withDesign(outcomes.design()));
        long bytes = allocated() - before;
        out.println(String.format(Locale.ROOT, "%s,%.0f,%.0f,%.2f", scores, read / 1e6, bytes / 1e6, bytes / read));
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
