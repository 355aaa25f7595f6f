package org.modelunit.maven;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Whether a module is built on after failing tests.
 *
 * @param project the module
 * @param maven the build
 */
record FailurePolicy(MavenProject project, MavenSession maven) {

    private static final String PROPERTY = "maven.test.failure.ignore";
    private static final String PARAMETER = "testFailureIgnore";
    private static final List<String> RUNNERS =
            List.of("org.apache.maven.plugins:maven-surefire-plugin", "org.apache.maven.plugins:maven-failsafe-plugin");

    /**
     * Returns whether the command line, a property of the JVM that Maven runs in ({@code MAVEN_OPTS}, {@code .mvn/jvm.config}), a property
     * of the pom, or the configuration of what runs the tests says so.
     */
    boolean areFailuresIgnored() {
        return isTrue(maven.getUserProperties())
                || isTrue(maven.getSystemProperties())
                || isTrue(project.getProperties())
                || isConfigured();
    }

    private static boolean isTrue(Properties properties) {
        return Boolean.parseBoolean(properties.getProperty(PROPERTY, "").strip());
    }

    private boolean isConfigured() {
        return project.getBuildPlugins().stream()
                .filter(plugin -> RUNNERS.contains(plugin.getKey()))
                .flatMap(FailurePolicy::configurations)
                .anyMatch(FailurePolicy::isConfigured);
    }

    private static Stream<ConfigurationContainer> configurations(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream());
    }

    private static boolean isConfigured(ConfigurationContainer container) {
        return container.getConfiguration() instanceof Xpp3Dom dom
                && Stream.of(dom.getChildren(PARAMETER))
                        .map(Xpp3Dom::getValue)
                        .anyMatch(value -> value != null && mayBeTrue(value.strip()));
    }

    /** What only Maven can resolve, as it runs the tests, may be true. */
    private static boolean mayBeTrue(String value) {
        return Boolean.parseBoolean(value) || value.contains("${");
    }
}
