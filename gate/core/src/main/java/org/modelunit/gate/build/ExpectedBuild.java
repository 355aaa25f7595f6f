package org.modelunit.gate.build;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The build whose evidence counts.
 *
 * @param session the name that all its runs share; not empty
 * @param commit the version of the sources that is to be released; empty where nobody knows
 * @param jobs the names of the jobs that have to leave evidence; none where any will do
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ExpectedBuild(String session, String commit, List<String> jobs) {

    /** Keeps an unmodifiable copy. */
    public ExpectedBuild {
        if (session.isBlank()) {
            throw new IllegalArgumentException(
                    "a build has a session that all its runs share, but it was empty; 'begin' writes one");
        }
        jobs = List.copyOf(jobs);
    }

    /**
     * Returns a build on one machine.
     *
     * @param session the name that all its runs share
     * @param commit the version of the sources that is to be released; empty where nobody knows
     */
    public static ExpectedBuild of(String session, String commit) {
        return new ExpectedBuild(session, commit, List.of());
    }

    /**
     * Returns this build with jobs that have to leave evidence.
     *
     * @param others their names
     */
    public ExpectedBuild withJobs(List<String> others) {
        return new ExpectedBuild(session, commit, others);
    }
}
