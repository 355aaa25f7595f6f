package org.modelunit.progress;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A piece of work that may take long.
 *
 * @param name what it is, for instance "challenger.onnx on german-credit/holdout"
 * @param total how much there is to do
 * @param unit what is counted, in the plural: "rows"
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Work(String name, long total, String unit) {

    public Work {
        requireNonNull(name, "name");
        requireNonNull(unit, "unit");
    }
}
