package org.modelunit.gate.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What has to be there beside the entries.
 *
 * @param checks exact checks, by what they look at: "shared rows"
 * @param atLeast the fewest green claims of a kind, by the kind: "slices", "weak spots", or "fairness"
 * @param tests test classes by their full names, or {@code Class#method}
 * @param requirements ids of requirements
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RequiredItems(
        List<String> checks, Map<String, Integer> atLeast, List<String> tests, List<String> requirements) {

    /** Nothing beside the entries. */
    public static final RequiredItems NONE = new RequiredItems(List.of(), Map.of(), List.of(), List.of());

    /** Keeps unmodifiable copies. */
    public RequiredItems {
        checks = List.copyOf(checks);
        atLeast = Collections.unmodifiableMap(new TreeMap<>(atLeast));
        tests = List.copyOf(tests);
        requirements = List.copyOf(requirements);
    }
}
