package org.modelunit.figure;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The examples whose value lies in a range.
 *
 * @param label the range in words; it says so where several bins were joined
 * @param from where the range begins, finite
 * @param to where it ends, not below {@code from}
 * @param counts how many examples of each series lie in it
 * @param points what was measured there, such as the mean score and the share that is truly of the label; none where examples are only
 *     counted, or where there are none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Bin(String label, double from, double to, List<Long> counts, List<Point> points) {

    public Bin {
        label = Checked.text(label, "the label of a bin");
        from = Checked.finite(from, "the beginning of a bin");
        to = Checked.finite(to, "the end of a bin");
        if (to < from) {
            throw new IllegalArgumentException(
                    "a bin must not end below its beginning, but goes from " + from + " to " + to);
        }
        counts = Checked.some(counts, "counts");
        counts.forEach(count -> Checked.notNegative(count, "a count"));
        points = List.copyOf(points);
    }

    /** Returns how many examples lie in it, of all series. */
    public long examples() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
