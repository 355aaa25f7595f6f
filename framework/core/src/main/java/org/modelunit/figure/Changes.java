package org.modelunit.figure;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Single examples, before and after: flips of a decision, inputs that were perturbed. Whoever makes it gives ids alone, unless the run
 * was allowed to show rows.
 *
 * @param title what is shown
 * @param total how many examples changed in all, not fewer than there are changes
 * @param changes the most telling ones, 1 to {@value Figure#MOST_POINTS}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Changes(String title, long total, List<Change> changes) implements Figure {

    public Changes {
        title = Checked.text(title, "the title of a figure");
        changes = Checked.few(changes, "changes");
        if (total < changes.size()) {
            throw new IllegalArgumentException(
                    "the total must count every change, but is " + total + " for " + changes.size() + " changes");
        }
    }
}
