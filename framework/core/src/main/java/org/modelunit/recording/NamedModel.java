package org.modelunit.recording;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A model that has a name, so that a candidate can take its place.
 *
 * @param name the name, "challenger" for instance
 * @param path the file that was tested, as it was named
 * @param sha256 its digest; empty where nobody could tell it
 * @param isAskedFor whether a test asked for it
 * @param isReplaced whether the file took the place of the model's own
 * @param pinned the digest that the test insists on; empty where it insists on none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record NamedModel(
        String name, String path, String sha256, boolean isAskedFor, boolean isReplaced, String pinned) {

    public NamedModel {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        requireNonNull(sha256, "sha256");
        requireNonNull(pinned, "pinned");
    }

    /** Returns whether the test insists on another file, and a candidate was tested in its place all the same. */
    public boolean isPinPassedBy() {
        return isReplaced && !pinned.isEmpty() && !pinned.equals(sha256);
    }
}
