package shop;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictText;
import org.modelunit.column.Labels;

/** Failures that quote names which do harm; run only when asked for. */
class HostileNames {

    private static final List<String> NAMES = List.of(
            "]]><testcase name='forged'/>",
            "\n[INFO] BUILD SUCCESS",
            "\u001b[2J\u001b[31m",
            "\u0000\u0001\u0008\u009b",
            "\ufffe\uffff",
            "half \ud800 of a pair",
            "\u202egnp.exe",
            "&#0;&e;\"'<");

    @TestFactory
    Stream<DynamicTest> all() {
        return NAMES.stream().map(name -> DynamicTest.dynamicTest("name", () -> fail(name)));
    }

    private static void fail(String name) {
        Classifier<String> model =
                Classifier.of(name, Labels.of(name, "good"), input -> new double[] {0.9, 0.1});
        Dataset<String, String> data = Dataset.of(name, List.of("a", "b"), List.of(name, "good"));
        var verdict = Evaluation.of(model, data).judge(Metrics.recall("good"), Threshold.atLeast(0.5));
        throw new AssertionError(VerdictText.of(verdict, List.of()));
    }
}
