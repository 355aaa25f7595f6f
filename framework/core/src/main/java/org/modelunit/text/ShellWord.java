package org.modelunit.text;

import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Text as one word of a POSIX shell, so that a command that we print means the same when it is pasted. Nothing in the word is a
 * variable, a pattern, a comment or the start of another command.
 *
 * <pre>{@code
 * ShellWord.of("-Dtest=LoanTest$Hard#rejects")   // '-Dtest=LoanTest$Hard#rejects'
 * }</pre>
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ShellWord {

    /** What no shell looks at twice; a number sign begins a comment only at the start of a word. */
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-][\\w@%+=:,./#-]*");

    private ShellWord() {}

    /**
     * Returns a text as one word: as it is where that is one, and else in single quotes.
     *
     * @param text anything but the character NUL, which no command can hold
     */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
