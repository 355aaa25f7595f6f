package org.modelunit.evidence.page;

import java.util.Map;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The address of the job on a build server, as its variables tell it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class CiLink {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E&&[^\"'<>`\\\\]]{1,500}");

    private CiLink() {}

    /**
     * Returns the address; empty where no variable tells one of the web.
     *
     * @param variables the variables of the process
     */
    public static String of(Map<String, String> variables) {
        String address = address(variables);
        return ADDRESS.matcher(address).matches() ? address : "";
    }

    private static String address(Map<String, String> variables) {
        if ("true".equals(variables.get("GITHUB_ACTIONS"))) {
            return value(variables, "GITHUB_SERVER_URL") + "/" + value(variables, "GITHUB_REPOSITORY")
                    + "/actions/runs/" + value(variables, "GITHUB_RUN_ID");
        }
        String gitlab = value(variables, "CI_JOB_URL");
        return gitlab.isEmpty() ? value(variables, "BUILD_URL") : gitlab;
    }

    private static String value(Map<String, String> variables, String name) {
        return variables.getOrDefault(name, "").strip();
    }
}
