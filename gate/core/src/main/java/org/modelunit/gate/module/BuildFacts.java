package org.modelunit.gate.module;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.policy.Policy;

/**
 * What whoever runs a build knows of it.
 *
 * @param session the session that was begun
 * @param module the module that is judged, {@code groupId:artifactId}
 * @param models the file of each model that is given, by its name: what {@code modelunit.model.<name>} says
 * @param outputs where each module of the build writes its runs, by {@code groupId:artifactId}
 * @param ignoringFailures the modules whose builds go on after failing tests, this one or others
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record BuildFacts(
        BuildSession session,
        String module,
        Map<String, Path> models,
        Map<String, Path> outputs,
        Set<String> ignoringFailures) {

    /** Keeps unmodifiable copies. */
    public BuildFacts {
        models = Map.copyOf(models);
        outputs = Map.copyOf(outputs);
        ignoringFailures = Set.copyOf(ignoringFailures);
    }

    /** Returns where the evidence lies that a policy asks for: the module's own, and whatever the modules have left that it names. */
    List<Path> places(GatedModule module, Policy policy) {
        Set<Path> places = new LinkedHashSet<>(List.of(module.output()));
        policy.scope().modules().stream()
                .map(outputs::get)
                .filter(Objects::nonNull)
                .filter(Files::isDirectory)
                .forEach(places::add);
        return List.copyOf(places);
    }
}
