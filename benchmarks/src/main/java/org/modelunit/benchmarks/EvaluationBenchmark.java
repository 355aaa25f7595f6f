package org.modelunit.benchmarks;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.onnx.OnnxModel;
import org.modelunit.outcome.Classified;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rows per second of an evaluation against a loop written by hand, on the same model and batch. To run it:
 *
 * <pre>
 * mvn -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar EvaluationBenchmark
 * </pre>
 *
 * <p>On a machine that does other work as well, JMH's two numbers are of different times; {@link PairedOverhead} then tells more.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup first
public class EvaluationBenchmark {

    /** The model. */
    @Param({"MLP", "CNN"})
    public String model = "MLP";

    /** How many examples the model sees at once. */
    @Param({"64", "256", "1024"})
    public int batch = 256;

    /** How many threads share the batches. */
    @Param({"1", "2"})
    public int threads = 1;

    private Dataset<float[], String> dataset;
    private Classifier<float[]> classifier;
    private HandWrittenLoop loop;

    /** Opens both. */
    @Setup
    public void open() throws IOException, OrtException {
        Workload workload = Workload.valueOf(model);
        dataset = workload.dataset();
        classifier = OnnxModel.open(workload.file()).labels("bad", "good").classifier((float[] row) -> row);
        loop = new HandWrittenLoop(workload, batch, threads);
        System.setProperty("modelunit.threads", Integer.toString(threads));
    }

    /** Closes both. */
    @TearDown
    public void close() throws OrtException {
        classifier.close();
        loop.close();
    }

    /** ModelUnit's way. */
    @Benchmark
    @OperationsPerInvocation(Workload.ROWS)
    public Evaluation<float[], Classified> evaluation() {
        return Evaluation.of(classifier, dataset, batch);
    }

    /** By hand. */
    @Benchmark
    @OperationsPerInvocation(Workload.ROWS)
    public Object handWritten() throws OrtException {
        return loop.run(dataset);
    }
}
