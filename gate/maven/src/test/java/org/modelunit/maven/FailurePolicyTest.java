package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

/** Wherever Maven can be told to go on after failing tests. */
class FailurePolicyTest {

    private static final String IGNORE = "maven.test.failure.ignore";

    private final Model model = new Model();
    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    private static Properties saying(String value) {
        Properties properties = new Properties();
        properties.setProperty(IGNORE, value);
        return properties;
    }

    @SuppressWarnings("deprecation") // the only way to make one without Maven
    private boolean isIgnored() {
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        return new FailurePolicy(new MavenProject(model), session).areFailuresIgnored();
    }

    private void surefire(String configuration, boolean isOfExecution) throws Exception {
        Plugin plugin = new Plugin();
        plugin.setArtifactId("maven-surefire-plugin");
        var dom = Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>"));
        if (isOfExecution) {
            PluginExecution execution = new PluginExecution();
            execution.setConfiguration(dom);
            plugin.addExecution(execution);
        } else {
            plugin.setConfiguration(dom);
        }
        Build build = new Build();
        build.addPlugin(plugin);
        model.setBuild(build);
    }

    @Test
    void nobody_has_said_so() {
        assertThat(isIgnored()).isFalse();
        request.setSystemProperties(saying("false"));
        request.setUserProperties(saying(""));
        assertThat(isIgnored()).isFalse();
    }

    @Test
    void the_command_line_says_so() {
        request.setUserProperties(saying("true"));
        assertThat(isIgnored()).isTrue();
    }

    @Test
    void the_jvm_of_maven_says_so() {
        request.setSystemProperties(saying(" TRUE "));
        assertThat(isIgnored()).isTrue();
    }

    @Test
    void the_pom_says_so() {
        model.setProperties(saying("true"));
        assertThat(isIgnored()).isTrue();
    }

    @Test
    void the_configuration_says_so() throws Exception {
        surefire("<testFailureIgnore> true </testFailureIgnore>", false);
        assertThat(isIgnored()).isTrue();
    }

    @Test
    void the_configuration_of_an_execution_says_so() throws Exception {
        surefire("<testFailureIgnore>true</testFailureIgnore>", true);
        assertThat(isIgnored()).isTrue();
    }

    @Test
    void the_configuration_says_what_nobody_knows_yet() throws Exception {
        surefire("<testFailureIgnore>${set.by.a.plugin}</testFailureIgnore>", false);
        assertThat(isIgnored()).isTrue();
    }

    @Test
    void the_configuration_says_otherwise() throws Exception {
        surefire("<testFailureIgnore>false</testFailureIgnore><skip>true</skip>", false);
        assertThat(isIgnored()).isFalse();
    }
}
