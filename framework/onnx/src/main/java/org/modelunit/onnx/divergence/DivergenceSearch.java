package org.modelunit.onnx.divergence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.onnx.graph.GraphTensors;
import org.modelunit.onnx.session.Execution;
import org.modelunit.onnx.session.ModelFile;
import org.modelunit.onnx.session.OrtRuntime;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Port.Form;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.parity.SkippedTensor;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.provenance.Versions;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/**
 * Looks for the first tensor in which two files differ. Batches are small and go through both files in step, so that the tensors of one
 * batch are in memory at a time.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class DivergenceSearch {

    private static final int BATCH_SIZE = 16;
    private static final Tolerance NONE = Tolerance.exact();

    private final NamedTensors inputs;
    private final Tolerance tolerance;
    private final List<SkippedTensor> skipped = new ArrayList<>();
    private final Map<String, TensorTally> tallies = new LinkedHashMap<>();
    private final Map<String, TensorTally> outputs = new LinkedHashMap<>();
    private final Map<String, TensorTally> movedHere = new LinkedHashMap<>();
    private final Map<String, TensorTally> movedThere = new LinkedHashMap<>();

    /**
     * Makes a search.
     *
     * @param inputs the inputs by name, rows first
     * @param tolerance how close tensors of floats have to be
     */
    public DivergenceSearch(NamedTensors inputs, Tolerance tolerance) {
        this.inputs = inputs;
        this.tolerance = tolerance;
        if (inputs.rows() == 0) {
            throw new DataException("there are no rows in " + inputs.names() + ", so nothing can be compared on them");
        }
    }

    /** One of two files, and how it is run. */
    public record Side(String name, ModelFile file, Execution execution) {}

    /**
     * Runs both files on all inputs.
     *
     * @throws org.modelunit.error.ModelException if one cannot be loaded or run, with inner tensors as outputs, too
     */
    public FirstDivergence between(Side reference, Side other) {
        GraphTensors ours = reference.file().tensors();
        GraphTensors theirs = other.file().tensors();
        Set<String> shared = new LinkedHashSet<>(ours.operators().keySet());
        shared.retainAll(theirs.operators().keySet());
        Map<String, Tensor> tensors = inputs.asMap();
        List<ComparedTensor> unshared;
        try (OpenedFile one = OpenedFile.of(reference.file(), ours, shared, reference.execution(), tensors);
                OpenedFile two = OpenedFile.of(other.file(), theirs, shared, other.execution(), tensors)) {
            compare(one, two, shared);
            unshared = OutputNames.unshared(one, two);
        }
        if (tallies.isEmpty() && outputs.isEmpty()) {
            throw new DataException("no tensor of '" + PrintableText.of(reference.name())
                    + "' can be compared with one of '" + PrintableText.of(other.name())
                    + "', as none has its name and a type of numbers in both; give the outputs the same names");
        }
        List<ComparedTensor> compared = unshared.isEmpty() ? results(outputs) : unshared;
        skipUnshared(ours, reference.name(), shared);
        skipUnshared(theirs, other.name(), shared);
        List<String> moved = new ArrayList<>();
        addMoved(moved, movedHere, reference.name());
        addMoved(moved, movedThere, other.name());
        return new FirstDivergence(
                reference.name(),
                other.name(),
                tolerance,
                results(tallies),
                compared,
                skipped,
                moved,
                provenance(reference, other));
    }

    private void compare(OpenedFile one, OpenedFile two, Set<String> shared) {
        List<String> inner = comparable(one, two, shared);
        List<String> oneOutputs = tensors(one.outputs());
        List<String> twoOutputs = tensors(two.outputs());
        List<String> innerOfOne = joined(inner, oneOutputs);
        List<String> innerOfTwo = joined(inner, twoOutputs);
        int size = batchSize(one, two);
        for (int from = 0; from < inputs.rows(); from += size) {
            int to = from + Math.min(size, inputs.rows() - from);
            Map<String, Tensor> plainOne = one.runPlain(from, to, oneOutputs);
            Map<String, Tensor> plainTwo = two.runPlain(from, to, twoOutputs);
            Map<String, Tensor> exposedOne = one.runExposed(from, to, innerOfOne);
            Map<String, Tensor> exposedTwo = two.runExposed(from, to, innerOfTwo);
            for (String name : inner) {
                add(tallies, name, operator(one, two, name), tolerance, exposedOne, exposedTwo, from, to);
            }
            for (String name : oneOutputs) {
                add(outputs, name, operator(one, two, name), tolerance, plainOne, plainTwo, from, to);
                add(movedHere, name, "", NONE, plainOne, exposedOne, from, to);
            }
            for (String name : twoOutputs) {
                add(movedThere, name, "", NONE, plainTwo, exposedTwo, from, to);
            }
        }
    }

    private static int batchSize(OpenedFile one, OpenedFile two) {
        long fixed = Math.max(one.fixedRows(), two.fixedRows());
        return fixed > 0 ? (int) Math.min(Integer.MAX_VALUE, fixed) : BATCH_SIZE;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    private void add(
            Map<String, TensorTally> into,
            String name,
            String operator,
            Tolerance allowed,
            Map<String, Tensor> expected,
            Map<String, Tensor> actual,
            int from,
            int to) {
        Tensor one = expected.get(name);
        Tensor two = actual.get(name);
        if (one != null && two != null && TensorTally.isComparable(one.elementType(), two.elementType())) {
            into.computeIfAbsent(name, key -> new TensorTally(key, operator, allowed))
                    .add(one, two, from, to - from);
        }
    }

    private static String operator(OpenedFile one, OpenedFile two, String name) {
        String here = one.graph().operators().getOrDefault(name, "");
        String there = two.graph().operators().getOrDefault(name, here);
        return here.equals(there) ? here : here + ", " + there + " in " + two.name();
    }

    private List<String> comparable(OpenedFile one, OpenedFile two, Set<String> shared) {
        Map<String, Port> ours = byName(one.exposed());
        Map<String, Port> theirs = byName(two.exposed());
        List<String> comparable = new ArrayList<>();
        for (String name : shared) {
            Optional<String> reason = reason(ours.get(name), theirs.get(name));
            if (reason.isEmpty()) {
                comparable.add(name);
            } else {
                skipped.add(new SkippedTensor("'" + name + "'", reason.get()));
            }
        }
        return comparable;
    }

    private static Map<String, Port> byName(List<Port> ports) {
        Map<String, Port> byName = new LinkedHashMap<>();
        ports.forEach(port -> byName.put(port.name(), port));
        return byName;
    }

    /** Why two tensors of one name cannot be compared; empty if they can. */
    private static Optional<String> reason(@Nullable Port one, @Nullable Port other) {
        if (one == null || other == null) {
            return Optional.of("ONNX Runtime does not give it");
        }
        for (Port port : List.of(one, other)) {
            if (port.form() != Form.TENSOR) {
                return Optional.of("it is a list, a map or optional, and no tensor");
            }
            if (port.isText()) {
                return Optional.of("it holds texts");
            }
            if (!port.isOfNumbers()) {
                return Optional.of("Java has no number for its elements");
            }
        }
        return one.elementType() == other.elementType()
                        || TensorTally.isComparable(one.elementType(), other.elementType())
                ? Optional.empty()
                : Optional.of("it is of " + one.elementType().words() + " in the one file and of "
                        + other.elementType().words() + " in the other");
    }

    private static List<String> tensors(List<Port> ports) {
        return ports.stream()
                .filter(port -> port.form() == Form.TENSOR && !port.isText() && port.isOfNumbers())
                .map(Port::name)
                .toList();
    }

    private void skipUnshared(GraphTensors graph, String file, Set<String> shared) {
        int count = graph.operators().size() - shared.size();
        if (count > 0) {
            skipped.add(new SkippedTensor(count + " of " + file, "the other file has no tensors of their names"));
        }
        if (graph.inner() > 0) {
            skipped.add(new SkippedTensor(
                    graph.inner() + " of " + file, "they are inside the graphs of other nodes (If, Loop, Scan)"));
        }
    }

    private void addMoved(List<String> moved, Map<String, TensorTally> tally, String file) {
        for (ComparedTensor output : results(tally)) {
            if (!output.agrees()) {
                moved.add("the output '" + output.name() + "' of " + file
                        + " moves by itself when inner tensors are outputs: " + output.inWords() + ", the worst "
                        + output.worst());
            }
        }
    }

    private static List<ComparedTensor> results(Map<String, TensorTally> tallies) {
        return tallies.values().stream().map(TensorTally::result).toList();
    }

    private Provenance provenance(Side reference, Side other) {
        Fingerprint unknown = Fingerprint.unknown(String.join(", ", inputs.names()));
        return new Provenance(
                        other.file().fingerprint(),
                        DataUsed.of(unknown, unknown.name(), "", inputs.rows()),
                        "",
                        BATCH_SIZE,
                        Versions.with(Map.of("onnxruntime", OrtRuntime.version())))
                .with(Provenance.OTHER_MODEL, reference.file().fingerprint());
    }
}
