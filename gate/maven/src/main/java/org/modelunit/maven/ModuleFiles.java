package org.modelunit.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.settings.SettingPath;

/**
 * A module as Maven sees it.
 *
 * @param project the module
 */
record ModuleFiles(MavenProject project) {

    private static final String MODEL = "modelunit.model.";

    /** Returns the module as the gate sees it. */
    GatedModule gated() {
        return new GatedModule(project.getBasedir().toPath(), output(project));
    }

    private static Path output(MavenProject project) {
        return Path.of(project.getBuild().getDirectory()).resolve("modelunit");
    }

    /** Returns what policies call a module: {@code groupId:artifactId}. */
    static String id(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    /** Returns the modules that the policies name; none of a policy that nobody can read, which is blocked for that. */
    Set<String> namedModules() throws IOException {
        Set<String> named = new TreeSet<>();
        gated().readablePolicies().forEach(policy -> named.addAll(policy.scope().modules()));
        return named;
    }

    /** Returns what Maven knows of the build. */
    BuildFacts facts(MavenSession maven, BuildSession session) {
        Map<String, Path> outputs = new HashMap<>();
        Set<String> ignoringFailures = new HashSet<>();
        for (MavenProject other : maven.getProjects()) {
            outputs.put(id(other), output(other));
            if (new FailurePolicy(other, maven).areFailuresIgnored()) {
                ignoringFailures.add(id(other));
            }
        }
        return new BuildFacts(
                session,
                id(project),
                models(project.getProperties(), maven.getUserProperties()),
                outputs,
                ignoringFailures);
    }

    /** Returns the file of each model that properties give, the later ones over the earlier ones. */
    static Map<String, Path> models(Properties... all) {
        Map<String, Path> models = new HashMap<>();
        for (Properties properties : all) {
            for (String name : properties.stringPropertyNames()) {
                if (name.startsWith(MODEL)) {
                    models.put(
                            name.substring(MODEL.length()), Path.of(SettingPath.atHome(properties.getProperty(name))));
                }
            }
        }
        return models;
    }
}
