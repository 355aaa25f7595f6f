package org.modelunit.benchmarks.sidebyside;

import java.io.IOException;

/** What a case is timed beside; ModelUnit is one, too. */
interface Peer {

    /** What it is called in the output. */
    String name();

    /** Does the work once and returns how many milliseconds it took. */
    double milliseconds() throws IOException;

    /** The same by another name. */
    default Peer named(String name) {
        Peer same = this;
        return new Peer() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public double milliseconds() throws IOException {
                return same.milliseconds();
            }
        };
    }

    /** Code of this JVM. */
    static Peer of(String name, Runnable work) {
        return new Peer() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public double milliseconds() {
                long start = System.nanoTime();
                work.run();
                return (System.nanoTime() - start) / 1e6;
            }
        };
    }
}
