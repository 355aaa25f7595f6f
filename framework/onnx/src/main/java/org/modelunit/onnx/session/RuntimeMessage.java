package org.modelunit.onnx.session;

import ai.onnxruntime.OrtException;
import java.util.regex.Pattern;
import org.modelunit.privacy.ForeignError;

/**
 * What ONNX Runtime says when a model cannot run on a batch. It may quote a value of the batch: the index that a table does not have, the
 * text that is no number. Shown are messages about shapes and types, and of all others where in the model it happened.
 */
final class RuntimeMessage {

    private static final Pattern OF_SHAPES = Pattern.compile(
            "message: (Got invalid dimensions for input|Invalid rank for input|Unexpected input data type|Missing Input)"
                    + "|Status Message: [^']*[Dd]imension mismatch");

    /** Stands between the names of code and node, which the file has chosen, and what a kernel says. */
    private static final String SAYS = "Status Message:";

    private RuntimeMessage() {}

    static String of(OrtException thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (isShown(thrown)) {
            return message;
        }
        int says = message.indexOf(SAYS);
        return ForeignError.inWords(thrown) + ", "
                + (says < 0
                        ? "code " + thrown.getCode()
                        : message.substring(0, says).strip());
    }

    /** Returns what an error of ours names as its cause. */
    static Throwable asCause(OrtException thrown) {
        return isShown(thrown) ? thrown : ForeignError.asCause(thrown);
    }

    private static boolean isShown(OrtException thrown) {
        return ForeignError.isShown(thrown)
                || OF_SHAPES.matcher(String.valueOf(thrown.getMessage())).find();
    }
}
