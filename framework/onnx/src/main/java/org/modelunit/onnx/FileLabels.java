package org.modelunit.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The labels that a file itself tells: classifiers of the domain {@code ai.onnx.ml} and ZipMap carry them as attributes of their
 * node, which ONNX Runtime does not show.
 *
 * @param names the labels, whole numbers as decimal text
 * @param whole whether the file gives them as whole numbers
 */
record FileLabels(List<String> names, boolean whole) {

    private static final String CLASS_LABELS = "classlabels_";
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_NAME = 1;
    private static final int ATTRIBUTE_INTS = 8;
    private static final int ATTRIBUTE_STRINGS = 9;

    static final FileLabels NONE = new FileLabels(List.of(), false);

    /** A node that carries labels, with what it gives. */
    record Carrier(List<String> outputs, FileLabels labels) {}

    boolean isNone() {
        return names.isEmpty();
    }

    /** Returns the labels of whichever node gives one of the outputs, else those that all nodes agree on, else none. */
    static FileLabels of(List<Carrier> carriers, List<String> outputs) {
        Set<FileLabels> nearest = new LinkedHashSet<>();
        Set<FileLabels> all = new LinkedHashSet<>();
        for (Carrier carrier : carriers) {
            all.add(carrier.labels);
            if (carrier.outputs.stream().anyMatch(outputs::contains)) {
                nearest.add(carrier.labels);
            }
        }
        Set<FileLabels> best = nearest.isEmpty() ? all : nearest;
        return best.size() == 1 ? best.iterator().next() : NONE;
    }

    /** Reads the nodes with labels from a file that ONNX Runtime has loaded. */
    static List<Carrier> carriers(byte[] model) {
        List<Carrier> carriers = new ArrayList<>();
        ProtoReader reader = new ProtoReader(ByteBuffer.wrap(model));
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field == GRAPH) {
                graph(reader.bytes(), carriers);
            } else {
                reader.skip();
            }
        }
        return carriers;
    }

    private static void graph(ByteBuffer graph, List<Carrier> carriers) {
        ProtoReader reader = new ProtoReader(graph);
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field == NODE) {
                node(reader.bytes(), carriers);
            } else {
                reader.skip();
            }
        }
    }

    private static void node(ByteBuffer node, List<Carrier> carriers) {
        List<String> outputs = new ArrayList<>();
        FileLabels labels = NONE;
        ProtoReader reader = new ProtoReader(node);
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field == NODE_OUTPUT) {
                outputs.add(reader.text());
            } else if (field == NODE_ATTRIBUTE) {
                FileLabels found = attribute(reader.bytes());
                labels = found.isNone() ? labels : found;
            } else {
                reader.skip();
            }
        }
        if (!labels.isNone()) {
            carriers.add(new Carrier(outputs, labels));
        }
    }

    /** Reads an attribute whose name begins with "classlabels_"; every other one is none. */
    private static FileLabels attribute(ByteBuffer attribute) {
        String name = "";
        List<String> strings = new ArrayList<>();
        List<String> ints = new ArrayList<>();
        ProtoReader reader = new ProtoReader(attribute);
        for (int field = reader.next(); field != 0; field = reader.next()) {
            if (field == ATTRIBUTE_NAME) {
                name = reader.text();
            } else if (!name.isEmpty() && !name.startsWith(CLASS_LABELS)) {
                reader.skip(); // a tree ensemble has attributes of a million numbers
            } else if (field == ATTRIBUTE_STRINGS) {
                strings.add(reader.text());
            } else if (field == ATTRIBUTE_INTS) {
                ints(reader, ints);
            } else {
                reader.skip();
            }
        }
        if (!name.startsWith(CLASS_LABELS)) {
            return NONE;
        }
        return strings.isEmpty()
                ? new FileLabels(List.copyOf(ints), true)
                : new FileLabels(List.copyOf(strings), false);
    }

    private static void ints(ProtoReader reader, List<String> ints) {
        if (!reader.isBytes()) {
            ints.add(Long.toString(reader.varint()));
            return;
        }
        ProtoReader packed = new ProtoReader(reader.bytes());
        while (packed.hasRemaining()) {
            ints.add(Long.toString(packed.varint()));
        }
    }
}
