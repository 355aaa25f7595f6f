package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.modelunit.claim.Inconclusive;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.recording.Recording;
import org.opentest4j.AssertionFailedError;

/** What a person reads when a claim does not hold, as approved files. */
class FailureTextTest {

    /** Tests whose claims do not hold. */
    private static final List<Class<?>> FAILING = List.of(
            FailingClaims.class,
            FailingDifferences.class,
            FailingChanges.class,
            FailingSlices.class,
            FailingData.class,
            FailingWeakSpots.class,
            FailingParity.class,
            FailingPipelines.class,
            FailingBaselines.class,
            FailingLatency.class);

    private static Stream<Method> methods() {
        return FAILING.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }

    @TestFactory
    Stream<DynamicTest> every_failure_reads_as_approved() {
        return methods()
                .map(Method::getName)
                .sorted()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> Approved.check(name, failure(name).getMessage() + "\n")));
    }

    @Test
    void a_failure_shows_expected_and_actual_in_the_ide() {
        AssertionFailedError error = (AssertionFailedError) failure("a_claim_that_the_data_refute");

        assertThat(error.getExpected().getStringRepresentation()).isEqualTo(">= 0.850 shown with 95% confidence");
        assertThat(error.getActual().getStringRepresentation())
                .startsWith("0.7")
                .contains("bound <= 0.");
    }

    /** Of values, differences, slices, tensors, data and weak spots, hard or soft, refuted, inconclusive or without a verdict. */
    @TestFactory
    Stream<DynamicTest> every_failure_points_at_the_line_that_claims() {
        return methods()
                .map(Method::getName)
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Throwable failure = failure(name);
                    requireLineOf(name, failure);
                    for (Throwable suppressed : failure.getSuppressed()) {
                        requireLineOf(name, suppressed);
                    }
                }));
    }

    private static void requireLineOf(String test, Throwable failure) {
        StackTraceElement first = failure.getStackTrace()[0];
        assertThat(FAILING).extracting(Class::getName).contains(first.getClassName());
        assertThat(first.getMethodName()).matches("(lambda\\$)?" + test + "(\\$\\d+)?");
    }

    @Test
    void an_inconclusive_claim_is_an_error_of_its_own_type() {
        assertThat(failure("a_claim_that_the_data_cannot_settle"))
                .isInstanceOf(InconclusiveError.class)
                .isInstanceOf(AssertionError.class);
        assertThat(failure("a_claim_that_the_data_refute")).isNotInstanceOf(Inconclusive.class);
    }

    @Test
    void soft_claims_are_inconclusive_only_if_all_that_fail_are() {
        assertThat(failure("only_inconclusive_claims")).matches(Inconclusive::is);
        assertThat(failure("several_claims_at_once")).matches(error -> !Inconclusive.is(error));
    }

    @Test
    void what_cannot_be_judged_is_no_assertion_error() {
        assertThat(failure("a_metric_without_a_value")).isInstanceOf(UndefinedMetricException.class);
        assertThat(failure("a_requirement_that_makes_no_sense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_failing_claim_is_recorded_before_it_throws() {
        Recorded recorded = new Recorded();
        try (var scope = Recording.into(recorded)) {
            EngineTestKit.engine("junit-jupiter")
                    .selectors(FAILING.stream()
                            .map(DiscoverySelectors::selectClass)
                            .toArray(DiscoverySelector[]::new))
                    .execute();
        }
        String tests = FAILING.stream().map(Class::getSimpleName).collect(Collectors.joining("|"));
        assertThat(recorded.claims()).hasSize(114).allSatisfy(claim -> assertThat(claim)
                .matches("(" + tests + ")#.*"));
        assertThat(recorded.claims()).anyMatch(claim -> claim.contains("broke"));
    }

    private static Throwable failure(String method) {
        Method failing = methods()
                .filter(one -> one.getName().equals(method))
                .findFirst()
                .orElseThrow();
        try (var scope = Recording.into(new Recorded())) {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectMethod(failing.getDeclaringClass(), failing))
                    .execute()
                    .testEvents()
                    .failed()
                    .stream()
                    .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(method + " did not fail"));
        }
    }
}
