package org.modelunit.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** How many digits a claim's numbers need: three significant ones, and more until those that decide can be told apart. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Digits {

    private static final int MOST = 12;

    /** From so many places on, a number that would have fewer than three digits in them has its power of ten: 1.5e-12. */
    private static final int MANY = 6;

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
        while (digits < MOST && !tells(digits, bar, others, SAME * largest)) {
            digits++;
        }
        return new Digits(digits);
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

    private static boolean tells(int digits, double bar, double[] others, double same) {
        String text = Numbers.fixed(bar, digits);
        if (Double.parseDouble(text) != bar && digits < MOST / 2) {
            return false; // a bar is shown as it was written
        }
        for (double other : others) {
            if (Double.isFinite(other)
                    && Math.abs(other - bar) > same
                    && Numbers.fixed(other, digits).equals(text)) {
                return false;
            }
        }
        return true;
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
        boolean isTiny = digits >= MANY && value != 0 && Math.abs(value) < Math.pow(10, 2 - digits);
        return isTiny ? Numbers.scientific(value) : Numbers.fixed(value, digits);
    }
}
