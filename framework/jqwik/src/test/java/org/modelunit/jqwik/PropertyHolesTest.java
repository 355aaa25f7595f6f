package org.modelunit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.assertions.ModelAssertions.atLeast;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.assertions.ModelAssertions;
import org.modelunit.claim.Contract;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.jqwik.Loans.Loan;
import org.modelunit.jqwik.Loans.Span;
import org.modelunit.tensor.Tensor;

/** What could make a property hold though nothing was tried, or tell what it must not. */
class PropertyHolesTest {

    record Shares(double left, double right) {
        Shares {
            if (Math.abs(left + right - 1) > 1e-9) {
                throw new IllegalArgumentException("the shares do not sum to 1");
            }
        }
    }

    record OneHot(String name, int first, int second, int third) {
        OneHot {
            if (first + second + third != 1) {
                throw new IllegalArgumentException("not exactly one is 1");
            }
        }
    }

    static final class Dependent {
        Dataset<Shares, String> shares() {
            return Loans.data(
                    "shares",
                    IntStream.range(1, 40)
                            .mapToObj(i -> new Shares(i / 100.0, 1 - i / 100.0))
                            .toList());
        }

        Dataset<OneHot, String> hots() {
            return Loans.data(
                    "hots",
                    IntStream.range(0, 3)
                            .mapToObj(i -> new OneHot("same", i == 0 ? 1 : 0, i == 1 ? 1 : 0, i == 2 ? 1 : 0))
                            .toList());
        }

        Dataset<Span, String> spans() {
            return new Loans().spans();
        }
    }

    private static final Set<Object> MOVED = ConcurrentHashMap.newKeySet();

    @ModelProperties(Dependent.class)
    static class OfDependent {

        @Property(tries = 50)
        void nowhere_near(@ForAll @Near("shares") Shares shares) {}

        @Property(tries = 50)
        void one_at_a_time(@ForAll @Near(value = "hots", components = 1) OneHot hot) {}

        @Property(tries = 100)
        void two_at_once(@ForAll @Near("hots") OneHot hot) {}

        @Property(tries = 200)
        void in_order(@ForAll @Near("spans") Span span) {
            MOVED.add(span);
        }
    }

    @Test
    void near_inputs_that_a_constructor_always_refuses_are_an_error_and_others_are_moved_again() {
        MOVED.clear();
        PropertyKit kit = PropertyKit.run(OfDependent.class);

        assertThat(kit.failures).containsOnlyKeys("nowhere_near", "one_at_a_time");
        assertThat(kit.message("nowhere_near"))
                .contains("no Shares", "its constructor has refused 1000", "the shares do not sum to 1");
        assertThat(kit.message("one_at_a_time")).contains("no OneHot", "not exactly one is 1");
        assertThat(kit.claim("nowhere_near").verdict()).isNull();
        MOVED.removeAll(new Loans().spans().inputs());
        assertThat(MOVED).hasSizeGreaterThan(10);
    }

    private static final AtomicInteger RUNS = new AtomicInteger();

    @ModelProperties(Loans.class)
    static class NothingGenerated {

        @Property
        void only_of_the_fixture(Classifier<Loan> model, Dataset<Loan, String> training) {
            RUNS.incrementAndGet();
            ModelAssertions.assertThat(Evaluation.of(model, training))
                    .hasMetric(Metrics.accuracy(), atLeast(0.1).withConfidence(0.9));
        }

        @Property(tries = 7)
        void of_nothing() {
            RUNS.incrementAndGet();
        }

        @Example
        void an_example(Dataset<Loan, String> training) {
            ModelAssertions.assertThat(Tensor.of(new double[] {1}, 1)).isFinite();
        }
    }

    @Test
    void a_property_that_generates_nothing_is_refused_before_it_runs() {
        RUNS.set(0);
        PropertyKit kit = PropertyKit.run(NothingGenerated.class);

        assertThat(RUNS).hasValue(0);
        assertThat(kit.failures).containsOnlyKeys("only_of_the_fixture", "of_nothing");
        assertThat(kit.message("only_of_the_fixture"))
                .contains(
                        "NothingGenerated.only_of_the_fixture generates nothing", "@Example", "@ModelTest", "@ForAll");
        assertThat(kit.claim("of_nothing").error()).isNotNull();
        assertThat(kit.claim("an_example").verdict().status()).isEqualTo(VerdictStatus.MET);
    }

    @ModelProperties(Loans.class)
    static class Catching {

        @Property(tries = 30)
        void caught(@ForAll @Like("training") Loan loan) {
            claimFinite(Double.NaN);
        }

        @Property(tries = 30)
        void caught_sometimes(@ForAll @Like("training") Loan loan) {
            claimFinite(loan.months() > 45 ? Double.NaN : 1);
        }

        @Property(tries = 30)
        void caught_and_given_up(@ForAll @Like("training") Loan loan) {
            claimFinite(loan.months() > 45 ? Double.NaN : 1);
            Assume.that(loan.months() <= 45);
        }

        private static void claimFinite(double number) {
            try {
                ModelAssertions.assertThat(Tensor.of(new double[] {number}, 1)).isFinite();
            } catch (AssertionError e) {
                // on purpose
            }
        }
    }

    @Test
    void a_missed_claim_that_a_try_catches_breaks_the_property_all_the_same() {
        PropertyKit kit = PropertyKit.run(Catching.class);

        assertThat(kit.failures).hasSize(3);
        assertThat(kit.claims).as("claims of ours, in whichever jar").allSatisfy(claim -> assertThat(claim.claim()
                        .contract()
                        .claimedBy(claim.claim(), claim.verdict())
                        .terms())
                .doesNotContainKey(Contract.CLAIMED_BY));
        assertThat(kit.claims).hasSize(3).allMatch(claim -> claim.verdict().status() == VerdictStatus.MISSED);
        assertThat(kit.fact("caught", "error")).startsWith("AssertionFailedError");
        PropertyKit shown = ShownRows.during(
                Map.of("modelunit.rows", "values", "modelunit.rows.columns", "*"),
                () -> PropertyKit.run(Catching.class));
        assertThat(shown.fact("caught", "error")).contains("NaN");
        assertThat(kit.fact("caught_sometimes", "sample")).contains("differs from a typical one");
    }

    @ModelProperties(Loans.class)
    static class Assuming {
        @Property(tries = 100)
        void few(@ForAll @Like("training") Loan loan) {
            Assume.that(loan.months() < 30);
        }
    }

    @Test
    void tries_that_met_no_assumption_are_not_told_as_made() {
        PropertyKit kit = PropertyKit.run(Assuming.class);

        assertThat(kit.claim("few").verdict().sentence())
                .containsPattern("and so it does: \\d\\d tries were made, \\d\\d others did not meet an assumption\\.$")
                .doesNotContain("100");
    }

    @ModelProperties(Loans.class)
    static class Counting {
        @Property(tries = 50)
        void counted(@ForAll @Like("training") Loan loan) {
            Statistics.collect(loan.address().town(), loan.months());
            Statistics.label(loan.address().town()).collect(loan);
        }
    }

    @Test
    void statistics_of_rows_are_published_only_where_values_are_shown() {
        PropertyKit kit = PropertyKit.run(Counting.class);

        assertThat(kit.failures).isEmpty();
        assertThat(String.valueOf(kit.reports))
                .contains("tries = 50", "modelunit.rows=values")
                .doesNotContain("Oslo", "Rome");
        PropertyKit shown = ShownRows.during(
                Map.of("modelunit.rows", "values", "modelunit.rows.columns", "*"),
                () -> PropertyKit.run(Counting.class));
        assertThat(String.valueOf(shown.reports)).contains("Oslo", "Rome");
    }
}
