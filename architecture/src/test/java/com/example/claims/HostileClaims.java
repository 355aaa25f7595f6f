package com.example.claims;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.Metrics.recall;
import static org.modelunit.assertions.ModelAssertions.assertThat;
import static org.modelunit.assertions.ModelAssertions.atLeast;
import static org.modelunit.assertions.ModelAssertions.atMost;
import static org.modelunit.assertions.ModelAssertions.keyedBy;
import static org.modelunit.assertions.ModelAssertions.millis;
import static org.modelunit.assertions.ModelAssertions.perSecond;
import static org.modelunit.assertions.ModelAssertions.percent;
import static org.modelunit.slice.SliceRequirement.eachSlice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.assertions.ModelAssertions;
import org.modelunit.claim.Claim;
import org.modelunit.column.Labels;
import org.modelunit.latency.CallBlock;
import org.modelunit.latency.CallTimes;
import org.modelunit.latency.Conditions;
import org.modelunit.latency.Disturbance;
import org.modelunit.latency.FailedCall;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.SessionPair;
import org.modelunit.load.LoadProfile;
import org.modelunit.load.LoadStep;
import org.modelunit.load.Price;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.Slicing;
import org.modelunit.text.HostileTexts;

/** Claims that call everything by a name that does harm somewhere. They are run in a JVM of their own. */
public final class HostileClaims {

    /** What is forged, where a line of ours could be. */
    public static final String FORGED = "ModelUnit blocked  by nothing";

    private static final String SCRIPTS = "hostile.scripts";
    private static final int EVERY = 9; // prime to how often their kinds come again
    private static final int ROWS = 120;

    private HostileClaims() {}

    /**
     * Runs the claims below, as an IDE does.
     *
     * @param arguments "scripts" for names that a browser would run
     */
    public static void main(String[] arguments) {
        System.setProperty(SCRIPTS, String.valueOf(List.of(arguments).contains("scripts")));
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(Claims.class))
                        .build());
    }

    /** Returns the names; each is another one, two of them by a half of a pair alone. */
    public static List<String> names() {
        return List.of(
                "\n" + FORGED + "\u001b[2J\ud800\u202e\u0000", // the first, as the console tells of the first alone
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='alert(1)",
                "]]><x/>",
                "<!-- & &amp; &#0; -->",
                "=cmd|' /C calc'!A0",
                "@SUM(1,1)",
                "| a | b |",
                "a\n| --- |\n\n# heading",
                "``` `code` ```",
                "\u001b[2J\u001b[31m",
                "\u009b2J",
                "nothing\u0000more\u0001\u0008\u007f",
                "\u0085" + FORGED,
                "\r" + FORGED,
                "\u2028" + FORGED,
                "\u202egnp.exe\u2066",
                "half \ud800 of a pair",
                "half \ud801 of a pair",
                "half \udc00 of a pair",
                "half ? of a pair",
                "not \ufffe a \uffff character",
                "\ud83d\ude00 ä 信用",
                "{\"status\": \"passed\"}",
                "\\u0041\\",
                "${jndi:ldap://x/y}",
                "%s %n %1$s {0}",
                "long ".repeat(2_000));
    }

    /** Returns names that a browser would run; each is another one. */
    public static List<String> scripts() {
        List<String> all = HostileTexts.scripts();
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    static class Claims {

        @TestFactory
        Stream<DynamicContainer> all() {
            List<String> names = Boolean.getBoolean(SCRIPTS) ? scripts() : names();
            return IntStream.range(0, names.size())
                    .mapToObj(i -> DynamicContainer.dynamicContainer("name " + i, tests(names.get(i))));
        }

        private static List<DynamicTest> tests(String name) {
            List<DynamicTest> tests = new ArrayList<>();
            Function<String, String> title = words -> words + " " + name;
            add(tests, title.apply("holds"), () -> assertThat(evaluation(name)).hasMetric(metric(name), atLeast(0)));
            add(tests, title.apply("fails"), () -> assertThat(evaluation(name))
                    .hasMetric(metric(name), atLeast(2).because(name).source(name)));
            add(tests, title.apply("recall"), () -> assertThat(evaluation(name))
                    .hasMetric(recall(name), atLeast(0.99).withConfidence(0.95)));
            add(tests, title.apply("area"), () -> assertThat(evaluation(name))
                    .hasMetric(Metrics.rocAuc(name), atLeast(0.1).withConfidence(0.95)));
            add(tests, title.apply("slices"), () -> assertThat(slices(name)).holds());
            add(tests, title.apply("data"), () -> assertThat(data(name)).hasNoDuplicates(keyedBy(name, input -> name)));
            add(tests, title.apply("metric throws"), () -> assertThat(evaluation(name))
                    .hasMetric(Metric.of(name, (Classified outcomes) -> thrown(name)), atLeast(0.5)));
            add(
                    tests,
                    title.apply("model throws"),
                    () -> Evaluation.of(
                            Classifier.of(name, Labels.of(name, "good"), input -> new double[] {thrown(name), 0}),
                            data(name)));
            add(tests, title.apply("latency"), () -> assertThat(times(name))
                    .hasPercentile(99, atMost(millis(1)).withConfidence(0.99)));
            add(tests, title.apply("load"), () -> assertThat(load(name))
                    .sustains(perSecond(100), 99, atMost(millis(1)))
                    .costsPerMillion(Price.perHour(name, 1), atMost(1)));
            add(tests, title.apply("speed"), () -> assertThat(speed(name)).isNotSlowerBy(percent(10)));
            add(tests, title.apply("test throws"), () -> thrown(name));
            add(tests, title.apply("assertion"), () -> ModelAssertions.assertThat(name)
                    .isEqualTo("tame"));
            return tests;
        }

        private static void add(List<DynamicTest> tests, String name, Executable test) {
            tests.add(DynamicTest.dynamicTest(name, test));
        }

        private static LatencyProfile times(String name) {
            LatencyProfile profile = LatencyProfile.of(
                    name,
                    new CallTimes(List.of(CallBlock.of(0, 2_000_000, 3_000_000)), List.of(new FailedCall(0, 1, name))));
            return new LatencyProfile(
                    profile.times(),
                    List.of(name, name),
                    profile.allocations(),
                    0,
                    disturbed(name),
                    List.of(name),
                    profile.provenance());
        }

        private static LoadProfile load(String name) {
            LoadProfile load = LoadProfile.of(
                    name, List.of(LoadStep.of(100, 2_000_000, LoadStep.FAILED).withFailure(name)));
            return new LoadProfile(name, load.steps(), 1, disturbed(name), load.provenance());
        }

        private static LatencyComparison speed(String name) {
            SessionPair pair = SessionPair.of(new double[] {2e6}, new double[] {1e6});
            return LatencyComparison.of(name, name, Collections.nCopies(LatencyComparison.LEAST_PAIRS, pair))
                    .withConditions(disturbed(name));
        }

        private static Conditions disturbed(String name) {
            return new Conditions(
                    name, 1, Map.of(name, name), List.of(new Disturbance(Disturbance.Kind.AGENT, name, true)));
        }

        private static double thrown(String message) {
            throw new IllegalStateException(message, new IllegalArgumentException(message));
        }

        private static Metric<Classified> metric(String name) {
            return Metric.of(name, (Classified outcomes) -> accuracy().value(outcomes));
        }

        private static Claim slices(String name) {
            Slicing<Integer> slicing = Slicing.by(name, input -> input % 2 == 0 ? name : "other");
            return SliceClaim.of(evaluation(name), slicing, accuracy(), eachSlice(atLeast(0.999)));
        }

        private static Evaluation<Integer, Classified> evaluation(String name) {
            Classifier<Integer> model = Classifier.of(name, Labels.of(name, "good"), input -> {
                double score = input % 10 == 0 ? 0.4 : input % 3 == 0 ? 0.9 : 0.2;
                return new double[] {score, 1 - score};
            });
            return Evaluation.of(model, data(name));
        }

        private static Dataset<Integer, String> data(String name) {
            List<Integer> inputs = IntStream.range(0, ROWS).boxed().toList();
            return Dataset.of(
                            name,
                            inputs,
                            inputs.stream().map(i -> i % 3 == 0 ? name : "good").toList())
                    .withKeys(inputs.stream().map(i -> name + i).toList());
        }
    }
}
