package org.modelunit.figure;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A bin before small ones are joined: sums, which add up.
 *
 * @param from where its range begins
 * @param to where it ends
 * @param counts how many examples of each series lie in it
 * @param weight what they weigh; 0 where examples are only counted
 * @param sumOfX the weighted sum of what its point has as x
 * @param sumOfY the weighted sum of what its point has as y
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BinTally(double from, double to, List<Long> counts, double weight, double sumOfX, double sumOfY) {

    public BinTally {
        counts = Checked.some(counts, "counts");
        Checked.finite(weight, "the weight of a bin");
        Checked.finite(sumOfX, "the sum of x");
        Checked.finite(sumOfY, "the sum of y");
    }

    /**
     * Returns a bin whose examples are only counted.
     *
     * @param from where its range begins
     * @param to where it ends
     * @param counts how many examples of each series lie in it
     */
    public static BinTally counted(double from, double to, List<Long> counts) {
        return new BinTally(from, to, counts, 0, 0, 0);
    }

    long examples() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** This bin and the next one as one. */
    BinTally joined(BinTally next) {
        List<Long> sums = new ArrayList<>();
        for (int series = 0; series < counts.size(); series++) {
            sums.add(counts.get(series) + next.counts.get(series));
        }
        return new BinTally(from, next.to, sums, weight + next.weight, sumOfX + next.sumOfX, sumOfY + next.sumOfY);
    }

    List<Point> points() {
        return weight > 0 ? List.of(new Point(sumOfX / weight, sumOfY / weight)) : List.of();
    }
}
