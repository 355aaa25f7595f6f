package org.modelunit.measuring;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Model;

/**
 * Makes a fresh model: loads its file again, opens its session again.
 *
 * @param <I> the type of an input
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface SessionRecipe<I> extends Serializable {

    /** Returns a model that nobody has used yet; whoever asks for it closes it. */
    Model<I, ?> open();
}
