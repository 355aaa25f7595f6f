package org.modelunit.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How many digits a claim's numbers need: three significant ones, and more until those that decide can be told apart. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Digits {

    private static final int MOST = 12;

    /** From so many places on, a number that would have fewer than three digits in them has its power of ten: 1.5e-12. */
    private static final int MANY = 6;

    private static final double TINY = 1e-4; // with so few places it would have fewer than three digits

    /** A difference may be the bar but for its last digits, and is not told apart from it: a share of the largest number. */
    private static final double SAME = 1e-12;

    private final int digits;

    private Digits(int digits) {
        this.digits = digits;
    }

    /**
     * Digits that tell others from a bar.
     *
     * @param bar what is compared with
     * @param others what is compared; those that are no finite number do not count
     */
    public static Digits telling(double bar, double... others) {
        double largest = Math.abs(bar);
        for (double other : others) {
            largest = Double.isFinite(other) ? Math.max(largest, Math.abs(other)) : largest;
        }
        int digits = largest < 10 ? 3 : largest < 100 ? 2 : largest < 1000 ? 1 : 0;
        Digits enough = new Digits(digits);
        while (enough.digits < MOST && !enough.tells(bar, others, SAME * largest)) {
            enough = new Digits(enough.digits + 1);
        }
        return enough;
    }

    /**
     * Returns the larger number of digits.
     *
     * @param other the other number
     */
    public Digits orMore(Digits other) {
        return digits >= other.digits ? this : other;
    }

    /**
     * Returns this number of digits, or a limit where it is smaller.
     *
     * @param most the limit
     */
    public Digits upTo(int most) {
        return digits <= most ? this : new Digits(most);
    }

    private boolean tells(double bar, double[] others, double same) {
        double shown = shown(bar);
        if (shown != bar && digits < MOST / 2) {
            return false; // a bar is shown as it was written
        }
        for (double other : others) {
            if (Double.isFinite(other) && Math.abs(other - bar) > same && shown(other) == shown) {
                return false;
            }
        }
        return true;
    }

    /** The number that is read where this one is written. */
    private double shown(double value) {
        return Double.isFinite(value) ? Double.parseDouble(of(value)) : value;
    }

    /**
     * Returns a bound as text; an infinite one is none.
     *
     * @param bound the bound
     */
    public String ofBound(double bound) {
        return Double.isInfinite(bound) ? "none" : of(bound);
    }

    /**
     * Returns a number as text.
     *
     * @param value the number
     */
    public String of(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        if (Double.isNaN(value)) {
            return "none";
        }
        if (digits < MANY || value == 0 || Math.abs(value) >= TINY) {
            return Numbers.fixed(value, digits);
        }
        if (digits == MOST) { // nothing less tells it from the bar
            return Numbers.scientific(value, MOST);
        }
        return Math.abs(value) < Math.pow(10, 2 - digits) ? Numbers.scientific(value) : Numbers.fixed(value, digits);
    }
}
