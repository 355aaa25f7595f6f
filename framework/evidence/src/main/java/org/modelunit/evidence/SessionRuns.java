package org.modelunit.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.recording.MarkedDirectory;
import org.modelunit.recording.Run;

/** The runs of one build in one module: those of Surefire and of Failsafe, for instance. */
@API(status = Status.INTERNAL, since = "0.1")
public final class SessionRuns {

    private SessionRuns() {}

    /**
     * Returns whether a JVM of a run is alive and has not ended its evidence.
     *
     * @param run the run
     */
    public static boolean isGoingOn(Run run) {
        return OldRuns.goesOn(directory(run));
    }

    /**
     * Returns the evidence of a run and of the others beside it that have its session, merged; of the run alone where it has none.
     *
     * @param run the run
     * @throws DataException if the evidence of one of them cannot be used
     * @throws IOException if the runs cannot be listed
     */
    public static Evidence evidence(Run run) throws IOException {
        Path own = directory(run).toAbsolutePath();
        List<Evidence> runs = new ArrayList<>();
        runs.add(Evidence.read(own));
        String session = run.build().session();
        if (!session.isEmpty()) {
            try (Stream<Path> all = Files.list(run.directory().resolve("evidence"))) {
                for (Path other : all.map(Path::toAbsolutePath).sorted().toList()) {
                    if (!other.equals(own) && MarkedDirectory.isOurs(other) && OldRuns.isOf(session, other)) {
                        runs.add(Evidence.read(other));
                    }
                }
            }
        }
        return Evidence.merged(runs);
    }

    private static Path directory(Run run) {
        return run.directory().resolve("evidence").resolve(run.id());
    }
}
