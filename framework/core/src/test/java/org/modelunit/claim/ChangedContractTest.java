package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.baseline.Baseline;
import org.modelunit.integrity.RowKey;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.law.Laws;
import org.modelunit.law.function.FunctionLaw;
import org.modelunit.load.Price;
import org.modelunit.metric.Metric;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.weakspot.WeakSpotSearch;

/** A changed option is a changed contract of the same claim. */
class ChangedContractTest {

    private static final Map<String, List<Claim>> OPTIONS = ClaimOptions.all();

    /** What a population is called is a part of what the data are called. */
    private static final Set<String> RENAMING = Set.of("prevalence");

    /**
     * They change nothing that is required (pictures, what is expected of the model, a question), or make something of another name.
     */
    private static final Set<String> NO_OPTIONS = Set.of(
            "FunctionLaw.withDeadline",
            "Metric.showing",
            "Threshold.because",
            "Threshold.source",
            "Margin.because",
            "Margin.source",
            "LatencyLimit.because",
            "LatencyLimit.source",
            "Threshold.expecting",
            "Threshold.movedBy",
            "Threshold.of",
            "Threshold.stated",
            "Perturbation.named",
            "Perturbation.then",
            "Perturbation.in",
            "Perturbation.at",
            "Perturbation.sometimes");

    private static Stream<Arguments> options() {
        return OPTIONS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void a_changed_option_is_another_contract(String option, List<Claim> claims) {
        assertThat(claims).hasSizeGreaterThan(1);
        assertThat(claims.stream().map(Claim::contract)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("options")
    void a_changed_option_leaves_the_claim_the_same(String option, List<Claim> claims) {
        if (!RENAMING.contains(option)) {
            assertThat(claims.stream().map(Claim::subject).distinct()).hasSize(1);
        }
        assertThat(claims.stream().map(Claim::property).distinct()).hasSize(1);
    }

    @Test
    void equal_claims_that_are_made_twice_have_equal_contracts() {
        Map<String, List<Claim>> again = ClaimOptions.all();

        OPTIONS.forEach((option, claims) -> assertThat(
                        again.get(option).stream().map(Claim::contract))
                .as(option)
                .containsExactlyElementsOf(claims.stream().map(Claim::contract).toList()));
    }

    @Test
    void every_kind_of_claim_is_tried() throws Exception {
        List<Class<?>> tried = new ArrayList<>();
        OPTIONS.values().forEach(claims -> claims.forEach(claim -> tried.add(claim.getClass())));

        assertThat(ClaimLawsTest.kindsInCore()).isNotEmpty().isSubsetOf(tried);
    }

    @Test
    void every_method_that_sets_an_option_is_tried() {
        List<String> setters = new ArrayList<>();
        for (Class<?> type : List.of(
                Threshold.class,
                Margin.class,
                Metric.class,
                SliceRequirement.class,
                Disparity.class,
                WeakSpotSearch.class,
                RowKey.class,
                Perturbation.class,
                Laws.class,
                Baseline.class,
                FunctionLaw.class,
                LatencyLimit.class,
                Price.class)) {
            for (Method method : type.getDeclaredMethods()) {
                boolean isSetter = method.getReturnType() == type || method.getReturnType() == Guard.class;
                if (isSetter && Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                    setters.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }

        assertThat(setters).hasSizeGreaterThan(15).allSatisfy(setter -> assertThat(NO_OPTIONS.contains(setter)
                        || OPTIONS.keySet().stream().anyMatch(option -> option.contains(setter)))
                .as(setter)
                .isTrue());
    }
}
