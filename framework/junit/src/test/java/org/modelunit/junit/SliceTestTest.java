package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Fact;
import org.modelunit.claim.MetricVerdict;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.Labels;
import org.modelunit.outcome.Classified;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;
import org.modelunit.slice.Slicing;

/** A test for each slice. */
class SliceTestTest {

    /** Numbers from 0 to below 200, of which the model knows the parity, but for those from 150. */
    static class Parity {
        Evaluation<Integer, Classified> evaluation() {
            List<Integer> numbers = IntStream.range(0, 200).boxed().toList();
            List<String> truth = numbers.stream()
                    .map(number -> number % 2 == 0 ? "even" : "odd")
                    .toList();
            Classifier<Integer> model = Classifier.of("parity", Labels.of("even", "odd"), number -> {
                boolean even = number % 2 == 0 == number < 150;
                return new double[] {even ? 1 : 0, even ? 0 : 1};
            });
            return Evaluation.of(model, Dataset.of("numbers", numbers, truth));
        }

        Slicing<Integer> size() {
            return Slicing.byNumber("size", (Integer number) -> number).edges(50, 100, 150, 190);
        }

        Slicing<Integer> laterSizes() {
            return Slicing.<Integer>byNumber("size", number -> number < 50 ? Double.NaN : number)
                    .edges(100, 150, 190);
        }

        Slicing<Integer> nothing() {
            return Slicing.where("negative", number -> number < 0);
        }

        Slicing<Object> alike() {
            return Slicing.by("alike", number -> ((Integer) number) % 2 == 0 ? (Object) 1 : "1");
        }

        Slicing<String> ofTexts() {
            return Slicing.by("length", String::length);
        }

        String text() {
            return "text";
        }
    }

    /** Keeps what is claimed by the test that claims. */
    static final class Kept implements Recorder {
        final Map<TestId, Verdict> claims = new TreeMap<>(Comparator.comparing(TestId::uniqueId));

        @Override
        public synchronized void claimed(TestId test, Claim claim, Verdict verdict) {
            claims.put(test, verdict);
        }

        @Override
        public void broke(TestId test, Claim claim, Throwable error) {
            throw new AssertionError(error);
        }

        MetricVerdict of(String slice) {
            return claims.entrySet().stream()
                    .filter(claim -> claim.getKey().slice().equals(slice))
                    .map(claim -> (MetricVerdict) claim.getValue())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + slice + " in " + claims.keySet()));
        }
    }

    private static void claim(Evaluation<Integer, Classified> evaluation, Threshold threshold) {
        Claim claim = evaluation.claim(Metrics.accuracy(), threshold);
        Recording.claimed(claim, claim.judge());
    }

    @ModelTest(Parity.class)
    static class BySize {
        private int before;

        @BeforeEach
        void look(Evaluation<Integer, Classified> evaluation) {
            before = evaluation.size();
        }

        @SliceTest("size")
        void knows(Evaluation<Integer, Classified> evaluation, TestInfo info) {
            assertThat(before).isEqualTo(200);
            assertThat(evaluation.name()).isEqualTo("numbers/size=" + info.getDisplayName());
            claim(evaluation, Threshold.atLeast(0.5).withConfidence(0.95));
            assertThat(info.getDisplayName()).isNotEqualTo("from 150 to below 190");
        }

        @SliceTest("laterSizes")
        void knows_later_ones(Evaluation<Integer, Classified> evaluation) {
            claim(evaluation, Threshold.atLeast(0.5).unlessRefuted(0.95).detecting(0.3));
        }
    }

    private static Kept run(Class<?> type) {
        Kept kept = new Kept();
        try (var scope = Recording.into(kept)) {
            Kit.run(type);
        }
        return kept;
    }

    @Test
    void each_slice_is_a_test_with_its_name_and_its_part_of_the_evaluation() {
        EngineExecutionResults results = Kit.run(BySize.class);

        assertThat(results.testEvents().succeeded().map(SliceTestTest::name))
                .contains("below 50", "from 50 to below 100", "from 100 to below 150", "from 190");
        assertThat(results.testEvents().failed().map(SliceTestTest::name)).containsExactly("from 150 to below 190");
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    @Test
    void refutations_are_corrected_for_the_number_of_slices_and_what_is_shown_is_not() {
        Kept kept = run(BySize.class);
        MetricVerdict green = kept.of("from 50 to below 100");
        MetricVerdict red = kept.of("from 150 to below 190");

        assertThat(green.status()).isEqualTo(VerdictStatus.SHOWN);
        assertThat(green.measurement().sample().comparisons()).isEqualTo(5);
        assertThat(red.status()).isEqualTo(VerdictStatus.REFUTED);
        assertThat(red.facts()).contains(Fact.of("refutations", "corrected for 5 comparisons (Bonferroni)"));
    }

    @Test
    void a_slice_that_is_too_small_is_inconclusive_and_says_so() {
        MetricVerdict small = run(BySize.class).of("from 190");

        assertThat(small.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(small.sentence())
                .isEqualTo(
                        "Expected accuracy on numbers/size=from 190 to be at least 0.500 with 95% confidence, but the"
                                + " data cannot tell: only 10 examples, fewer than 30.");
    }

    @Test
    void a_slice_keeps_its_identity_when_one_before_it_goes() {
        Kept kept = run(BySize.class);
        List<String> ids = kept.claims.keySet().stream().map(TestId::uniqueId).toList();

        assertThat(ids)
                .filteredOn(id -> id.endsWith("/[slice:from 100 to below 150]"))
                .hasSize(2)
                .noneMatch(id -> id.contains("#"));
        assertThat(kept.claims.keySet())
                .extracting(TestId::selector)
                .contains("SliceTestTest$BySize#knows", "SliceTestTest$BySize#knows_later_ones");
    }

    /** Hears of tests as listeners do, which know nothing of extensions. */
    private static final class Listening implements TestExecutionListener {
        final List<String> ids = new ArrayList<>();
        private TestPlan plan;

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            ids.add(TestIds.of(test, plan).uniqueId());
        }
    }

    @Test
    void listeners_know_a_slice_by_the_same_identity() {
        Kept kept = new Kept();
        Listening listening = new Listening();
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        try (var scope = Recording.into(kept)) {
            LauncherFactory.create(config)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(BySize.class))
                                    .build(),
                            listening);
        }
        assertThat(kept.claims).hasSize(10);
        assertThat(listening.ids)
                .containsAll(kept.claims.keySet().stream().map(TestId::uniqueId).toList());
    }

    @Test
    void one_slice_can_be_run_again_alone() {
        List<String> ids = Kit.run(BySize.class).testEvents().failed().stream()
                .map(event -> event.getTestDescriptor().getUniqueId().toString())
                .toList();

        EngineExecutionResults again = EngineTestKit.engine("junit-jupiter")
                .selectors(selectUniqueId(ids.get(0)))
                .execute();

        assertThat(again.testEvents().started().map(SliceTestTest::name)).containsExactly("from 150 to below 190");
    }

    @Test
    void slices_run_in_parallel() {
        Kept kept = new Kept();
        try (var scope = Recording.into(kept)) {
            EngineExecutionResults results = Kit.runInParallel(4, BySize.class);
            assertThat(results.testEvents().finished().count()).isEqualTo(10);
        }
    }

    @ModelTest(Parity.class)
    static class WithoutMethod {
        @SliceTest("ageGroups")
        void knows(Evaluation<Integer, Classified> evaluation) {}
    }

    @ModelTest(Parity.class)
    static class OfText {
        @SliceTest("text")
        void knows(Evaluation<Integer, Classified> evaluation) {}
    }

    @ModelTest(Parity.class)
    static class OfNothing {
        @SliceTest("nothing")
        void knows(Evaluation<Integer, Classified> evaluation) {}
    }

    @ModelTest(Parity.class)
    static class Alike {
        @SliceTest("alike")
        void knows(Evaluation<Integer, Classified> evaluation) {}
    }

    @ModelTest(Parity.class)
    static class OfOthers {
        @SliceTest("ofTexts")
        void knows(Evaluation<Integer, Classified> evaluation) {}
    }

    @ModelTest(Parity.class)
    static class WithoutEvaluation {
        @SliceTest("size")
        void knows() {}
    }

    private static String failure(Class<?> type) {
        EngineExecutionResults results = Kit.run(type);
        assertThat(results.testEvents().failed().count())
                .as("a test fails, not its container")
                .isOne();
        return Kit.failures(results).get(0).getMessage();
    }

    @Test
    void what_is_wrong_with_the_slices_fails_a_test_that_names_it() {
        assertThat(failure(WithoutMethod.class))
                .startsWith(
                        "WithoutMethod.knows asks for Slicing ageGroups, but no method of the fixture Parity has that"
                                + " name; it has Slicing<Object> alike(), ");
        assertThat(failure(OfText.class))
                .isEqualTo("OfText.knows asks for text as Slicing, but Parity.text returns String");
        assertThat(failure(OfNothing.class))
                .isEqualTo("the slicing 'negative' matched none of the 200 examples of numbers,"
                        + " so nothing would be checked");
        assertThat(failure(Alike.class))
                .startsWith("two slices of alike are called '1', so they could not be told apart;"
                        + " give its keys texts that differ");
        assertThat(failure(OfOthers.class)).startsWith("the slicing 'length' failed on row 0: ");
        assertThat(failure(WithoutEvaluation.class))
                .isEqualTo(
                        "WithoutEvaluation.knows is a @SliceTest, but asks for no evaluation that could be restricted;"
                                + " give it a parameter such as Evaluation<Applicant, Classified> evaluation");
    }
}
