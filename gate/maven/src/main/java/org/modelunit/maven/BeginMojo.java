package org.modelunit.maven;

import java.io.IOException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Begins a build: tells its session to the JVMs of the tests by the file {@code target/modelunit/session}, and leaves the verdict BLOCKED,
 * which stands until the goal {@code gate} has judged. All modules of a build get one session: random, or {@code -Dmodelunit.session}. It
 * comes first of all, so that whatever fails leaves no verdict of an earlier build.
 */
@Mojo(name = "begin", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class BeginMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Creates the goal, for Maven. */
    public BeginMojo() {}

    @Override
    public void execute() throws MojoExecutionException {
        try {
            new Reactor(session, plugin).begin(project);
        } catch (IOException | IllegalArgumentException e) {
            throw new MojoExecutionException("cannot begin a build that is gated: " + e.getMessage(), e);
        }
    }
}
