package org.modelunit.figure;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A single point that matters, such as the operating point of a model on its ROC curve.
 *
 * @param name what it is
 * @param at where it lies
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Mark(String name, Point at) {

    public Mark {
        name = Checked.text(name, "the name of a mark");
        requireNonNull(at, "at");
    }
}
