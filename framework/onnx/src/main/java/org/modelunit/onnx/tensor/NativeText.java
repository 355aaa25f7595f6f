package org.modelunit.onnx.tensor;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Texts on their way between Java and ONNX Runtime, which takes Java's modified UTF-8 for UTF-8 (tried with 1.28): what the two write
 * otherwise, characters beyond U+FFFF and U+0000, arrives as another text, either way.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class NativeText {

    private NativeText() {}

    /** Whether a text would arrive as another one. */
    public static boolean isChanged(String text) {
        for (int i = 0; i < text.length(); i++) { // every text of every row passes here
            char unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return true;
            }
        }
        return false;
    }
}
