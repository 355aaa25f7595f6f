package org.modelunit.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.onnx.session.NamedTensorInputs;
import org.modelunit.onnx.session.OrtRuntime;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.session.TensorCollector;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;

/**
 * An ONNX file as a function from tensors to tensors, rows first: a stage of a pipeline, whose claims name the file. Safe for any number of threads; whoever made it
 * closes it.
 *
 * <pre>{@code
 * try (OnnxStage scores = OnnxModel.open(path).stage("probabilities")) {
 *     Pipeline<Applicant> served = Pipeline.from("features", Service::encode).then("scores", scores::of);
 *     …
 * }
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class OnnxStage implements Fingerprinted, AutoCloseable {

    private final Session session;
    private final List<String> outputs;

    OnnxStage(Session session, List<String> outputs) {
        this.session = session;
        this.outputs = outputs;
    }

    /**
     * Runs the file, which has one input and gives one of its outputs.
     *
     * @param rows the input, rows first
     * @throws ModelException if the file has several inputs, does not take this one, or does not answer with as many rows
     */
    public Tensor of(Tensor rows) {
        List<Port> inputs = session.signature().inputs();
        if (inputs.size() != 1) {
            throw session.signature()
                    .error(
                            "a tensor without a name fills one input, but there are " + inputs.size(),
                            "give a tensor for each input: ofNamed(NamedTensors.of(…).and(…))");
        }
        if (outputs.size() != 1) {
            throw session.signature()
                    .error(
                            "several outputs were asked for",
                            "take them by name: ofNamed(…), or ask for one: stage(\"…\")");
        }
        return ofNamed(NamedTensors.of(inputs.get(0).name(), rows)).only();
    }

    /**
     * Runs the file.
     *
     * @param rows a tensor for each of its inputs, by name, rows first
     * @return its outputs by name
     * @throws ModelException if the file does not take these, or does not answer with as many rows
     */
    public NamedTensors ofNamed(NamedTensors rows) {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, rows.rows()).boxed().toList());
        if (all.isEmpty()) {
            throw session.signature().error("there are no rows", "give it one row or more");
        }
        NamedTensorInputs inputs = NamedTensorInputs.ofRows(session.signature(), rows.asMap());
        Map<String, Tensor> answers = session.run(all, all.size(), inputs, new TensorCollector(outputs));
        answers.forEach((name, tensor) -> {
            if (tensor.shape().length == 0 || tensor.shape()[0] != all.size()) {
                throw session.signature()
                        .error(
                                "the output '" + name + "' has the shape " + tensor.shapeInWords() + " for "
                                        + all.size() + " rows",
                                "a stage gives a row for each row; ask for other outputs: stage(\"…\")");
            }
        });
        return NamedTensors.of(answers);
    }

    /** Returns the file's name with the digest of the bytes that run, whatever has become of the file since it was opened. */
    @Override
    public Fingerprint fingerprint() {
        return session.fingerprint();
    }

    /** Returns the version of ONNX Runtime. */
    @Override
    public Map<String, String> versions() {
        return Map.of("onnxruntime", OrtRuntime.version());
    }

    /** Frees the model; waits for its runs. */
    @Override
    public void close() {
        session.close();
    }

    /** Returns the file's name. */
    @Override
    public String toString() {
        return session.fingerprint().name();
    }
}
