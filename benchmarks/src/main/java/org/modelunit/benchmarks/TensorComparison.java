package org.modelunit.benchmarks;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;

/**
 * How many passes over memory the comparison of two tensors of floats takes: one pass is a plain loop on one thread that adds up their
 * differences. Both work by turns; the median of the turns' ratios counts. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -Xmx3g -cp benchmarks/target/benchmarks.jar org.modelunit.benchmarks.TensorComparison
 * </pre>
 */
public final class TensorComparison {

    private static final int SIZE = 100_000_000;
    private static final Turns TURNS = new Turns(3, 11);
    private static final double MOST = 1e-3; // by which a value differs; at least the tenth of it

    private TensorComparison() {}

    /**
     * Prints one line for each way in which tensors differ.
     *
     * @param arguments how many values they have; 100 million where nothing is said
     */
    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : SIZE;
        PrintStream out = System.out;
        out.printf("%-44s %10s %10s %8s%n", "case", "pass ms", "ours ms", "passes");
        float[] expected = new float[size];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < size; i++) {
            expected[i] = (float) random.nextDouble(0.5, 1.5);
        }
        float[] actual = expected.clone();
        measure(out, "equal", actual, expected, Map.of("exact", Tolerance.exact()));
        differ(actual, expected, 1_000);
        measure(out, "1 in 1,000 differs", actual, expected, tolerances());
        differ(actual, expected, 1);
        measure(out, "all differ", actual, expected, tolerances());
        failure(out, actual, expected);
    }

    /** Some that allow all of it, and some that allow none. */
    private static Map<String, Tolerance> tolerances() {
        Map<String, Tolerance> tolerances = new LinkedHashMap<>();
        tolerances.put("within absolute", Tolerance.absolute(2 * MOST));
        tolerances.put("beyond absolute", Tolerance.absolute(MOST / 100));
        tolerances.put("within relative", Tolerance.relative(10 * MOST));
        tolerances.put("beyond relative", Tolerance.relative(MOST / 100));
        tolerances.put("within ulps", Tolerance.ulps(100_000));
        tolerances.put("beyond ulps", Tolerance.ulps(2));
        tolerances.put("beyond exact", Tolerance.exact());
        return tolerances;
    }

    private static void differ(float[] actual, float[] expected, int every) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < actual.length; i++) {
            actual[i] =
                    random.nextInt(every) == 0 ? expected[i] + (float) random.nextDouble(MOST / 10, MOST) : expected[i];
        }
    }

    private static void measure(
            PrintStream out, String name, float[] actual, float[] expected, Map<String, Tolerance> tolerances)
            throws Exception {
        Tensor ours = Tensor.of(actual, actual.length);
        Tensor theirs = Tensor.of(expected, expected.length);
        for (Map.Entry<String, Tolerance> entry : tolerances.entrySet()) {
            out.println(
                    TURNS.line(name + ", " + entry.getKey(), () -> pass(actual, expected), () -> TensorDifference.of(
                                    ours, theirs, entry.getValue())
                            .counts()
                            .outside()));
        }
    }

    /** What a failure asks for besides. */
    private static void failure(PrintStream out, float[] actual, float[] expected) throws Exception {
        Tensor ours = Tensor.of(actual, actual.length);
        Tensor theirs = Tensor.of(expected, expected.length);
        Tolerance none = Tolerance.absolute(MOST / 100);
        Turns.Work pass = () -> pass(actual, expected);
        out.println(TURNS.line("all differ, beyond, and least()", pass, () -> TensorDifference.of(ours, theirs, none)
                .least()
                .absolute()));
        out.println(TURNS.line("all differ, beyond, and decades()", pass, () -> TensorDifference.of(ours, theirs, none)
                .decades()
                .size()));
    }

    /** Four sums at once keep up with memory. */
    private static double pass(float[] actual, float[] expected) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int i = 0; i < actual.length - 3; i += 4) {
            first += actual[i] - expected[i];
            second += actual[i + 1] - expected[i + 1];
            third += actual[i + 2] - expected[i + 2];
            fourth += actual[i + 3] - expected[i + 3];
        }
        return first + second + third + fourth;
    }
}
