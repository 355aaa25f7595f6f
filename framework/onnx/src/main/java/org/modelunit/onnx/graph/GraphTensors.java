package org.modelunit.onnx.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The tensors that the nodes of a file's graph make, in the order of the file, and how they become outputs: a second graph with outputs
 * alone is appended to the file's bytes, as protocol buffers merge what occurs twice.
 *
 * @param operators the operator that makes a tensor, by the tensor's name
 * @param inner how many tensors are made inside the graphs of other nodes, such as If and Loop, where nobody can look
 */
@API(status = Status.INTERNAL, since = "0.1")
public record GraphTensors(Map<String, String> operators, int inner) {

    private static final byte[] FLATBUFFER = "ORTM".getBytes(StandardCharsets.US_ASCII);
    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_OPERATOR = 4;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int NODE_DOMAIN = 7;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int ATTRIBUTE_GRAPHS = 11;
    private static final int VALUE_NAME = 1;
    private static final int BYTES = 2; // the wire type

    /** Tells whether a file is in ONNX Runtime's own format, which cannot be appended to. */
    public static boolean isFlatbuffer(byte[] model) {
        return model.length > 8 && Arrays.equals(model, 4, 8, FLATBUFFER, 0, 4);
    }

    /** Reads the tensors of a file that ONNX Runtime has loaded. */
    public static GraphTensors of(byte[] model) {
        Map<String, String> operators = new LinkedHashMap<>();
        int inner = 0;
        ProtoReader fields = new ProtoReader(ByteBuffer.wrap(model));
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == MODEL_GRAPH) {
                inner += graph(fields.bytes(), operators);
            } else {
                fields.skip();
            }
        }
        return new GraphTensors(operators, inner);
    }

    private static int graph(ByteBuffer graph, Map<String, String> operators) {
        int inner = 0;
        ProtoReader fields = new ProtoReader(graph);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == GRAPH_NODE) {
                inner += node(fields.bytes(), operators);
            } else {
                fields.skip();
            }
        }
        return inner;
    }

    private static int node(ByteBuffer node, Map<String, String> operators) {
        List<String> outputs = new ArrayList<>();
        String operator = "";
        String domain = "";
        int inner = 0;
        ProtoReader fields = new ProtoReader(node);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            switch (field) {
                case NODE_OUTPUT -> outputs.add(fields.text());
                case NODE_OPERATOR -> operator = fields.text();
                case NODE_DOMAIN -> domain = fields.text();
                case NODE_ATTRIBUTE -> inner += attribute(fields.bytes());
                default -> fields.skip();
            }
        }
        String name = domain.isEmpty() || domain.equals("ai.onnx") ? operator : domain + "." + operator;
        outputs.stream().filter(output -> !output.isEmpty()).forEach(output -> operators.putIfAbsent(output, name));
        return inner;
    }

    private static int attribute(ByteBuffer attribute) {
        int inner = 0;
        ProtoReader fields = new ProtoReader(attribute);
        for (int field = fields.next(); field != 0; field = fields.next()) {
            if (field == ATTRIBUTE_GRAPH || field == ATTRIBUTE_GRAPHS) {
                Map<String, String> operators = new LinkedHashMap<>();
                inner += graph(fields.bytes(), operators) + operators.size();
            } else {
                fields.skip();
            }
        }
        return inner;
    }

    /**
     * Returns the bytes of a file with more outputs.
     *
     * @param model the file's bytes
     * @param names the names of tensors that are no outputs yet
     */
    public static byte[] exposing(byte[] model, Collection<String> names) {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        for (String name : names) {
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            field(value, VALUE_NAME, name.getBytes(StandardCharsets.UTF_8));
            field(graph, GRAPH_OUTPUT, value.toByteArray());
        }
        ByteArrayOutputStream appended = new ByteArrayOutputStream();
        field(appended, MODEL_GRAPH, graph.toByteArray());
        byte[] all = Arrays.copyOf(model, Math.addExact(model.length, appended.size()));
        System.arraycopy(appended.toByteArray(), 0, all, model.length, appended.size());
        return all;
    }

    private static void field(ByteArrayOutputStream message, int number, byte[] bytes) {
        varint(message, (long) number << 3 | BYTES);
        varint(message, bytes.length);
        message.writeBytes(bytes);
    }

    private static void varint(ByteArrayOutputStream message, long value) {
        long rest = value;
        while (rest > 0x7f) {
            message.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        message.write((int) rest);
    }
}
