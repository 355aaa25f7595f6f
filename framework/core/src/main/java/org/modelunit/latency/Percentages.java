package org.modelunit.latency;

import java.util.stream.DoubleStream;
import org.modelunit.text.Numbers;

/**
 * Changes as percentages, with as few digits as tell them from a tolerance.
 *
 * @param digits after the point
 */
record Percentages(int digits) {

    private static final int MOST = 6;
    private static final int HUNDRED = 100;
    private static final double SMALL = 0.1; // whose first digit alone says little

    static Percentages telling(double tolerance, double... changes) {
        double largest = finite(changes).map(Math::abs).max().orElse(0);
        int digits = largest < SMALL ? 1 : 0;
        while (digits < MOST && !new Percentages(digits).tells(tolerance, changes)) {
            digits++;
        }
        return new Percentages(digits);
    }

    private static DoubleStream finite(double... changes) {
        return DoubleStream.of(changes).filter(Double::isFinite);
    }

    private boolean tells(double tolerance, double... changes) {
        String allowed = of(tolerance);
        return finite(changes)
                .noneMatch(change -> change != tolerance && of(change).equals(allowed));
    }

    /** Returns a change as a percentage, "23%"; no change has no sign. */
    String of(double change) {
        String text = Numbers.fixed(HUNDRED * change, digits);
        return (text.matches("-0(\\.0*)?") ? text.substring(1) : text) + "%";
    }
}
