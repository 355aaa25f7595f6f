package org.modelunit.measuring;

/** What was thrown, in words. */
final class Thrown {

    private static final int MOST = 200;

    private Thrown() {}

    static String words(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        if (message == null) {
            return name;
        }
        return name + ": " + (message.length() > MOST ? message.substring(0, MOST) + "…" : message);
    }
}
