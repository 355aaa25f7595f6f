package org.modelunit.onnx.graph;

import java.util.List;
import java.util.Set;

/**
 * A node of a file's graph, as far as it matters for labels.
 *
 * @param operator the name of the operator, with its domain unless that is ONNX's own: "Gather", "ai.onnx.ml.ZipMap"
 * @param inputs the names of what it takes
 * @param outputs the names of what it gives
 * @param labels the labels that it carries; classifiers and ZipMap do
 * @param axis the attribute "axis", -1 where there is none
 * @param attributes the names of its attributes
 */
record FileNode(
        String operator,
        List<String> inputs,
        List<String> outputs,
        FileLabels labels,
        long axis,
        Set<String> attributes) {

    private static final String ML = "ai.onnx.ml.";
    private static final Set<String> CLASSIFIERS =
            Set.of(ML + "LinearClassifier", ML + "SVMClassifier", ML + "TreeEnsembleClassifier");

    /** Operators that change numbers at most, each in its place. */
    private static final Set<String> COLUMN_KEEPERS =
            Set.of("Identity", "Cast", "Clip", "Dropout", "Sigmoid", ML + "Normalizer");

    private static final Set<String> COLUMN_KEEPERS_ON_ROWS = Set.of("Softmax", "LogSoftmax");

    /** Operators that leave one value for each row as it is. */
    private static final Set<String> VALUE_KEEPERS =
            Set.of("Identity", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze");

    /** Tells whether the node gives decisions for its labels under this name. */
    boolean decides(String output) {
        return isClassifier() && isOutput(0, output);
    }

    /** Tells whether the node gives one column of scores for each of its labels, in their order, under this name. */
    boolean scores(String output) {
        return isClassifier() && isOutput(1, output) && !isPairwise();
    }

    /** Tells whether the node gives maps from its labels to scores under this name. */
    boolean maps(String output) {
        return operator.equals(ML + "ZipMap") && !labels.isNone() && isOutput(0, output);
    }

    /** Tells whether the columns under this name are those of the first input, in their order. */
    boolean keepsColumns(String output) {
        boolean onRows = COLUMN_KEEPERS_ON_ROWS.contains(operator) && (axis == 1 || axis == -1);
        return isOutput(0, output) && !inputs.isEmpty() && (onRows || COLUMN_KEEPERS.contains(operator));
    }

    /** Tells whether the decisions under this name are those of the first input. */
    boolean keepsValues(String output) {
        return isOutput(0, output) && !inputs.isEmpty() && VALUE_KEEPERS.contains(operator);
    }

    private boolean isClassifier() {
        return CLASSIFIERS.contains(operator) && !labels.isNone();
    }

    /** A support vector machine that was not calibrated gives a column for each pair of labels. */
    private boolean isPairwise() {
        return operator.endsWith("SVMClassifier")
                && attributes.contains("vectors_per_class")
                && !attributes.contains("prob_a");
    }

    private boolean isOutput(int index, String name) {
        return outputs.size() > index && outputs.get(index).equals(name);
    }
}
