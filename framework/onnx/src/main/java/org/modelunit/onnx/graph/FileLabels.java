package org.modelunit.onnx.graph;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The labels that a node of a file carries.
 *
 * @param names the labels, whole numbers as decimal text
 * @param whole whether the file gives them as whole numbers
 */
@API(status = Status.INTERNAL, since = "0.1")
public record FileLabels(List<String> names, boolean whole) {

    /** No labels. */
    public static final FileLabels NONE = new FileLabels(List.of(), false);

    /** Tells whether there are none. */
    public boolean isNone() {
        return names.isEmpty();
    }

    /** Returns the labels in quotes, for a sentence. */
    public String quoted() {
        return quoted(names);
    }

    /** Returns names in quotes, for a sentence. */
    public static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
