package org.modelunit.maven;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.verdict.ReleaseText;
import org.modelunit.gate.verdict.ReleaseVerdict;

/**
 * Judges a module by each policy in {@code src/test/modelunit/*.yaml}, writes the verdict to {@code target/modelunit/verdict.json}, and
 * fails the build with the reasons where it is BLOCKED. It has no configuration, and nothing skips it.
 */
@Mojo(name = "gate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class GateMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /** Creates the goal, for Maven. */
    public GateMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> blocked = new ArrayList<>();
        for (ReleaseVerdict verdict : judge()) {
            if (verdict.isReleased()) {
                ReleaseText.summary(verdict).forEach(getLog()::info);
            } else {
                blocked.addAll(ReleaseText.summary(verdict));
            }
        }
        if (!blocked.isEmpty()) {
            throw new MojoFailureException(String.join(System.lineSeparator(), blocked));
        }
    }

    private List<ReleaseVerdict> judge() throws MojoExecutionException {
        try {
            return new Reactor(session, plugin).gate(project);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot leave the gate's verdict: " + e.getMessage(), e);
        }
    }
}
