package org.modelunit.onnx;

/**
 * Texts on their way between Java and ONNX Runtime, which takes Java's modified UTF-8 for UTF-8 (tried with 1.28): what the two write
 * otherwise, characters beyond U+FFFF and U+0000, arrives as another text, either way.
 */
final class NativeText {

    private NativeText() {}

    /** Whether a text would arrive as another one. */
    static boolean isChanged(String text) {
        return text.codePoints()
                .anyMatch(character -> character == 0
                        || Character.isSupplementaryCodePoint(character)
                        || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
