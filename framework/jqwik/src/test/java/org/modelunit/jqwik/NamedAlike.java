package org.modelunit.jqwik;

import static org.modelunit.Metrics.accuracy;
import static org.modelunit.assertions.ModelAssertions.assertThat;
import static org.modelunit.assertions.ModelAssertions.atLeast;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.Labels;
import org.modelunit.junit.ModelTest;
import org.modelunit.junit.SliceTest;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Slicing;
import org.modelunit.tensor.Tensor;

/** Properties and tests of slices that are named alike; run in a JVM of its own by {@link AllureNamesOfPropertiesTest}. */
final class NamedAlike {

    private NamedAlike() {}

    /** Two hundred customers in two regions, and a model that is always right. */
    static final class Customers {

        Dataset<String, String> data() {
            List<String> inputs = new ArrayList<>();
            List<String> truth = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                inputs.add((i % 2 == 0 ? "east" : "west") + " " + i);
                truth.add(i % 4 < 2 ? "good" : "bad");
            }
            return Dataset.of("customers", inputs, truth);
        }

        Classifier<String> model() {
            return Classifier.of(
                    "model",
                    Labels.of("bad", "good"),
                    (String customer) -> Integer.parseInt(customer.substring(5)) % 4 < 2
                            ? new double[] {0.1, 0.9}
                            : new double[] {0.9, 0.1});
        }

        Evaluation<String, Classified> evaluation(Classifier<String> model, Dataset<String, String> data) {
            return Evaluation.of(model, data);
        }

        Slicing<String> regions() {
            String last = System.getProperty("named.alike.last", "west");
            return Slicing.by("region", (String customer) -> customer.startsWith("east") ? "east" : last);
        }
    }

    @ModelProperties(Loans.class)
    static class Properties {

        @Property(tries = 5)
        void holds(@ForAll @Like("training") Loans.Loan loan) {
            assertThat(Tensor.of(new double[] {loan.months()}, 1)).isFinite();
        }

        @Example
        @Label("holds")
        void holds_for_an_example() {
            assertThat(Tensor.of(new double[] {1}, 1)).isFinite();
        }

        @Group
        @Label("hard cases")
        class Hard {

            @Property(tries = 5)
            void holds(@ForAll @Like("training") Loans.Loan loan) {
                assertThat(Tensor.of(new double[] {loan.months()}, 1)).isFinite();
            }

            @Group
            class Harder {

                @Property(tries = 5)
                void holds(@ForAll @Like("training") Loans.Loan loan) {
                    assertThat(Tensor.of(new double[] {loan.months()}, 1)).isFinite();
                }
            }
        }
    }

    @ModelTest(Customers.class)
    static class Slices {

        @SliceTest("regions")
        void serves(Evaluation<String, Classified> evaluation) {
            assertThat(evaluation)
                    .hasMetric(accuracy(), atLeast(0.6).unlessRefuted(0.95).detecting(0.35));
        }

        @Nested
        class Hard {

            @SliceTest("regions")
            void serves(Evaluation<String, Classified> evaluation) {
                assertThat(evaluation)
                        .hasMetric(accuracy(), atLeast(0.6).unlessRefuted(0.95).detecting(0.35));
            }
        }

        @Nested
        @ParameterizedClass(name = "in {0}")
        @ValueSource(strings = {"winter", "summer"})
        class Seasons {

            @Parameter
            String season = "";

            @SliceTest("regions")
            void serves(Evaluation<String, Classified> evaluation) {
                assertThat(evaluation)
                        .hasMetric(accuracy(), atLeast(0.6).unlessRefuted(0.95).detecting(0.35));
            }
        }
    }
}
