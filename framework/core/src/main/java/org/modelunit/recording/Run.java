package org.modelunit.recording;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.build.BuildInfo;
import org.modelunit.settings.Settings;

/**
 * One run of tests: what several JVMs of one build share.
 *
 * @param id the run's name, the same in every JVM that one Surefire execution forks, and a fresh one for every other JVM
 * @param directory where everything is written: {@code target/modelunit} in a Maven module
 * @param settings the settings that hold for this run
 * @param build what the run was a build of
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Run(String id, Path directory, Settings settings, BuildInfo build) {

    /** Creates a run of a build that nothing is known of. */
    public Run(String id, Path directory, Settings settings) {
        this(id, directory, settings, BuildInfo.UNKNOWN);
    }
}
