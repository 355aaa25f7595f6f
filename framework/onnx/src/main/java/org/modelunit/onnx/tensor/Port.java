package org.modelunit.onnx.tensor;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.SequenceInfo;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.onnx.graph.FileGraph;
import org.modelunit.tensor.ElementType;

/**
 * An input or output of a file.
 *
 * @param name its name in the file
 * @param form what kind of value it is
 * @param type the type of a tensor's elements or of the keys of maps
 * @param shape the length of each axis of a tensor, -1 where the file leaves it open
 * @param axes what the file calls each axis; empty where it has no name
 * @param shaped whether the file gives a shape; if not, the first run shows it
 * @param isUnsigned whether it holds whole numbers of more than 8 bits without a sign
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Port(
        String name,
        Form form,
        OnnxJavaType type,
        List<Long> shape,
        List<String> axes,
        boolean shaped,
        boolean isUnsigned) {

    /** The kinds of values. */
    public enum Form {
        /** A tensor. */
        TENSOR,
        /** A list of maps from labels to scores. */
        MAPS,
        /** Anything else. */
        OTHER
    }

    static Port of(NodeInfo node, FileGraph graph) {
        if (node.getInfo() instanceof TensorInfo tensor) {
            List<Long> shape = new ArrayList<>();
            for (long length : tensor.getShape()) {
                shape.add(length);
            }
            return new Port(
                    node.getName(),
                    Form.TENSOR,
                    tensor.type,
                    shape,
                    List.of(tensor.getDimensionNames()),
                    graph.hasShape(node.getName()),
                    NumberView.isUnsigned(tensor));
        }
        if (node.getInfo() instanceof SequenceInfo sequence && sequence.isSequenceOfMaps()) {
            return new Port(node.getName(), Form.MAPS, sequence.mapInfo.keyType, List.of(), List.of(), true, false);
        }
        return new Port(node.getName(), Form.OTHER, OnnxJavaType.UNKNOWN, List.of(), List.of(), true, false);
    }

    /** An input: of unsigned numbers of more than 8 bits ONNX Runtime for Java makes signed ones, which the file then refuses. */
    static Port ofInput(NodeInfo node, FileGraph graph) {
        Port port = of(node, graph);
        return port.isUnsigned
                ? new Port(port.name, port.form, OnnxJavaType.UNKNOWN, port.shape, port.axes, port.shaped, false)
                : port;
    }

    /** Tells whether it is a tensor of one of some types. */
    public boolean isTensorOf(OnnxJavaType... types) {
        return form == Form.TENSOR && List.of(types).contains(type);
    }

    /** Returns what the file calls an axis; empty where it has no name. */
    public String axis(int index) {
        return index < axes.size() ? axes.get(index) : "";
    }

    /** Returns how many axes there are; -1 where the file gives no shape. */
    public int rank() {
        return shaped ? shape.size() : -1;
    }

    /** Returns how many numbers a row has, all axes but the first; -1 where the file leaves one open. */
    public long width() {
        if (!shaped) {
            return -1;
        }
        long width = 1;
        for (int axis = 1; axis < rank(); axis++) {
            if (shape.get(axis) < 0) {
                return -1;
            }
            width *= shape.get(axis);
        }
        return width;
    }

    /**
     * Tells whether the values of a row lie in one line: [N], [N, columns], or with more axes of length 1. Where the file gives no shape,
     * the first run shows it.
     */
    public boolean isOfRows() {
        return !shaped || (rank() >= 1 && (rank() <= 2 || isInOneLine()));
    }

    private boolean isInOneLine() {
        List<Long> axesOfRow = shape.subList(1, shape.size());
        return axesOfRow.stream().noneMatch(length -> length < 0)
                && axesOfRow.stream().filter(length -> length != 1).count() <= 1;
    }

    /** Returns the shape for a number of rows, all other axes being fixed. */
    public long[] shapeOf(long rows) {
        long[] lengths = new long[rank()]; // by hand, as every batch passes here
        lengths[0] = rows;
        for (int axis = 1; axis < lengths.length; axis++) {
            lengths[axis] = shape.get(axis);
        }
        return lengths;
    }

    /** Tells whether it is a tensor of texts. */
    public boolean isText() {
        return form == Form.TENSOR && type == OnnxJavaType.STRING;
    }

    /** Tells whether it is a tensor whose elements Java has numbers for. */
    public boolean isOfNumbers() {
        return form == Form.TENSOR && List.of(NumberView.types()).contains(type);
    }

    /** Returns what its elements are, where Java has numbers or texts for them. */
    public ElementType elementType() {
        return TensorReader.typeOf(type, isUnsigned);
    }

    /** Returns how many bytes a tensor of a shape has. */
    public long bytes(long[] lengths) {
        long bytes = type.size;
        for (long length : lengths) {
            bytes = Math.multiplyExact(bytes, length);
        }
        return bytes;
    }

    /** Returns name, type and shape: "features  float [N, 20]". */
    @Override
    public String toString() {
        return name + "  " + typeInWords();
    }

    /** Returns type and shape: "float [N, 20]". */
    public String typeInWords() {
        return switch (form) {
            case TENSOR -> (isUnsigned ? "u" : "") + type.name().toLowerCase(Locale.ROOT) + " " + shapeInWords();
            case MAPS -> "list of maps from " + type.name().toLowerCase(Locale.ROOT) + " to numbers (ZipMap)";
            case OTHER -> "something that is no tensor";
        };
    }

    private String shapeInWords() {
        if (!shaped) {
            return "of unknown shape";
        }
        List<String> lengths = new ArrayList<>();
        for (int axis = 0; axis < rank(); axis++) {
            String open = axis < axes.size() && !axes.get(axis).isEmpty() ? axes.get(axis) : axis == 0 ? "N" : "?";
            lengths.add(shape.get(axis) < 0 ? open : Long.toString(shape.get(axis)));
        }
        return "[" + String.join(", ", lengths) + "]";
    }
}
