package org.modelunit.latency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The agents that were attached while times were taken, as each makes some code slower than other code. Of the version in the name of an
 * agent's file its first number counts, as of Java's: an update seldom changes how fast code is.
 *
 * @param told what was said of each, "an agent is attached: org.jacoco.agent-0.8.12-runtime.jar"; sorted
 */
record AttachedAgents(List<String> told) {

    private static final String SETTING = "agents"; // missing where there were none
    private static final String SEPARATOR = "; ";
    private static final Pattern WHAT_IS_SAID = Pattern.compile("^an agent is attached: ");
    private static final Pattern VERSION = Pattern.compile("(?i)([-_]v?[0-9]+)(?:\\.[0-9]+[a-z0-9]*)*"
            + "(?:[-.](?:snapshot|release|final|ga|alpha|beta|rc|m)[-.]?[0-9]*)?(?=[-_.]|$)");

    /** Sorts them. */
    AttachedAgents {
        told = told.stream().sorted().toList();
    }

    /** Those that conditions tell of; what makes times worthless altogether speaks for itself. */
    static AttachedAgents of(Conditions conditions) {
        return new AttachedAgents(conditions.disturbances().stream()
                .filter(seen -> seen.kind() == Disturbance.Kind.AGENT && !seen.isDecisive())
                .map(Disturbance::words)
                .toList());
    }

    /** Those that a baseline was kept beside. */
    static AttachedAgents of(KeptLatency kept) {
        String told = kept.settings().getOrDefault(SETTING, "");
        return new AttachedAgents(told.isEmpty() ? List.of() : List.of(told.split(SEPARATOR)));
    }

    /** Adds them to what a baseline keeps, if there are any. */
    void addTo(Map<String, String> settings) {
        if (!told.isEmpty()) {
            settings.put(SETTING, String.join(SEPARATOR, told));
        }
    }

    /** The names of those that others are not. */
    List<String> without(AttachedAgents others) {
        List<String> left = new ArrayList<>(others.kinds());
        List<String> without = new ArrayList<>();
        for (String agent : told) {
            if (!left.remove(kind(agent))) {
                without.add(name(agent));
            }
        }
        return without;
    }

    private List<String> kinds() {
        return told.stream().map(AttachedAgents::kind).toList();
    }

    private static String kind(String agent) {
        return VERSION.matcher(name(agent)).replaceAll("$1");
    }

    private static String name(String agent) {
        return WHAT_IS_SAID.matcher(agent).replaceFirst("");
    }
}
