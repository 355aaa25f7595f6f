package org.modelunit.perturbation.text;

/** A text that is written again from its begin to its end, with some places replaced. */
final class Rewriting {

    private final String text;
    private final StringBuilder out = new StringBuilder(); // small, as many begin to write who have nothing to replace
    private int written;

    Rewriting(String text) {
        this.text = text;
    }

    /** Replaces a place behind all those that were replaced before; behind the last one for an insertion. */
    void replace(int from, int to, String by) {
        out.append(text, written, from).append(by);
        written = to;
    }

    String text() {
        return written == 0 && out.length() == 0
                ? text
                : out.append(text, written, text.length()).toString();
    }
}
