package org.modelunit.build;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The profiles that somebody gave Maven by name. Maven's start script leaves its command line in a variable; of that nothing is read but
 * the names of profiles, as the rest may hold a password.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class MavenProfiles {

    private static final String COMMAND_LINE = "MAVEN_CMD_LINE_ARGS";

    /** {@code -Pdemo}, {@code -P demo,slow}, {@code --activate-profiles=demo}; Maven takes all of them. */
    private static final Pattern OPTION = Pattern.compile(
            "(?<!\\S)(?:-P|--activate-profiles(?=[ =]))[ =]?(?<names>[\\w.+!?-]+(?:,[\\w.+!?-]+)*)(?!\\S)");

    private MavenProfiles() {}

    /**
     * Returns the names, in their order; none where Maven was not started by its script, or without profiles.
     *
     * @param variables the variables of the process
     */
    public static List<String> in(Map<String, String> variables) {
        Matcher option = OPTION.matcher(variables.getOrDefault(COMMAND_LINE, ""));
        return option.results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",", -1)))
                .filter(name -> !name.startsWith("-"))
                .distinct()
                .toList();
    }
}
