package org.modelunit.statistics;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** On which side of its bar a value has to lie. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum Side {
    /** The value has to reach the bar from below; its lower bound shows it. */
    AT_LEAST("at least", ">="),
    /** The value must not rise above the bar; its upper bound shows it. */
    AT_MOST("at most", "<=");

    private final String words;
    private final String sign;

    Side(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** Returns the side in words, "at least" for instance. */
    public String words() {
        return words;
    }

    /** Returns the side as a sign: {@code >=} or {@code <=}. */
    public String sign() {
        return sign;
    }

    /** Returns the other side. */
    public Side other() {
        return this == AT_LEAST ? AT_MOST : AT_LEAST;
    }

    /**
     * Tells whether a value lies on this side of a bar; NaN never does.
     *
     * @param value the value
     * @param bar the bar
     */
    public boolean holds(double value, double bar) {
        return this == AT_LEAST ? value >= bar : value <= bar;
    }

    /**
     * Returns how far a value lies beyond a bar on this side; a number below 0 if it does not reach the bar.
     *
     * @param value the value
     * @param bar the bar
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public double beyond(double value, double bar) {
        return this == AT_LEAST ? value - bar : bar - value;
    }

    /** Whether a share, which lies from 0 to 1, cannot but lie on this side of a bar. */
    boolean isSureOfAShare(double bar) {
        return this == AT_LEAST ? bar <= 0 : bar >= 1;
    }
}
