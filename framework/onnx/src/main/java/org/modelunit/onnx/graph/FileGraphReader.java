package org.modelunit.onnx.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Reads the graph of a file that ONNX Runtime has loaded; the numbers are those of the fields in onnx.proto. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FileGraphReader {

    private static final String CLASS_LABELS = "classlabels_";
    private static final byte[] FLATBUFFER = "ORTM".getBytes(StandardCharsets.US_ASCII);
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int NODE_DOMAIN = 7;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INT = 3;
    private static final int ATTRIBUTE_INTS = 8;
    private static final int ATTRIBUTE_STRINGS = 9;
    private static final int VALUE_NAME = 1;
    private static final int VALUE_TYPE = 2;
    private static final int TYPE_TENSOR = 1;
    private static final int TENSOR_SHAPE = 2;

    private final List<FileNode> nodes = new ArrayList<>();
    private final Set<String> shapeless = new HashSet<>();

    private FileGraphReader() {}

    /** Reads the graph; a file in a format of ONNX Runtime's own tells nothing. */
    public static FileGraph read(byte[] model) {
        if (model.length > 8 && java.util.Arrays.equals(model, 4, 8, FLATBUFFER, 0, 4)) {
            return FileGraph.UNKNOWN; // ONNX Runtime's own format, which tells less
        }
        FileGraphReader reader = new FileGraphReader();
        ProtoReader fields = new ProtoReader(ByteBuffer.wrap(model));
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == MODEL_GRAPH) {
                reader.graph(fields.bytes());
            } else {
                fields.skip();
            }
        }
        return new FileGraph(reader.nodes, reader.shapeless);
    }

    private void graph(ByteBuffer graph) {
        ProtoReader fields = new ProtoReader(graph);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case GRAPH_NODE -> nodes.add(node(fields.bytes()));
                case GRAPH_INPUT, GRAPH_OUTPUT -> value(fields.bytes());
                default -> fields.skip();
            }
        }
    }

    private void value(ByteBuffer value) {
        String name = "";
        boolean shapelessTensor = false;
        ProtoReader fields = new ProtoReader(value);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case VALUE_NAME -> name = fields.text();
                case VALUE_TYPE -> shapelessTensor = isShapelessTensor(fields.bytes());
                default -> fields.skip();
            }
        }
        if (shapelessTensor) {
            shapeless.add(name);
        }
    }

    private static boolean isShapelessTensor(ByteBuffer type) {
        ProtoReader fields = new ProtoReader(type);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == TYPE_TENSOR) {
                return !has(fields.bytes(), TENSOR_SHAPE);
            }
            fields.skip();
        }
        return false;
    }

    private static boolean has(ByteBuffer message, int wanted) {
        ProtoReader fields = new ProtoReader(message);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == wanted) {
                return true;
            }
            fields.skip();
        }
        return false;
    }

    private static FileNode node(ByteBuffer node) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Set<String> attributes = new HashSet<>();
        String operator = "";
        String domain = "";
        FileLabels labels = FileLabels.NONE;
        long axis = -1;
        ProtoReader fields = new ProtoReader(node);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case NODE_INPUT -> inputs.add(fields.text());
                case NODE_OUTPUT -> outputs.add(fields.text());
                case NODE_OPERATOR -> operator = fields.text();
                case NODE_DOMAIN -> domain = fields.text();
                case NODE_ATTRIBUTE -> {
                    Attribute attribute = attribute(fields.bytes());
                    attributes.add(attribute.name);
                    labels = attribute.labels.isNone() ? labels : attribute.labels;
                    axis = attribute.name.equals("axis") ? attribute.number : axis;
                }
                default -> fields.skip();
            }
        }
        String name = domain.isEmpty() || domain.equals("ai.onnx") ? operator : domain + "." + operator;
        return new FileNode(name, inputs, outputs, labels, axis, attributes);
    }

    /** An attribute: the whole number that it is, or the labels that it has if its name begins with "classlabels_". */
    private record Attribute(String name, long number, FileLabels labels) {}

    private static Attribute attribute(ByteBuffer attribute) {
        String name = "";
        long number = 0;
        List<String> strings = new ArrayList<>();
        List<String> ints = new ArrayList<>();
        ProtoReader fields = new ProtoReader(attribute);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == ATTRIBUTE_NAME) {
                name = fields.text();
            } else if (field == ATTRIBUTE_INT) {
                number = fields.varint();
            } else if (!name.isEmpty() && !name.startsWith(CLASS_LABELS)) {
                fields.skip(); // a tree ensemble has attributes of a million numbers
            } else if (field == ATTRIBUTE_STRINGS) {
                strings.add(fields.text());
            } else if (field == ATTRIBUTE_INTS) {
                ints(fields, ints);
            } else {
                fields.skip();
            }
        }
        if (!name.startsWith(CLASS_LABELS)) {
            return new Attribute(name, number, FileLabels.NONE);
        }
        boolean whole = strings.isEmpty();
        return new Attribute(name, number, new FileLabels(List.copyOf(whole ? ints : strings), whole));
    }

    private static void ints(ProtoReader fields, List<String> ints) {
        if (!fields.isBytes()) {
            ints.add(Long.toString(fields.varint()));
            return;
        }
        ProtoReader packed = new ProtoReader(fields.bytes());
        while (packed.hasRemaining()) {
            ints.add(Long.toString(packed.varint()));
        }
    }
}
