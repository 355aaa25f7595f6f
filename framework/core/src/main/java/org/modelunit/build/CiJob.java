package org.modelunit.build;

import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The job of a build server that runs the tests. What a server does not tell is empty. Jobs of a matrix have one name at GitHub and
 * Jenkins; the variable {@code MODELUNIT_JOB} gives each a name of its own, which comes before what the server says.
 *
 * @param server "GitHub", "GitLab", "Jenkins"; empty where none tells
 * @param name what the job is called
 * @param run what names the run that the job belongs to
 * @param attempt what tells attempts of one run apart: their number at GitHub, the job's own id at GitLab
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record CiJob(String server, String name, String run, String attempt) {

    /** No build server is known. */
    public static final CiJob NONE = new CiJob("", "", "", "");

    /** The variable that names a job where its server does not. */
    private static final String NAME = "MODELUNIT_JOB";

    private static final int LONGEST = 200;

    /**
     * Returns the job that a build server's variables name.
     *
     * @param variables the variables of the process
     */
    static CiJob of(Map<String, String> variables) {
        String name = value(variables, NAME);
        CiJob told = ofServer(variables);
        return name.isEmpty() ? told : new CiJob(told.server, name, told.run, told.attempt);
    }

    private static CiJob ofServer(Map<String, String> variables) {
        if ("true".equals(variables.get("GITHUB_ACTIONS"))) {
            return job("GitHub", variables, "GITHUB_JOB", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT");
        }
        if ("true".equals(variables.get("GITLAB_CI"))) {
            return job("GitLab", variables, "CI_JOB_NAME", "CI_PIPELINE_ID", "CI_JOB_ID");
        }
        return variables.containsKey("JENKINS_URL") ? job("Jenkins", variables, "JOB_NAME", "BUILD_NUMBER", "") : NONE;
    }

    private static CiJob job(String server, Map<String, String> variables, String name, String run, String attempt) {
        return new CiJob(server, value(variables, name), value(variables, run), value(variables, attempt));
    }

    private static String value(Map<String, String> variables, String name) {
        String value = variables.getOrDefault(name, "").strip();
        return value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl) ? "" : value;
    }
}
