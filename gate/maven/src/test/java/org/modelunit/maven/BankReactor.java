package org.modelunit.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.build.BuildInfo;
import org.modelunit.build.CiJob;
import org.modelunit.build.Commit;
import org.modelunit.build.Machine;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Labels;
import org.modelunit.evidence.EvidenceRecorder;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.draft.ReleaseDraft;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;
import org.modelunit.settings.Settings;

/** Modules of a bank as Maven would hand them over, in this JVM: what each test would take a build for. */
final class BankReactor {

    static final String SESSION = "build-7";

    private static final String MODEL = "model.txt";
    private static final String POLICY = "src/test/modelunit/model-release.yaml";

    private final Path directory;
    private final List<MavenProject> projects = new ArrayList<>();
    private final PluginDescriptor plugin = new PluginDescriptor();
    private final MavenSession session;

    /** A model whose file's bytes are its name. */
    private record Scores() implements Classifier<Double> {

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of(MODEL, MODEL.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Labels labels() {
            return Labels.of("bad", "good");
        }

        @Override
        public ClassPredictions predictAll(List<Double> inputs) {
            return Classifier.<Double>of(MODEL, labels(), score -> new double[] {score, 1 - score})
                    .predictAll(inputs);
        }
    }

    /** What Maven says of a project. */
    private record Event(Type type, MavenSession maven, MavenProject project) implements ExecutionEvent {

        @Override
        public Type getType() {
            return type;
        }

        @Override
        public MavenSession getSession() {
            return maven;
        }

        @Override
        public MavenProject getProject() {
            return project;
        }

        @Override
        public @Nullable MojoExecution getMojoExecution() {
            return null;
        }

        @Override
        public @Nullable Exception getException() {
            return null;
        }
    }

    @SuppressWarnings("deprecation") // Maven's own way needs its container
    BankReactor(Path directory, String... modules) throws IOException {
        this.directory = directory;
        plugin.setGroupId("org.modelunit");
        plugin.setArtifactId("modelunit-maven-plugin");
        plugin.setVersion("1");
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        Properties properties = new Properties();
        properties.setProperty("modelunit.session", SESSION);
        request.setUserProperties(properties);
        request.setSystemProperties(new Properties());
        session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        for (String module : modules) {
            projects.add(project(module));
        }
        session.setProjects(projects);
    }

    private MavenProject project(String name) throws IOException {
        Path place = Files.createDirectories(directory.resolve(name));
        Files.writeString(place.resolve(MODEL), MODEL);
        Plugin gate = new Plugin();
        gate.setGroupId("org.modelunit");
        gate.setArtifactId("modelunit-maven-plugin");
        Build build = new Build();
        build.setDirectory(place.resolve("target").toString());
        build.addPlugin(gate);
        Model model = new Model();
        model.setGroupId("bank");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setBuild(build);
        model.addProperty("modelunit.model.challenger", MODEL);
        MavenProject project = new MavenProject(model);
        project.setFile(place.resolve("pom.xml").toFile());
        return project;
    }

    MavenSession maven() {
        return session;
    }

    Reactor reactor() {
        return new Reactor(session, plugin);
    }

    /** Returns the reactor as a module sees it that is built beside others. */
    Reactor reactorOfCopy() {
        return new Reactor(session.clone(), plugin);
    }

    MavenProject project(int index) {
        return projects.get(index);
    }

    Path output(int index) {
        return new ModuleFiles(project(index)).gated().output();
    }

    ReleaseVerdict verdict(int index) {
        return VerdictFile.read(output(index).resolve(VerdictFile.NAME));
    }

    /** Gives a module a policy by which it is released, and names modules in it. */
    void policy(int index, String... modules) throws IOException {
        Path run = directory.resolve("first-" + index);
        test(index, run, 0.72);
        Path policy = project(index).getBasedir().toPath().resolve(POLICY);
        ReleaseDraft.of(
                        "challenger",
                        CandidateModel.of(project(index).getBasedir().toPath().resolve(MODEL)),
                        CollectedEvidence.read(List.of(run), SESSION))
                .write(policy);
        String text = Files.readString(policy);
        Files.writeString(
                policy, text.replaceFirst("(?m)^modules: .*$", "modules: [" + String.join(", ", modules) + "]"));
    }

    /** Runs the tests of a module, which claim that its ROC AUC reaches a bar. */
    void test(int index, double bar) {
        test(index, output(index), bar);
    }

    private void test(int index, Path output, double bar) {
        List<Double> scores =
                IntStream.range(0, 400).mapToObj(i -> (i + 0.5) / 400).toList();
        List<String> truth = scores.stream()
                .map(score -> score > 0.7 || score > 0.65 && Math.round(score * 400) % 2 == 0 ? "bad" : "good")
                .toList();
        Claim claim = Evaluation.of(new Scores(), Dataset.of("loans/holdout", scores, truth))
                .claim(Metrics.rocAuc("bad"), Threshold.atLeast(bar).withConfidence(0.95));
        TestId test = new TestId("[method:ranks()]", "bank.LoanModelTest", "ranks", "ranks()");
        EvidenceRecorder recorder = new EvidenceRecorder();
        Run run = new Run(
                "run-1",
                output,
                Settings.load(Map.of()),
                new BuildInfo(
                        ModuleFiles.id(project(index)),
                        SESSION,
                        Commit.UNKNOWN,
                        CiJob.NONE,
                        Machine.UNKNOWN,
                        Map.of()));
        recorder.runStarted(run);
        recorder.planned(
                new PlannedTests(List.of(new PlannedTests.Planned(test, false, TestDetails.NONE)), "", List.of()));
        recorder.claimed(test, claim, claim.judge());
        boolean isGreen = claim.judge().status().isGreen();
        recorder.testFinished(new TestResult(test, isGreen ? TestResult.Status.PASSED : TestResult.Status.FAILED, ""));
        recorder.runFinished(run, RunOutcome.GOOD);
        recorder.runClosed(run, RunOutcome.GOOD);
    }

    /** A module is built to its end. */
    void succeed(int index) {
        session.getResult().addBuildSummary(new BuildSuccess(project(index), 1));
    }

    /** The build of a module fails, and Maven tells it to whoever listens. */
    void fail(int index, String message) {
        failUnheard(index, new LifecycleExecutionException(message));
        session.getRequest()
                .getExecutionListener()
                .projectFailed(new Event(ExecutionEvent.Type.ProjectFailed, session, project(index)));
    }

    /** The build of a module fails by what Maven tells nobody. */
    void failUnheard(int index, Throwable error) {
        session.getResult().addBuildSummary(new BuildFailure(project(index), 1, error));
    }

    /** Maven ends, and returns what it says last. */
    String end() {
        session.getRequest()
                .getExecutionListener()
                .sessionEnded(new Event(ExecutionEvent.Type.SessionEnded, session, project(0)));
        return String.join(
                "\n",
                session.getResult().getExceptions().stream()
                        .map(Throwable::getMessage)
                        .toList());
    }
}
