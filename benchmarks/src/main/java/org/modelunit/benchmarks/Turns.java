package org.modelunit.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** Two ways of working, timed by turns, so that what else the machine does meets both. */
final class Turns {

    private final int warmUps;
    private final int turns;

    Turns(int warmUps, int turns) {
        this.warmUps = warmUps;
        this.turns = turns;
    }

    /** What is timed; what it returns keeps the compiler from leaving it out. */
    interface Work {

        double run() throws Exception;
    }

    /**
     * Times both.
     *
     * @param name what is measured
     * @param plain what reading the values costs at least
     * @param ours ModelUnit's way
     * @return the name, the median milliseconds of both and the median ratio, ours by plain
     */
    String line(String name, Work plain, Work ours) throws Exception {
        double[] plainMs = new double[turns];
        double[] oursMs = new double[turns];
        double[] ratios = new double[turns];
        for (int turn = -warmUps; turn < turns; turn++) {
            double one = milliseconds(plain);
            double other = milliseconds(ours);
            if (turn >= 0) {
                plainMs[turn] = one;
                oursMs[turn] = other;
                ratios[turn] = other / one;
            }
        }
        return String.format(
                Locale.ROOT, "%-44s %10.1f %10.1f %8.2f", name, median(plainMs), median(oursMs), median(ratios));
    }

    private static double milliseconds(Work work) throws Exception {
        long start = System.nanoTime();
        double result = work.run();
        long end = System.nanoTime();
        if (Double.isNaN(result)) {
            throw new IllegalStateException("the work has come to nothing");
        }
        return (end - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
