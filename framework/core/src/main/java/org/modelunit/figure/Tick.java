package org.modelunit.figure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A value on an axis that means something: what chance achieves, what a perfect model would.
 *
 * @param at where it lies, finite
 * @param label what it means, such as "chance" or "ideal"
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Tick(double at, String label) {

    public Tick {
        at = Checked.finite(at, "a tick");
        label = Checked.text(label, "the label of a tick");
    }
}
