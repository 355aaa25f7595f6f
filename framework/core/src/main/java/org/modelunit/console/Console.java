package org.modelunit.console;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The one place that prints to the console; everything else returns values or logs. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Console {

    private Console() {}

    /**
     * Prints lines to standard output as one piece, so that no other output comes between them.
     *
     * @param text one or more lines, without the last line's end
     */
    @SuppressWarnings("SystemOut")
    public static void print(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
