package org.modelunit.privacy;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelUnitException;
import org.modelunit.text.ThrownText;

/**
 * What code of somebody else has thrown while it looked at a row: its message may quote any value of the row. It is shown where all columns
 * are, and where it is the JVM's or ours, which quote none.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ForeignError {

    /** What says only names of columns and sizes, whoever calls it. */
    private static final List<String> OF_SIZES =
            List.of("org.modelunit.Row", "org.modelunit.tensor.", "org.modelunit.image.");

    private ForeignError() {}

    /**
     * Returns the kind of what was thrown, with what it says or how to see that: "IllegalStateException (no such town)".
     *
     * @param thrown what was thrown
     */
    public static String inWords(Throwable thrown) {
        ShownValues shown = ShownValues.now();
        if (isShown(shown, thrown)) {
            return ThrownText.of(thrown);
        }
        return shown.isShown(ShownValues.ALL) && !shown.isUsedUp()
                ? shown.limited(ThrownText.of(thrown))
                : thrown.getClass().getSimpleName() + " (its message may quote the row; to see it, run with "
                        + shown.options(ShownValues.ALL) + ")";
    }

    /**
     * Returns what an error of ours names as its cause: what was thrown, or the same places in the code without the messages.
     *
     * @param thrown what was thrown
     */
    public static Throwable asCause(Throwable thrown) {
        return isShown(ShownValues.now(), thrown) ? thrown : WithheldMessage.of(thrown);
    }

    /**
     * Returns the name of the class of what was thrown, also where only its places in the code are left.
     *
     * @param thrown what was thrown, or what stands for it without its message
     */
    public static String type(Throwable thrown) {
        return thrown instanceof WithheldMessage withheld
                ? withheld.type()
                : thrown.getClass().getName();
    }

    /**
     * Returns an error that is thrown on, as a failed assertion is: itself, or where its message is not shown, one of its kind that says so.
     *
     * @param thrown what was thrown
     */
    public static Error asError(Error thrown) {
        if (thrown instanceof VirtualMachineError || isShown(thrown)) {
            return thrown;
        }
        return thrown instanceof AssertionError
                ? new AssertionError(inWords(thrown), asCause(thrown))
                : new Error(inWords(thrown), asCause(thrown));
    }

    /**
     * Returns whether the message of what was thrown is shown.
     *
     * @param thrown what was thrown
     */
    public static boolean isShown(Throwable thrown) {
        return isShown(ShownValues.now(), thrown);
    }

    private static boolean isShown(ShownValues shown, Throwable thrown) {
        return areHarmless(thrown)
                || shown.isShown(ShownValues.ALL) && !shown.isUsedUp() && shown.hasRoomFor(said(thrown));
    }

    /** All messages of an error, with those that led to it. */
    private static String said(Throwable thrown) {
        StringBuilder said = new StringBuilder();
        say(thrown, said, Collections.newSetFromMap(new IdentityHashMap<>()));
        return said.toString();
    }

    private static void say(Throwable thrown, StringBuilder said, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return;
        }
        if (thrown.getMessage() != null) {
            said.append(thrown.getMessage());
        }
        if (thrown.getCause() != null) {
            say(thrown.getCause(), said, seen);
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            say(suppressed, said, seen);
        }
    }

    /** Whether neither the message nor those of its causes come from code of somebody else. */
    private static boolean areHarmless(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return isHarmless(thrown)
                && thrown.getSuppressed().length == 0
                && (cause == null || cause != thrown && areHarmless(cause));
    }

    /**
     * Whether code of ours has thrown it, whose messages ask here as well; but not where code of somebody else has called ours, and handed it a
     * cell as a name. Of columns and sizes, the message is worth more.
     */
    private static boolean isOurs(Throwable thrown) {
        StackTraceElement[] places = thrown.getStackTrace();
        if (places.length == 0 || !isOurs(places[0])) {
            return false;
        }
        String thrower = places[0].getClassName();
        return OF_SIZES.stream().anyMatch(thrower::startsWith)
                || Arrays.stream(places, 0, above(places)).allMatch(place -> isOurs(place) || isOfJava(place));
    }

    /** How many places are above whoever asks here: those below are of the test, which was there before. */
    private static int above(StackTraceElement[] places) {
        StackTraceElement[] here = new Throwable().getStackTrace();
        int above = places.length;
        for (int place = here.length; above > 0 && place > 0 && places[above - 1].equals(here[place - 1]); place--) {
            above--;
        }
        return above;
    }

    private static boolean isOurs(StackTraceElement place) {
        return place.getClassName().startsWith("org.modelunit.");
    }

    private static boolean isOfJava(StackTraceElement place) {
        String name = place.getClassName();
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
    }

    private static boolean isHarmless(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                || thrown instanceof ModelUnitException
                || thrown instanceof WithheldMessage
                || isOurs(thrown)
                || thrown instanceof LinkageError
                || thrown instanceof StackOverflowError
                || thrown instanceof ArithmeticException && message.equals("/ by zero")
                || thrown.getClass() == NullPointerException.class && message.startsWith("Cannot ")
                || thrown.getClass() == ClassCastException.class && message.startsWith("class ");
    }
}
