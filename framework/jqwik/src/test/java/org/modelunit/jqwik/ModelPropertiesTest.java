package org.modelunit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.modelunit.assertions.ModelAssertions.atLeast;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.assertions.ModelAssertions;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.jqwik.Loans.Loan;
import org.modelunit.jqwik.Loans.Service;
import org.modelunit.jqwik.Loans.Span;
import org.modelunit.junit.ModelTest;
import org.modelunit.recording.Recording;
import org.modelunit.tensor.Tensor;

class ModelPropertiesTest {

    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    @ModelProperties(Loans.class)
    static class Passing {

        @Property(tries = 50)
        void months_stay_in_range(
                @ForAll @Like("training") Loan loan,
                Classifier<Loan> model,
                Dataset<Loan, String> training,
                Service service) {
            SEEN.add(service);
            assertThat(loan.months()).isBetween(6, 65);
            assertThat(model.predictAll(List.of(loan))).isNotNull();
            assertThat(training.size()).isEqualTo(60);
            ModelAssertions.assertThat(Tensor.of(new double[] {1}, 1)).isFinite();
        }

        @Property(tries = 20)
        void spans_are_valid(@ForAll @Like("spans") Span span) {
            assertThat(span.from()).isLessThanOrEqualTo(span.to());
        }

        @Example
        void an_example_claims_as_a_test_does(Dataset<Loan, String> training) {
            ModelAssertions.assertThat(Tensor.of(new double[] {1}, 1)).isFinite();
        }

        @Group
        class Inner {
            @Property(tries = 5)
            void a_group_has_the_fixture_too(@ForAll @Near("training") Loan loan, Service service) {
                SEEN.add(service);
            }
        }
    }

    @ModelTest(Loans.class)
    static class OfJupiter {
        @Test
        void asks_for_the_same_value(Service service) {
            SEEN.add(service);
        }
    }

    @Test
    void each_property_is_one_claim_that_is_met() {
        PropertyKit kit = PropertyKit.run(Passing.class);

        assertThat(kit.failures).isEmpty();
        assertThat(kit.claims).hasSize(4);
        PropertyKit.Recorded claim = kit.claim("months_stay_in_range");
        assertThat(claim.verdict().status()).isEqualTo(VerdictStatus.MET);
        assertThat(claim.verdict().sentence())
                .isEqualTo(
                        "Expected 'months stay in range' to hold in each try for inputs like Loans.training, and so it"
                                + " does: 50 tries were made.");
        assertThat(claim.claim().judge()).isSameAs(claim.verdict());
        assertThat(kit.fact("months_stay_in_range", "data")).isEqualTo("loans/training | 60 examples");
        assertThat(kit.claim("a_group_has_the_fixture_too").claim().subject()).isEqualTo("inputs near Loans.training");
        assertThat(kit.claim("an_example_claims_as_a_test_does").verdict().kind())
                .isEqualTo("check");
    }

    @Test
    void fixture_values_are_made_once_for_all_engines_and_closed_at_the_end() {
        SEEN.clear();
        int made = Loans.MADE.get();
        int closed = Loans.CLOSED.get();

        PropertyKit kit = PropertyKit.run(2, Map.of(), Passing.class, OfJupiter.class);

        assertThat(kit.failures).isEmpty();
        assertThat(SEEN).hasSize(1);
        assertThat(Loans.MADE.get() - made).isEqualTo(1);
        assertThat(Loans.CLOSED.get() - closed).isEqualTo(1);
    }

    @Test
    void without_anybody_listening_values_live_as_long_as_their_class() {
        int made = Loans.MADE.get();
        int closed = Loans.CLOSED.get();

        Recording.Scope nobody = Recording.into(new TryClaims());
        EngineTestKit.engine("jqwik")
                .selectors(selectClass(Passing.class))
                .configurationParameter("jqwik.database", "target/jqwik-database-of-kit")
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(4).failed(0));
        nobody.close();

        assertThat(Loans.MADE.get() - made).isEqualTo(1);
        assertThat(Loans.CLOSED.get() - closed).isEqualTo(1);
    }

    @ModelProperties(Loans.class)
    static class Failing {

        @Property
        void short_credits(@ForAll @Like("training") Loan loan, @ForAll boolean other) {
            assertThat(loan.months()).isLessThan(45);
        }

        @Property
        boolean false_is_a_failure(@ForAll @Like("training") Loan loan) {
            return loan.amount() < 1300;
        }

        @Property
        void zeros(
                @ForAll
                        @TensorOf(
                                value = {2, 3},
                                min = -1)
                        Tensor tensor) {
            assertThat(IntStream.range(0, 6).mapToDouble(tensor::get).max().orElse(0))
                    .isLessThan(0.5);
        }
    }

    @Test
    void what_breaks_a_property_shrinks_towards_a_typical_example_and_is_told_as_the_settings_allow() {
        PropertyKit kit = PropertyKit.run(Failing.class);

        assertThat(kit.claims).hasSize(3).allMatch(claim -> claim.verdict().status() == VerdictStatus.MISSED);
        assertThat(kit.fact("short_credits", "sample"))
                .startsWith("loan: differs from a typical one in months; other: ");
        assertThat(kit.message("short_credits"))
                .startsWith("Expected 'short credits' to hold in each try for inputs like Loans.training, but try ")
                .contains("breaks it.", "modelunit.seed=42", "-Dmodelunit.rows=values", "jqwik seed")
                .doesNotContain("Loan[", "amount=");
        assertThat(kit.fact("false_is_a_failure", "error")).isEqualTo("the property returned false");
        assertThat(kit.fact("zeros", "sample")).contains("tensor of float [2, 3] with 1 of 6 elements other than 0");
        assertThat(String.valueOf(kit.reports)).doesNotContain("amount=").doesNotContain("Original Sample");
    }

    @Test
    void values_are_shown_where_the_settings_show_them() {
        Map<String, String> shown = Map.of("modelunit.rows", "values", "modelunit.rows.columns", "*");
        PropertyKit kit = ShownRows.during(shown, () -> PropertyKit.run(Failing.class));

        assertThat(kit.fact("short_credits", "sample")).contains("Loan[months=45, ");
        assertThat(kit.message("short_credits")).contains("Loan[months=45, ");
        assertThat(String.valueOf(kit.reports)).contains("Loan[months=45, ");
    }

    @Test
    void the_same_seed_breaks_a_property_in_the_same_way_and_another_one_draws_others() {
        PropertyKit first = PropertyKit.run(2, Map.of(), Failing.class);
        PropertyKit again = PropertyKit.run(Failing.class);

        List<PropertyKit.Recorded> claims = first.claims("short_credits");
        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).verdict().facts())
                .isEqualTo(claims.get(1).verdict().facts());
        assertThat(again.claim("short_credits").verdict().facts())
                .isEqualTo(claims.get(0).verdict().facts());
        PropertyKit other = ShownRows.during(Map.of("modelunit.seed", "43"), () -> PropertyKit.run(Failing.class));
        assertThat(other.fact("short_credits", "jqwik seed"))
                .contains("follows from modelunit.seed 43")
                .isNotEqualTo(again.fact("short_credits", "jqwik seed"));
    }

    @ModelProperties(Loans.class)
    static class Wrong {

        @Property
        void no_such_data(@ForAll @Like("trainings") Loan loan) {}

        @Property
        void no_data(@ForAll @Like("lender") Loan loan) {}

        @Property
        void other_type(@ForAll @Like("training") Span span) {}

        @Property
        void near_a_text(@ForAll @Near("texts") String text) {}

        @Property
        void near_nothing(@ForAll @Near(value = "training", share = 2) Loan loan) {}

        @Property
        void no_tensor(@ForAll @TensorOf({2, 0}) Tensor tensor) {}

        @Property
        void no_model(@ForAll @Like("training") Loan loan, Classifier<Span> model) {}

        @Property
        void shares(@ForAll @Like("training") Loan loan, Classifier<Loan> model, Dataset<Loan, String> training) {
            ModelAssertions.assertThat(Evaluation.of(model, training))
                    .hasMetric(Metrics.accuracy(), atLeast(0.1).withConfidence(0.9));
        }

        @Property
        void nothing_left(@ForAll @Like("training") Loan loan) {
            Assume.that(loan.months() > 1000);
        }
    }

    @Test
    void what_makes_no_sense_is_a_broken_claim_that_says_what_to_do() {
        PropertyKit kit = PropertyKit.run(Wrong.class);

        assertThat(kit.claims).allMatch(claim -> claim.error() != null);
        assertThat(kit.failures).hasSize(9);
        assertThat(kit.message("no_such_data"))
                .contains(
                        "Wrong.no_such_data asks for Dataset trainings, but no method of the fixture Loans has that name");
        assertThat(kit.message("no_data")).contains("asks for lender as Dataset, but Loans.lender returns String");
        assertThat(kit.message("other_type"))
                .isEqualTo("Wrong.other_type asks for Span, but the inputs of 'loans/training' are of type Loan");
        assertThat(kit.message("near_a_text")).contains("the inputs of 'texts' have none that can be moved");
        assertThat(kit.message("near_nothing")).contains("above 0 and at most 1, but share is 2.0");
        assertThat(kit.message("no_tensor")).contains("but the shape is [2, 0]");
        assertThat(kit.message("no_model")).contains("asks for model as Classifier<Span>, but Loans.model returns");
        assertThat(kit.message("shares"))
                .contains("a property holds in each try", "accuracy on loans/training", "perturbation's probe");
        assertThat(kit.message("nothing_left")).contains("exhausted");
        assertThat(kit.claims).extracting(claim -> claim.test().methodName()).doesNotHaveDuplicates();
    }

    static class WithoutFixture {
        @Property
        void nobody_knows_the_data(@ForAll @Like("training") Loan loan) {}
    }

    @ModelProperties(Runnable.class)
    static class NoFixture {
        @Property
        void no_class(@ForAll int any) {}
    }

    @Test
    void a_class_needs_a_fixture_that_can_be_made() {
        assertThat(PropertyKit.run(WithoutFixture.class).message("nobody_knows_the_data"))
                .contains("@Like(\"training\") is for the properties of a class with @ModelProperties");
        assertThat(PropertyKit.run(NoFixture.class).message("no_class"))
                .contains("the fixture Runnable must be a class that can be made, but is an interface");
    }

    @ModelProperties(Loans.class)
    static class Threaded {
        @Property(tries = 20)
        void tries_may_use_threads(@ForAll @Like("training") Loan loan) {
            IntStream.range(0, 8).parallel().forEach(i -> ModelAssertions.assertThat(Tensor.of(new double[] {i}, 1))
                    .isFinite());
        }
    }

    @Test
    void what_threads_of_a_try_claim_is_no_evidence_either() {
        assertThat(PropertyKit.run(Threaded.class).claims).hasSize(1);
    }
}
