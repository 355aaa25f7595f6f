package org.modelunit.text;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Text as one argument in an argument file of {@code java}, where blanks separate arguments, quotes hold them together and a backslash
 * escapes (Oracle, The java Command, "java Command-Line Argument Files").
 *
 * <pre>{@code
 * ArgumentFileWord.of("C:\\Program Files\\a.jar")   // "C:\\Program Files\\a.jar"
 * }</pre>
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ArgumentFileWord {

    private ArgumentFileWord() {}

    /**
     * Returns a text as one argument, in quotes.
     *
     * @param text anything but the character NUL, which no argument can hold
     */
    public static String of(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
