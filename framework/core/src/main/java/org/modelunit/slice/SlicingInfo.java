package org.modelunit.slice;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is said about slices, apart from their rows.
 *
 * @param name the slicing's name
 * @param description why these slices matter, or empty
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record SlicingInfo(String name, String description) {

    public SlicingInfo {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
    }
}
