package org.modelunit.gate;

import java.io.IOException;
import java.nio.file.Path;
import org.modelunit.gate.reason.ReasonId;

/**
 * A way to be green without having checked.
 *
 * @param name what it is called
 * @param reason what the gate has to say of it
 * @param how what happens instead of a good build
 * @param areFailuresIgnored whether the build goes on after failing tests
 */
record Way(String name, ReasonId reason, How how, boolean areFailuresIgnored) {

    /** Makes a build that only looks good. */
    interface How {
        void happen(LoanRelease release, Path output) throws IOException;
    }

    /** Changes a good build. */
    interface Change {
        void make(LoanBuild build);
    }

    /** A build of which something is not as it should be. */
    static Way of(String name, ReasonId reason, Change change) {
        return files(name, reason, (release, output) -> {
            LoanBuild build = new LoanBuild();
            change.make(build);
            build.runIn(output);
        });
    }

    /** Whatever happens to files. */
    static Way files(String name, ReasonId reason, How how) {
        return new Way(name, reason, how, false);
    }

    /** The same of a build that ignores failing tests. */
    Way ignoringFailures() {
        return new Way(name, reason, how, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
