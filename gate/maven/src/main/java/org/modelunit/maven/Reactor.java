package org.modelunit.maven;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.module.ModuleGate;
import org.modelunit.gate.module.ModuleSummary;
import org.modelunit.gate.module.PolicyJudgement;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.provenance.Fingerprint;

/**
 * The modules that Maven builds together. What they share is kept by Maven itself, beside the module at the top, so a session belongs to
 * this build, never to an earlier one.
 *
 * @param maven the build
 * @param plugin this plugin
 */
record Reactor(MavenSession maven, PluginDescriptor plugin) {

    private static final String SESSION = "modelunit.session";
    private static final String RELEASED = "modelunit.released";
    private static final String STOPPED = "modelunit.stopped";

    /** Begins a module; whoever is first begins all that use this plugin, so that none keeps a verdict of an earlier build. */
    void begin(MavenProject project) throws IOException {
        Map<String, Object> shared = context(maven.getTopLevelProject());
        synchronized (wholeBuild()) {
            if (!shared.containsKey(SESSION)) {
                BuildSession session = BuildSession.of(maven.getUserProperties().getProperty(SESSION, ""));
                for (MavenProject other : maven.getProjects()) {
                    if (isGated(other)) {
                        new ModuleFiles(other).gated().begin(session);
                    }
                }
                RedBuilds.watch(this);
                shared.put(SESSION, session.name());
            }
        }
        new ModuleFiles(project).gated().begin(session()); // once more: it may have been cleaned since
    }

    /** Returns whether a module uses this plugin. */
    boolean isGated(MavenProject project) {
        return project.getBuild().getPluginsAsMap().containsKey(plugin.getPluginLookupKey());
    }

    /** Judges a module whose build has come to the gate, which stops it unless all is released. */
    List<ReleaseVerdict> gate(MavenProject project) throws IOException {
        List<ReleaseVerdict> verdicts = judge(project);
        if (!verdicts.stream().allMatch(ReleaseVerdict::isReleased)) {
            context(project).put(STOPPED, true);
        }
        return verdicts;
    }

    /** Judges a module by its evidence, and by what became of the build; leaves the verdicts and their summary. */
    List<ReleaseVerdict> judge(MavenProject project) throws IOException {
        if (!context(maven.getTopLevelProject()).containsKey(SESSION)) {
            new ModuleFiles(project)
                    .gated()
                    .begin(BuildSession.random()); // a verdict of an earlier build is not of this one
            return List.of(notBegun());
        }
        ModuleFiles files = new ModuleFiles(project);
        GatedModule module = files.gated();
        EvidenceKey key = EvidenceKey.of(System.getenv());
        BuildFacts facts = files.facts(maven, session());
        List<PolicyJudgement> judgements =
                new ModuleGate(module, facts, key::problem, Clock.systemUTC()).judge(failures(project));
        new ModuleSummary(module, facts, System.getenv()).write(judgements);
        List<ReleaseVerdict> verdicts =
                judgements.stream().map(PolicyJudgement::verdict).toList();
        context(project).put(RELEASED, verdicts.stream().anyMatch(ReleaseVerdict::isReleased));
        return verdicts;
    }

    /** Returns whether something of a module was released in this build. */
    boolean isReleased(MavenProject project) {
        return Boolean.TRUE.equals(context(project).get(RELEASED));
    }

    /** Returns whether it is the gate itself that has stopped a module's build. */
    boolean isStopped(MavenProject project) {
        return context(project).containsKey(STOPPED);
    }

    /**
     * Returns what could not be built, and blocks a release of a module: the module itself, and those that its policies name; but not for
     * what their own gates say.
     */
    List<Reason> failures(MavenProject project) throws IOException {
        Set<String> named = new ModuleFiles(project).namedModules();
        List<Reason> failures = new ArrayList<>();
        for (MavenProject other : maven.getProjects()) {
            if ((other.equals(project) || named.contains(ModuleFiles.id(other)))
                    && !isStopped(other)
                    && maven.getResult().getBuildSummary(other) instanceof BuildFailure failure) {
                failures.add(Reason.of(
                        ReasonId.BUILD_FAILED,
                        "Maven could not build " + ModuleFiles.id(other) + ": " + firstLine(failure.getCause())));
            }
        }
        return failures;
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("").strip();
    }

    private BuildSession session() {
        return new BuildSession((String)
                Objects.requireNonNull(context(maven.getTopLevelProject()).get(SESSION), "the build has not begun"));
    }

    private static ReleaseVerdict notBegun() {
        return ReleaseVerdict.blocked(
                JudgedBuild.begun(Fingerprint.unknown(""), ""),
                List.of(Reason.of(
                                ReasonId.EVIDENCE_OF_ANOTHER_RUN,
                                "this build has not begun a session, so any evidence is of an earlier one")
                        .withFix("bind the goal 'begin' as well, and run the phase 'verify' instead of this"
                                + " goal alone")));
    }

    /** Modules that are built at once get one context each: Maven itself would make two for two that ask together, and lose one of them. */
    private Map<String, Object> context(MavenProject project) {
        synchronized (wholeBuild()) {
            return maven.getPluginContext(plugin, project);
        }
    }

    /** Each module has a copy of Maven's session; the copies have this in common. */
    private Object wholeBuild() {
        return maven.getRequest();
    }
}
