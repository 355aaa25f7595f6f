package org.modelunit.console;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.PrintableText;

/** The one place that prints to the console; everything else returns values or logs. Safe for any thread. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Console {

    /** How long the status is that stands in the last line; also what threads agree on that print. */
    private static final AtomicInteger STATUS = new AtomicInteger();

    private Console() {}

    /**
     * Prints lines to standard output as one piece, so that no other output comes between them; a status gives way to them.
     *
     * @param text one or more lines, without the last line's end
     */
    @SuppressWarnings("SystemOut")
    public static void print(String text) {
        synchronized (STATUS) {
            status("");
            System.out.println(PrintableText.lines(text));
            System.out.flush();
        }
    }

    /**
     * Rewrites the last line of a terminal in place, by a carriage return and spaces, which every terminal knows.
     *
     * @param line at most as long as a line is wide; empty to clear the line
     */
    @SuppressWarnings("SystemOut")
    public static void status(String line) {
        String text = PrintableText.of(line);
        synchronized (STATUS) {
            int before = STATUS.getAndSet(text.length());
            if (before > 0 || !text.isEmpty()) {
                String blank = " ".repeat(Math.max(0, before - text.length()));
                System.out.print("\r" + text + blank + (text.isEmpty() ? "\r" : ""));
                System.out.flush();
            }
        }
    }

    /** Tells whether somebody looks at a terminal: input and output are one, and this is no build server's. */
    @SuppressWarnings("SystemConsoleNull") // which is why the console is asked, too
    public static boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && isTerminal(console) && System.getenv("CI") == null;
    }

    /** From Java 22 on there is a console even without a terminal, and it can be asked. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // before 22 there is none without
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a console cannot be asked whether it is a terminal", e);
        }
    }
}
