package org.modelunit.benchmarks;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.onnx.OnnxModel;

/**
 * The overhead of an evaluation over a loop written by hand, measured in pairs: both run one after the other in random order, and
 * the median of the pairs' ratios counts. What is measured is the processor time of the thread, so that other work on the machine
 * does not count; the time of the garbage collector's threads does not, either. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.PairedOverhead
 * </pre>
 */
public final class PairedOverhead {

    private static final int WARM_UP = 150;
    private static final int PAIRS = 400;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PairedOverhead() {}

    /**
     * Prints one line for each model and batch.
     *
     * @param arguments how many pairs are measured; {@value #PAIRS} where nothing is said
     */
    public static void main(String[] arguments) throws IOException, OrtException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAIRS;
        PrintStream out = System.out;
        out.println("model  batch   us per call   rows/s by hand   rows/s evaluated   overhead (95% interval)");
        for (Workload workload : Workload.values()) {
            for (int batch : new int[] {64, 256, 1024}) {
                out.println(measure(workload, batch, pairs));
            }
        }
    }

    private static String measure(Workload workload, int batch, int pairs) throws IOException, OrtException {
        Dataset<float[], String> dataset = workload.dataset();
        SplittableRandom random = new SplittableRandom(7);
        double[] byHand = new double[pairs];
        double[] evaluated = new double[pairs];
        try (Classifier<float[]> model =
                        OnnxModel.open(workload.file()).labels("bad", "good").classifier((float[] row) -> row);
                HandWrittenLoop loop = new HandWrittenLoop(workload, batch)) {
            for (int pair = -WARM_UP; pair < pairs; pair++) {
                boolean handFirst = random.nextBoolean();
                double first = handFirst ? hand(loop, dataset) : evaluation(model, dataset, batch);
                double second = handFirst ? evaluation(model, dataset, batch) : hand(loop, dataset);
                if (pair >= 0) {
                    byHand[pair] = handFirst ? first : second;
                    evaluated[pair] = handFirst ? second : first;
                }
            }
        }
        return line(workload, batch, byHand, evaluated);
    }

    private static double hand(HandWrittenLoop loop, Dataset<float[], String> dataset) throws OrtException {
        long start = THREADS.getCurrentThreadCpuTime();
        HandWrittenLoop.Columns columns = loop.run(dataset);
        double nanos = THREADS.getCurrentThreadCpuTime() - start;
        return columns.decided.length == dataset.size() ? nanos : Double.NaN;
    }

    private static double evaluation(Classifier<float[]> model, Dataset<float[], String> dataset, int batch) {
        long start = THREADS.getCurrentThreadCpuTime();
        int rows = Evaluation.of(model, dataset, batch).size();
        double nanos = THREADS.getCurrentThreadCpuTime() - start;
        return rows == dataset.size() ? nanos : Double.NaN;
    }

    private static String line(Workload workload, int batch, double[] byHand, double[] evaluated) {
        double[] ratios = new double[byHand.length];
        for (int pair = 0; pair < ratios.length; pair++) {
            ratios[pair] = evaluated[pair] / byHand[pair] - 1;
        }
        Arrays.sort(ratios);
        Arrays.sort(byHand);
        Arrays.sort(evaluated);
        int middle = ratios.length / 2;
        // the order-statistic interval of a median: half the square root of n ranks times 1.96 to either side
        int margin = (int) Math.ceil(0.98 * Math.sqrt(ratios.length));
        double perCall = byHand[middle] / 1000 / ((double) Workload.ROWS / batch);
        return String.format(
                Locale.ROOT,
                "%-5s  %5d   %11.1f   %,14.0f   %,16.0f   %+.1f%% (%+.1f%% to %+.1f%%)",
                workload,
                batch,
                perCall,
                Workload.ROWS / byHand[middle] * 1e9,
                Workload.ROWS / evaluated[middle] * 1e9,
                100 * ratios[middle],
                100 * ratios[Math.max(0, middle - margin)],
                100 * ratios[Math.min(ratios.length - 1, middle + margin)]);
    }
}
