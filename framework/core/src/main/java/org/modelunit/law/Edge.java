package org.modelunit.law;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An input at the edge of what can be asked: one of the data's own, with one of its values replaced. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Edge {

    /** NaN for a {@code double} or {@code float}; "NaN" in a cell of numbers. */
    NAN("NaN"),

    /** Infinity and minus infinity for a {@code double} or {@code float}; these words in a cell of numbers. */
    INFINITE("infinite numbers"),

    /** The smallest number above 0, and its negative, which lose their bits in most computations. */
    DENORMAL("denormal numbers"),

    /** The largest and the smallest finite number of the type, whole ones too; as floats, the largest doubles are infinite. */
    HUGE("huge numbers"),

    /** A text without characters; in a cell, one that is missing. */
    EMPTY("an empty text"),

    /** The first word of a text alone. */
    ONE_TOKEN("a single token"),

    /** A text of at least 20,000 characters: its own words, again and again. */
    LONGEST("a very long text"),

    /** A text that no input has in its place: a category that nobody has seen. */
    UNSEEN("an unseen category"),

    /** Half of a pair of UTF-16, after the text: what is left where a text was cut inside a character. */
    LONE_SURROGATE("a lone surrogate");

    private final String words;

    Edge(String words) {
        this.words = words;
    }

    /** What it is, as it follows "with". */
    String words() {
        return words;
    }
}
