package org.modelunit.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.Metrics;
import org.modelunit.metric.Estimator;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

/** The cases, in the order of the table of goals; each is made when it is its turn. */
final class Cases {

    private final Map<String, Supplier<Case>> cases = new LinkedHashMap<>();
    private final @Nullable PythonProcess python;
    private final Data large;
    private final Data small;

    Cases(Path directory, @Nullable PythonProcess python) throws IOException {
        this.python = python;
        this.large = Data.of(10_000_000, directory);
        this.small = Data.of(100_000, directory);
        rankings("-1-thread", 1);
        rankings("-2-threads", 2);
        decisions();
        errors();
        together();
        bounds();
        slices();
    }

    Stream<Case> startingWith(String prefix) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> entry.getValue().get());
    }

    private void rankings(String end, int threads) {
        besidePython("roc-auc-float64", end, () -> Work.rocAuc(large.classified(large.scores), threads));
        besidePython("roc-auc-float32", end, () -> Work.rocAuc(large.classified(large.floats), threads));
        besidePython("roc-auc-ties", end, () -> Work.rocAuc(large.classified(large.ties), threads));
        boolean[] isPositive = large.isPositive();
        Peer tribuo = Peer.of("tribuo", () -> LabelEvaluationUtil.binaryAUCROC(isPositive, large.scores));
        beside(tribuo, "roc-auc-tribuo" + end, () -> Work.rocAuc(large.classified(large.scores), threads));
    }

    private void decisions() {
        Runnable pass = () -> Pass.over(large.truth, large.decided);
        besidePassAndPython("accuracy", pass, () -> Work.of(large.classified(large.scores), Metrics.accuracy()));
        besidePassAndPython("confusion-matrix", pass, () -> Work.confusionMatrix(large.classified(large.scores)));
    }

    private void errors() {
        Classified outcomes = large.classified(large.scores);
        Runnable scoresAndTruth = () -> {
            Pass.over(large.scores);
            Pass.over(large.truth);
        };
        Runnable allScoresAndTruth = () -> {
            Pass.over(large.scores, large.otherScores);
            Pass.over(large.truth);
        };
        Runnable numbers = () -> Pass.over(large.targets, large.predicted);
        besidePassAndPython("brier", scoresAndTruth, () -> Work.of(outcomes, Metrics.brierScore("yes")));
        besidePassAndPython("rmse", numbers, () -> Work.of(large.regressed(), Metrics.rootMeanSquaredError()));
        besidePassAndPython("log-loss", allScoresAndTruth, () -> Work.of(outcomes, Metrics.logLoss()));
    }

    private void together() {
        Classified outcomes = large.classified(large.scores);
        cases.put(
                "all-binary-metrics-to-auc",
                () -> Case.inParts(
                        "all-binary-metrics-to-auc",
                        Work.allBinaryMetrics(outcomes),
                        Work.of(outcomes, Metrics.rocAuc("yes")).named("roc-auc-alone")));
        besidePython("all-binary-metrics", "", () -> Work.allBinaryMetrics(outcomes));
    }

    private void bounds() {
        Classified outcomes = small.classified(small.scores);
        if (python != null) {
            Peer scipy = python.peer("scipy+scikit-learn", "bootstrap-auc-100k");
            cases.put("bootstrap-auc-100k", () -> Case.of(
                            "bootstrap-auc-100k",
                            Work.estimate(outcomes, Metrics.rocAuc("yes").estimatedBy(Estimator.bootstrap())),
                            scipy)
                    .rarely());
        }
        Peer pass = Peer.of("one-pass", () -> Pass.over(small.scores));
        cases.put(
                "delong-100k", () -> Case.inParts("delong-100k", Work.estimate(outcomes, Metrics.rocAuc("yes")), pass));
    }

    private void slices() throws IOException {
        List<Metric<Classified>> accuracy = List.of(Metrics.accuracy());
        List<Metric<Classified>> both = List.of(Metrics.accuracy(), Metrics.rocAuc("yes"));
        for (String peer : List.of("polars", "pandas", "duckdb")) {
            slices("slices-accuracy-1000-" + peer, peer, accuracy);
            slices("slices-accuracy-and-auc-1000-" + peer, peer, both);
        }
    }

    private void slices(String name, String peer, List<Metric<Classified>> metrics) throws IOException {
        PythonProcess process = python;
        if (process != null && process.has(name)) {
            cases.put(name, () -> new SliceWork(large, metrics).beside(process, peer, name));
        }
    }

    private void besidePassAndPython(String name, Runnable pass, Supplier<Peer> ours) {
        cases.put(name + "-passes", () -> Case.inParts(name + "-passes", ours.get(), Peer.of("one-pass", pass)));
        besidePython(name, "", ours);
    }

    private void besidePython(String work, String end, Supplier<Peer> ours) {
        if (python != null) {
            beside(python.peer("scikit-learn", work), work + end, ours);
        }
    }

    private void beside(Peer peer, String name, Supplier<Peer> ours) {
        cases.put(name, () -> Case.of(name, ours.get(), peer));
    }
}
