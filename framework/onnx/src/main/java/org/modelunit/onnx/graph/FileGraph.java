package org.modelunit.onnx.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself that ONNX Runtime does not show: the labels that classifiers and ZipMap carry, the operators after
 * them, and which inputs and outputs have no shape.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class FileGraph {

    static final FileGraph UNKNOWN = new FileGraph(List.of(), Set.of());

    /**
     * Where the labels of an output come from.
     *
     * @param labels the labels in the order of the output's columns, or none where the file does not prove it
     * @param doubt why the file does not prove it, or empty where it tells no labels at all
     */
    public record Origin(FileLabels labels, String doubt) {}

    private final List<FileNode> carriers;
    private final Map<String, FileNode> producers = new HashMap<>();
    private final Set<String> shapeless;

    /**
     * @param nodes all nodes of the graph
     * @param shapeless the names of inputs and outputs for which the file gives no shape
     */
    FileGraph(List<FileNode> nodes, Set<String> shapeless) {
        this.carriers = nodes.stream().filter(node -> !node.labels().isNone()).toList();
        this.shapeless = Set.copyOf(shapeless);
        nodes.forEach(node -> node.outputs().forEach(output -> producers.put(output, node)));
    }

    /** Tells whether the file gives a shape for an input or output, be it a single number's. */
    public boolean hasShape(String name) {
        return !shapeless.contains(name);
    }

    /** Returns the labels of score columns. */
    public Origin ofScores(String output) {
        return origin(output, FileNode::scores, FileNode::keepsColumns);
    }

    /** Returns the labels of maps from labels to scores. */
    public Origin ofMaps(String output) {
        return origin(output, FileNode::maps, FileNode::keepsValues);
    }

    /** Returns the labels of decisions. */
    public Origin ofDecisions(String output) {
        return origin(output, FileNode::decides, FileNode::keepsValues);
    }

    /**
     * Goes from an output back to the node that tells its labels. Only operators that are known to keep them may stand between:
     * exporters put others there that change the order of columns.
     */
    private Origin origin(String output, BiPredicate<FileNode, String> tells, BiPredicate<FileNode, String> keeps) {
        Set<String> seen = new HashSet<>();
        String name = output;
        while (seen.add(name)) {
            FileNode node = producers.get(name);
            if (node != null && tells.test(node, name)) {
                return new Origin(node.labels(), "");
            }
            if (node == null || !keeps.test(node, name)) {
                return new Origin(FileLabels.NONE, doubt(output, node));
            }
            name = node.inputs().get(0);
        }
        return new Origin(FileLabels.NONE, "");
    }

    private String doubt(String output, @Nullable FileNode last) {
        if (carriers.isEmpty()) {
            return "";
        }
        FileNode carrier = carriers.get(0);
        String between = last == null
                ? "the output '" + output + "' does not come from it"
                : last.equals(carrier)
                        ? "the columns of '" + output + "' need not be these"
                        : last.operator() + " stands before the output '" + output + "' and may change that";
        return carrier.operator() + " in it has " + carrier.labels().quoted() + ", but " + between;
    }
}
