package org.modelunit.benchmarks;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.onnx.OnnxModel;

/**
 * The overhead of an evaluation over a loop written by hand, on as many threads, and what several threads are worth to each; measured
 * in pairs: both run one after the other in random order, and the median of the pairs' ratios counts. What is measured is time on an
 * otherwise idle machine. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.PairedOverhead
 * </pre>
 */
public final class PairedOverhead {

    private static final int WARM_UP = 10;
    private static final int PAIRS = 40;
    private static final String TEXT = "TEXT";

    private PairedOverhead() {}

    /**
     * Prints one line for each model, batch and number of threads.
     *
     * @param arguments how many pairs are measured, {@value #PAIRS} where nothing is said, and the models: MLP, CNN and TEXT; all of them
     *     where none is named
     */
    public static void main(String[] arguments) throws IOException, OrtException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : PAIRS;
        List<String> named = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        PrintStream out = System.out;
        out.println("model  batch  threads   us per call   rows/s by hand   rows/s evaluated   overhead (95% interval)"
                + "   by hand, evaluated: times one thread");
        int processors = Runtime.getRuntime().availableProcessors();
        for (Workload workload : Workload.values()) {
            if (!isAsked(named, workload.name())) {
                continue;
            }
            for (int batch : new int[] {64, 256, 1024}) {
                Times alone = measure(workload, batch, 1, pairs);
                out.println(line(workload.name(), Workload.ROWS, batch, 1, alone, alone));
                Times shared = measure(workload, batch, processors, pairs);
                out.println(line(workload.name(), Workload.ROWS, batch, processors, shared, alone));
            }
        }
        if (isAsked(named, TEXT)) {
            for (int batch : new int[] {16, 64, 256}) {
                Times alone = measureTexts(batch, 1, pairs);
                out.println(line(TEXT, TextWorkload.ROWS, batch, 1, alone, alone));
                Times shared = measureTexts(batch, processors, pairs);
                out.println(line(TEXT, TextWorkload.ROWS, batch, processors, shared, alone));
            }
        }
    }

    private static boolean isAsked(List<String> named, String model) {
        return named.isEmpty() || named.contains(model);
    }

    /** Runs a data set once, and says how many rows were answered. */
    private interface Pass<I> {
        int over(Dataset<I, String> dataset) throws OrtException;
    }

    /**
     * Nanoseconds of each pair, in the order of the pairs.
     *
     * @param byHand those of the loop
     * @param evaluated those of the evaluation
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Times(double[] byHand, double[] evaluated) {}

    private static Times measure(Workload workload, int batch, int threads, int pairs)
            throws IOException, OrtException {
        System.setProperty("modelunit.threads", Integer.toString(threads));
        Dataset<float[], String> dataset = workload.dataset();
        try (Classifier<float[]> model =
                        OnnxModel.open(workload.file()).labels("bad", "good").classifier((float[] row) -> row);
                HandWrittenLoop loop = new HandWrittenLoop(workload, batch, threads)) {
            return measure(
                    dataset,
                    data -> loop.run(data).decided.length,
                    data -> Evaluation.of(model, data, batch).size(),
                    pairs);
        }
    }

    private static Times measureTexts(int batch, int threads, int pairs) throws IOException, OrtException {
        System.setProperty("modelunit.threads", Integer.toString(threads));
        Dataset<long[], String> dataset = TextWorkload.dataset();
        try (Classifier<long[]> model = TextWorkload.open();
                TextLoop loop = new TextLoop(TextWorkload.model(), batch, threads)) {
            return measure(
                    dataset,
                    data -> loop.run(data).decided.length,
                    data -> Evaluation.of(model, data, batch).size(),
                    pairs);
        }
    }

    private static <I> Times measure(Dataset<I, String> dataset, Pass<I> byHand, Pass<I> evaluation, int pairs)
            throws OrtException {
        SplittableRandom random = new SplittableRandom(7);
        Times times = new Times(new double[pairs], new double[pairs]);
        for (int pair = -WARM_UP; pair < pairs; pair++) {
            boolean handFirst = random.nextBoolean();
            double first = nanos(handFirst ? byHand : evaluation, dataset);
            double second = nanos(handFirst ? evaluation : byHand, dataset);
            if (pair >= 0) {
                times.byHand[pair] = handFirst ? first : second;
                times.evaluated[pair] = handFirst ? second : first;
            }
        }
        return times;
    }

    /** Each pass has a data set of its own, as one that was evaluated before knows the codes of its truth. */
    private static <I> double nanos(Pass<I> pass, Dataset<I, String> dataset) throws OrtException {
        Dataset<I, String> fresh = Dataset.of(dataset.name(), dataset.inputs(), dataset.truth());
        long start = System.nanoTime();
        int answered = pass.over(fresh);
        double nanos = System.nanoTime() - start;
        return answered == dataset.size() ? nanos : Double.NaN;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String line(String workload, int rows, int batch, int threads, Times times, Times alone) {
        double[] ratios = new double[times.byHand.length];
        for (int pair = 0; pair < ratios.length; pair++) {
            ratios[pair] = times.evaluated[pair] / times.byHand[pair] - 1;
        }
        Arrays.sort(ratios);
        double byHand = median(times.byHand);
        double evaluated = median(times.evaluated);
        int middle = ratios.length / 2;
        // the order-statistic interval of a median: half the square root of n ranks times 1.96 to either side
        int margin = (int) Math.ceil(0.98 * Math.sqrt(ratios.length));
        return String.format(
                Locale.ROOT,
                "%-5s  %5d  %7d   %11.1f   %,14.0f   %,16.0f   %+.1f%% (%+.1f%% to %+.1f%%)   %.2f, %.2f",
                workload,
                batch,
                threads,
                byHand * threads / 1000 / ((double) rows / batch),
                rows / byHand * 1e9,
                rows / evaluated * 1e9,
                100 * ratios[middle],
                100 * ratios[Math.max(0, middle - margin)],
                100 * ratios[Math.min(ratios.length - 1, middle + margin)],
                median(alone.byHand) / byHand,
                median(alone.evaluated) / evaluated);
    }
}
