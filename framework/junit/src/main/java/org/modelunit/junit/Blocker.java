package org.modelunit.junit;

/**
 * What keeps a build from being green: a red claim, or a test that ended red without one.
 *
 * @param place the test
 * @param what what was found, or what was thrown
 * @param isThrown whether it was thrown, as one fixture does to many tests
 */
record Blocker(String place, String what, boolean isThrown) {

    /** Returns what is the same for all tests that the same cause stops. */
    String cause() {
        return isThrown ? what : line();
    }

    /** Returns both, on one line. */
    String line() {
        return place + ": " + what;
    }
}
