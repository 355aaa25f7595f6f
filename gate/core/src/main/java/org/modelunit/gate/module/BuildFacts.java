package org.modelunit.gate.module;

import java.nio.file.Path;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What whoever runs a build knows of it.
 *
 * @param session the session that was begun
 * @param models the file of each model that is given, by its name: what {@code modelunit.model.<name>} says
 * @param outputs where each module of the build writes its runs, by {@code groupId:artifactId}
 * @param areFailuresIgnored whether the module's build goes on after failing tests
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BuildFacts(
        BuildSession session, Map<String, Path> models, Map<String, Path> outputs, boolean areFailuresIgnored) {

    /** Keeps unmodifiable copies. */
    public BuildFacts {
        models = Map.copyOf(models);
        outputs = Map.copyOf(outputs);
    }
}
