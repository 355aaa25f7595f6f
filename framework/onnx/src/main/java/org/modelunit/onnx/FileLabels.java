package org.modelunit.onnx;

import java.util.List;

/**
 * The labels that a node of a file carries.
 *
 * @param names the labels, whole numbers as decimal text
 * @param whole whether the file gives them as whole numbers
 */
record FileLabels(List<String> names, boolean whole) {

    static final FileLabels NONE = new FileLabels(List.of(), false);

    boolean isNone() {
        return names.isEmpty();
    }

    /** Returns the labels in quotes, for a sentence. */
    String quoted() {
        return quoted(names);
    }

    static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
