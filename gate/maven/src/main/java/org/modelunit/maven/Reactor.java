package org.modelunit.maven;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.module.BuildFacts;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.module.GatedModule;
import org.modelunit.gate.module.ModuleGate;
import org.modelunit.gate.module.ModuleSummary;
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
    private static final String JUDGED = "modelunit.judged";

    /** Begins a module; whoever is first begins all that use this plugin, so that none keeps a verdict of an earlier build. */
    void begin(MavenProject project) throws IOException {
        Map<String, Object> shared = context(maven.getTopLevelProject());
        synchronized (shared) {
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

    /** Judges a module, and leaves the verdicts and their summary. */
    List<ReleaseVerdict> judge(MavenProject project) throws IOException {
        if (!context(maven.getTopLevelProject()).containsKey(SESSION)) {
            return List.of(notBegun());
        }
        context(project).put(JUDGED, true);
        ModuleFiles files = new ModuleFiles(project);
        GatedModule module = files.gated();
        EvidenceKey key = EvidenceKey.of(System.getenv());
        BuildFacts facts = files.facts(maven, session());
        List<ReleaseVerdict> verdicts = new ModuleGate(module, facts, key::problem, Clock.systemUTC()).judge();
        new ModuleSummary(module, facts, System.getenv()).write();
        return verdicts;
    }

    /** Returns whether a module was judged in this build. */
    boolean isJudged(MavenProject project) {
        return context(project).containsKey(JUDGED);
    }

    private BuildSession session() {
        return new BuildSession(
                String.valueOf(context(maven.getTopLevelProject()).get(SESSION)));
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

    private Map<String, Object> context(MavenProject project) {
        return maven.getPluginContext(plugin, project);
    }
}
