package org.modelunit.measuring.machine;

/**
 * A number of microseconds that only grows, and where it was read: two readings tell how much time has gone only if both are of one source.
 *
 * @param source which file told it, and of what; empty where nobody did
 * @param micros the number, 0 or more
 */
record SystemCounter(String source, long micros) {

    static final SystemCounter NOT_TOLD = new SystemCounter("", 0);

    private static final double SLACK_MICROS = 50_000; // what a file may lag behind
    private static final double SLACK_SHARE = 1.1;

    boolean isTold() {
        return !source.isEmpty();
    }

    /**
     * Returns how many microseconds have gone since; NaN where that is not told: by another source, by a number that fell, or by one that has
     * grown by more than there was time for.
     *
     * @param before the first reading
     * @param most how much it can have grown at the most, in microseconds
     */
    double since(SystemCounter before, double most) {
        double grown = micros - before.micros;
        boolean isCredible = grown >= 0 && grown <= SLACK_SHARE * most + SLACK_MICROS;
        return isTold() && source.equals(before.source) && isCredible ? grown : Double.NaN;
    }
}
