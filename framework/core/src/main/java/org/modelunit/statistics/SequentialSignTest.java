package org.modelunit.statistics;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.statistics.distribution.Binomial;

/**
 * A sign test of a median that looks at the data more than once: each look has its share of the error, so whoever stops at the first
 * one that decides errs no more often than whoever always takes all (Bonferroni over the looks, with weights). Nothing is assumed of the
 * distribution but that values are independent and have one median.
 *
 * @param looks when it looks, in ascending size; the weights add up to 1
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SequentialSignTest(List<Look> looks) {

    /**
     * One look at the data.
     *
     * @param size at how many values
     * @param weight its share of the error, above 0
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public record Look(int size, double weight) {

        /** Returns the significance of at most so many values on the wrong side of a bar, in units of the error of all looks. */
        double pValue(int wrong) {
            return Binomial.lowerTail(wrong, size, 0.5) / weight;
        }

        /** Returns how many values may lie on the wrong side; -1 where not even none is significant. */
        int mostWrong(double error) {
            int wrong = -1;
            while (wrong + 1 < size && pValue(wrong + 1) <= error) {
                wrong++;
            }
            return wrong;
        }
    }

    /** Keeps an unmodifiable copy. */
    public SequentialSignTest {
        looks = List.copyOf(looks);
    }

    /**
     * Returns the looks that a number of values allows.
     *
     * @param size how many values there are
     */
    List<Look> within(int size) {
        return looks.stream().filter(look -> look.size() <= size).toList();
    }

    /**
     * Returns the chance that some look up to a size is significant, if each value lies on the wrong side with a chance of its own: the
     * number of wrong values so far is followed from look to look.
     *
     * @param size how many values are taken
     * @param error the error of all looks
     * @param wrong the chance of a value on the wrong side
     */
    double power(int size, double error, double wrong) {
        double[] open = {1}; // the chance of each number of wrong values while nothing is decided
        double decided = 0;
        int taken = 0;
        for (Look look : within(size)) {
            open = after(open, look.size() - taken, wrong);
            taken = look.size();
            for (int count = 0; count <= look.mostWrong(error); count++) {
                decided += open[count];
                open[count] = 0;
            }
        }
        return Math.min(1, decided);
    }

    private static double[] after(double[] open, int more, double wrong) {
        double[] next = new double[open.length + more];
        for (int count = 0; count < open.length; count++) {
            for (int added = 0; open[count] > 0 && added <= more; added++) {
                next[count + added] += open[count] * Binomial.probability(added, more, wrong);
            }
        }
        return next;
    }
}
