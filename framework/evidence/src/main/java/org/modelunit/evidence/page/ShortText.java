package org.modelunit.evidence.page;

/** Texts that may be longer than anybody reads: names and sentences come from anywhere. */
final class ShortText {

    private ShortText() {}

    /**
     * Returns as much of a text as is read, with an ellipsis where something is left out; no pair of characters is torn.
     *
     * @param text any text
     * @param longest how many characters are read
     */
    static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }
}
