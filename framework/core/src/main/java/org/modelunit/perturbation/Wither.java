package org.modelunit.perturbation;

import java.io.Serializable;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Makes a copy of something with another part: {@code Mail::withBody}, or {@code (mail, body) -> new Mail(mail.subject(), body)}.
 *
 * @param <I> the type of the whole
 * @param <C> the type of the part
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Wither<I, C> extends Serializable {

    /**
     * Returns a copy with another part.
     *
     * @param whole the whole; not to be changed itself
     * @param part the new part
     */
    I of(I whole, C part);
}
