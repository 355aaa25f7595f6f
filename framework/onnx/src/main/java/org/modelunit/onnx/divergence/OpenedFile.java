package org.modelunit.onnx.divergence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.modelunit.onnx.graph.GraphTensors;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.ModelFile;
import org.modelunit.onnx.session.NamedTensorInputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.session.SessionLoader;
import org.modelunit.onnx.session.TensorCollector;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.tensor.Tensor;

/** A file twice: as it is, and with inner tensors as outputs. */
final class OpenedFile implements AutoCloseable {

    private final GraphTensors graph;
    private final Session plain;
    private final Session exposed;
    private final NamedTensorInputs inputs;

    private OpenedFile(GraphTensors graph, Session plain, Session exposed, NamedTensorInputs inputs) {
        this.graph = graph;
        this.plain = plain;
        this.exposed = exposed;
        this.inputs = inputs;
    }

    static OpenedFile of(
            ModelFile file, GraphTensors graph, Set<String> wanted, Execution execution, Map<String, Tensor> inputs) {
        Session plain = SessionLoader.load(file, execution);
        try {
            Set<String> more = new LinkedHashSet<>(wanted);
            plain.signature().outputs().forEach(port -> more.remove(port.name()));
            NamedTensorInputs filled = NamedTensorInputs.ofRows(plain.signature(), inputs);
            Session exposed = more.isEmpty() ? plain : SessionLoader.load(file.exposing(more), execution);
            return new OpenedFile(graph, plain, exposed, filled);
        } catch (RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    GraphTensors graph() {
        return graph;
    }

    /** The outputs of the file as it is. */
    List<Port> outputs() {
        return plain.signature().outputs();
    }

    /** The outputs of the file with inner tensors among them. */
    List<Port> exposed() {
        return exposed.signature().outputs();
    }

    String name() {
        return plain.fingerprint().name();
    }

    /** How many rows the file takes at a time; -1 where that is left open. */
    long fixedRows() {
        return plain.signature().inputs().stream()
                .filter(port -> port.shaped() && port.rank() > 0)
                .mapToLong(port -> port.shape().get(0))
                .max()
                .orElse(-1);
    }

    Map<String, Tensor> runPlain(int from, int to, List<String> names) {
        return run(plain, from, to, names);
    }

    Map<String, Tensor> runExposed(int from, int to, List<String> names) {
        return run(exposed, from, to, names);
    }

    private Map<String, Tensor> run(Session session, int from, int to, List<String> names) {
        List<Integer> rows = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        return session.run(rows, rows.size(), inputs, new TensorCollector(names));
    }

    @Override
    public void close() {
        try (plain) {
            if (exposed != plain) {
                exposed.close();
            }
        }
    }
}
