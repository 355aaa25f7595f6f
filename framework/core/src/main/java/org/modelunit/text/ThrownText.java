package org.modelunit.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What somebody else's code has thrown, as a part of a sentence. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ThrownText {

    private ThrownText() {}

    /**
     * Returns the kind of what was thrown, and what it says: "IllegalStateException (no such town)".
     *
     * @param thrown what was thrown
     */
    public static String of(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null || message.isBlank() ? "" : " (" + message + ")");
    }
}
