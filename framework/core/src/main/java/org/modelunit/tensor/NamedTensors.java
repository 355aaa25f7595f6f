package org.modelunit.tensor;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/**
 * Tensors by name, in an order, with the same rows: the first axis of each counts them. Immutable.
 *
 * <pre>{@code
 * NamedTensors tokens = NamedTensors.of("input_ids", ids).and("attention_mask", mask);
 * tokens.get("input_ids");
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class NamedTensors implements StageOutput {

    private final Map<String, Tensor> tensors;

    private NamedTensors(Map<String, Tensor> tensors) {
        this.tensors = Collections.unmodifiableMap(tensors);
    }

    /**
     * Returns one tensor by name.
     *
     * @param name its name
     * @param tensor a tensor with one axis or more
     */
    public static NamedTensors of(String name, Tensor tensor) {
        return of(Map.of(name, tensor));
    }

    /**
     * Returns tensors by name.
     *
     * @param tensors one tensor or more by name, in the order of the map, with as many rows each
     */
    public static NamedTensors of(Map<String, ? extends Tensor> tensors) {
        Map<String, Tensor> all = new LinkedHashMap<>();
        String first = "";
        int rows = 0;
        for (Map.Entry<String, ? extends Tensor> entry : tensors.entrySet()) {
            String name = requireNonNull(entry.getKey(), "the name of a tensor");
            Tensor tensor = requireNonNull(entry.getValue(), name);
            if (tensor.shape().length == 0) {
                throw new IllegalArgumentException(
                        "'" + PrintableText.of(name) + "' has no axis, but its first axis has to count rows");
            }
            if (all.isEmpty()) {
                first = name;
                rows = TensorRows.count(tensor);
            } else if (TensorRows.count(tensor) != rows) {
                throw new IllegalArgumentException("tensors by name have the same rows, but '"
                        + PrintableText.of(first + "' has " + rows + " and '" + name + "' has ")
                        + TensorRows.count(tensor));
            }
            all.put(name, tensor);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there has to be a tensor, as nobody knows the rows of none");
        }
        return new NamedTensors(all);
    }

    /**
     * Returns these tensors and another.
     *
     * @param name its name, which none of these has
     * @param tensor a tensor of as many rows
     */
    public NamedTensors and(String name, Tensor tensor) {
        Map<String, Tensor> all = new LinkedHashMap<>(tensors);
        if (all.put(name, tensor) != null) {
            throw new IllegalArgumentException("there is a tensor '" + PrintableText.of(name) + "' already");
        }
        return of(all);
    }

    /** Returns the names, in their order. */
    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /**
     * Returns a tensor.
     *
     * @param name its name
     * @throws IllegalArgumentException if there is none; the message has the names
     */
    public Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException(PrintableText.of("there is no tensor '" + name + "', but " + names()));
        }
        return tensor;
    }

    /**
     * Returns the only tensor.
     *
     * @throws IllegalStateException if there are several; the message has the names
     */
    public Tensor only() {
        if (tensors.size() > 1) {
            throw new IllegalStateException(
                    PrintableText.of("there are several tensors, " + names() + "; say which one by get(name)"));
        }
        return tensors.values().iterator().next();
    }

    /** Returns the tensors by name, unmodifiable and in their order. */
    public Map<String, Tensor> asMap() {
        return tensors;
    }

    /** Returns the number of rows. */
    public int rows() {
        return TensorRows.count(tensors.values().iterator().next());
    }

    /**
     * Returns some rows of each tensor, in an order.
     *
     * @param rows the numbers of the rows
     */
    public NamedTensors rows(int... rows) {
        return each(tensor -> TensorRows.of(tensor, rows));
    }

    /**
     * Returns rows that follow one another, of each tensor.
     *
     * @param from the first row
     * @param to the row after the last one
     */
    public NamedTensors rowsFrom(int from, int to) {
        return each(tensor -> TensorRows.range(tensor, from, to));
    }

    private NamedTensors each(UnaryOperator<Tensor> change) {
        Map<String, Tensor> changed = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> changed.put(name, change.apply(tensor)));
        return new NamedTensors(changed);
    }

    /**
     * Returns the rows of several, one after another.
     *
     * @param parts one or more, with the same names, types and shapes of rows
     */
    public static NamedTensors joined(List<NamedTensors> parts) {
        NamedTensors first = parts.get(0);
        for (NamedTensors part : parts) {
            if (!part.tensors.keySet().equals(first.tensors.keySet())) {
                throw new IllegalArgumentException(
                        PrintableText.of("rows of " + part.names() + " cannot follow those of " + first.names()));
            }
        }
        Map<String, Tensor> all = new LinkedHashMap<>();
        first.tensors
                .keySet()
                .forEach(name -> all.put(
                        name,
                        TensorRows.joined(
                                parts.stream().map(part -> part.get(name)).toList())));
        return new NamedTensors(all);
    }

    @Override
    public NamedTensors named(String name) {
        return this;
    }

    /** Returns the names with types and shapes. */
    @Override
    public String toString() {
        return tensors.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
