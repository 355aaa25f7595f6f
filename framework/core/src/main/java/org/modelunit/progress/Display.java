package org.modelunit.progress;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Where progress is seen. Called by one thread at a time for each piece of work, but for several pieces at once. */
@API(status = Status.INTERNAL, since = "0.1")
public interface Display {

    /** Returns how long work must have taken before it is shown. */
    Duration first();

    /** Returns how long a text stands before the next. */
    Duration next();

    /**
     * Shows how far work has come, in place of what was shown of it before.
     *
     * @param text one line
     */
    void show(String text);

    /** Takes away what was shown, where that can be done; the work has ended, well or not. */
    void end();
}
