package org.modelunit.gate.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is released, and what it has to be tested on.
 *
 * @param model the name of the model, as in {@code -Dmodelunit.model.<name>}
 * @param modules the modules that have to leave evidence, {@code groupId:artifactId}; none where any will do
 * @param data the data sets by their names
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PolicyScope(String model, List<String> modules, Map<String, RequiredData> data) {

    /** Keeps unmodifiable copies. */
    public PolicyScope {
        modules = List.copyOf(modules);
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }
}
