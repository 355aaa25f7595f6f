package org.modelunit.benchmarks.sidebyside;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Work that two sides do.
 *
 * @param name what it is called
 * @param ours ModelUnit's way
 * @param peer the other way
 * @param warmUps how often each side works before it counts
 * @param repetitions how often each side is timed
 * @param isInParts whether the ratio is ours by the peer's, as in passes over memory; else it is the peer's by ours
 */
record Case(String name, Peer ours, Peer peer, int warmUps, int repetitions, boolean isInParts) {

    private static final int OURS_FOR_EACH = 3; // ours are short, and so many of them steady the median

    /** A case against a peer that takes much longer: the ratio is how many times faster ModelUnit is. */
    static Case of(String name, Peer ours, Peer peer) {
        return new Case(name, ours, peer, 1, 5, false);
    }

    /** A case against a part of its own work, or what it cannot do without: the ratio is how often ModelUnit could do that. */
    static Case inParts(String name, Peer ours, Peer part) {
        return new Case(name, ours, part, 10, 15, true);
    }

    /** The case with a peer so slow that it is timed three times only, and warmed up once. */
    Case rarely() {
        return new Case(name, ours, peer, 1, 3, isInParts);
    }

    /** Alternates the sides, so that what else the machine does meets both. */
    String line() throws IOException {
        for (int i = 0; i < 10; i++) {
            ours.milliseconds();
        }
        for (int i = 0; i < warmUps; i++) {
            peer.milliseconds();
        }
        double[] oursMs = new double[OURS_FOR_EACH * repetitions];
        double[] peerMs = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            for (int j = 0; j < OURS_FOR_EACH; j++) {
                oursMs[OURS_FOR_EACH * i + j] = ours.milliseconds();
            }
            peerMs[i] = peer.milliseconds();
        }
        double our = median(oursMs);
        double other = median(peerMs);
        return String.format(
                Locale.ROOT,
                "%s,%.2f,%s,%.2f,%.2f",
                name,
                our,
                peer.name(),
                other,
                isInParts ? our / other : other / our);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
