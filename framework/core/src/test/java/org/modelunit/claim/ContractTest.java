package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.slice.Disparity;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.Slicing;
import org.modelunit.statistics.Side;

class ContractTest {

    private static final Loans.Pair LOANS = Loans.good("north", 300).evaluated();

    private static Contract accuracyOf(Threshold threshold) {
        return LOANS.challenger().claim(accuracy(), threshold).contract();
    }

    private static Contract bySex(SliceRequirement required) {
        return SliceClaim.of(LOANS.challenger(), Slicing.by("sex", Loans.Loan::sex), accuracy(), required)
                .contract();
    }

    @Test
    void a_bar_that_was_lowered_is_another_contract() {
        assertThat(accuracyOf(atLeast(0.72)).bars()).containsExactly(new Bar(Side.AT_LEAST, 0.72));
        assertThat(accuracyOf(atLeast(0.62))).isNotEqualTo(accuracyOf(atLeast(0.72)));
    }

    @Test
    void a_burden_that_was_softened_is_another_contract() {
        Threshold bar = atLeast(0.72);
        assertThat(List.of(
                        accuracyOf(bar),
                        accuracyOf(bar.withConfidence(0.95)),
                        accuracyOf(bar.withConfidence(0.90)),
                        accuracyOf(bar.unlessRefuted(0.95).detecting(0.05)),
                        accuracyOf(bar.unlessRefuted(0.95).detecting(0.50))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_minimum_that_was_raised_and_a_correction_that_was_changed_are_other_contracts() {
        SliceRequirement each = SliceRequirement.eachSlice(atLeast(0.6).withConfidence(0.95));

        assertThat(bySex(each).terms())
                .containsEntry(Contract.SLICING, new Term.Words("sex"))
                .containsEntry(Contract.LEAST_SIZE, new Term.Quantity(SliceRequirement.MINIMUM));
        assertThat(List.of(bySex(each), bySex(each.withMinimum(100)), bySex(each.correctedBy(Correction.NONE))))
                .doesNotHaveDuplicates();
    }

    @Test
    void slices_that_are_named_are_part_of_it() {
        Contract gap = bySex(SliceRequirement.gapBetween("female", "male", Threshold.between(-0.1, 0.1)));

        assertThat(gap.terms())
                .containsEntry(Contract.SLICES, new Term.Names(List.of("female", "male")))
                .containsEntry(Contract.SCOPE, new Term.Words("gap of two slices"));
        assertThat(gap)
                .isNotEqualTo(bySex(SliceRequirement.gapBetween("male", "female", Threshold.between(-0.1, 0.1))));
    }

    @Test
    void one_of_several_parts_says_of_how_many() {
        Contract part = LOANS.challenger()
                .asOneOf(4, 50)
                .claim(accuracy(), atLeast(0.6))
                .contract();

        assertThat(part.terms())
                .containsEntry(Contract.PARTS, new Term.Quantity(4))
                .containsEntry(Contract.LEAST_SIZE, new Term.Quantity(50));
    }

    @Test
    void terms_are_sorted_and_cannot_be_changed_from_outside() {
        List<String> names = new ArrayList<>(List.of("b", "a"));
        Contract contract = Contract.ofCheck("hold").with("z", 1).with("a", names);
        names.clear();

        assertThat(contract.terms().keySet()).containsExactly("a", Contract.REQUIRED, "z");
        assertThat(contract.terms()).containsEntry("a", new Term.Names(List.of("b", "a")));
        assertThat(contract.terms().getClass().getName()).contains("Unmodifiable");
    }

    @Test
    void a_term_that_says_nothing_is_left_out() {
        Contract check = Contract.ofCheck("hold");

        assertThat(check.with("words", "")).isEqualTo(check);
        assertThat(check.with("names", List.of())).isEqualTo(check);
    }

    @Test
    void zero_has_no_sign() {
        assertThat(new Bar(Side.AT_LEAST, -0.0)).isEqualTo(new Bar(Side.AT_LEAST, 0.0));
        assertThat(accuracyOf(atLeast(-0.0))).isEqualTo(accuracyOf(atLeast(0.0)));
        assertThat(Term.of(-0.0)).isEqualTo(Term.of(0.0));
        assertThat(Term.of(1, -0.0)).isEqualTo(Term.of(1, 0.0));
    }

    @Test
    void numbers_that_are_not_finite_are_told_in_words() {
        assertThat(Term.of(Double.NaN)).isEqualTo(new Term.Words("NaN"));
        assertThat(Term.of(1, Double.POSITIVE_INFINITY)).isEqualTo(new Term.Names(List.of("1.0", "Infinity")));
    }

    @Test
    void what_belongs_together_is_one_term() {
        Contract contract = Contract.ofCheck("hold")
                .with("nothing", Term.Group.EMPTY)
                .with(
                        "search",
                        Term.Group.EMPTY
                                .with("without", List.of("id"))
                                .with("depth", 2)
                                .with("words", "")
                                .with("names", List.of()));

        assertThat(contract.terms())
                .containsOnlyKeys(Contract.REQUIRED, "search")
                .containsEntry(
                        "search",
                        new Term.Group(
                                Map.of("depth", new Term.Quantity(2), "without", new Term.Names(List.of("id")))));
    }

    @Test
    void a_metric_says_what_its_name_leaves_open() {
        assertThat(accuracyOf(atLeast(0.7)).terms())
                .containsEntry(
                        Contract.METRICS,
                        new Term.Group(Map.of(
                                "accuracy",
                                Term.Group.EMPTY
                                        .with("better", "higher")
                                        .with("support", "all")
                                        .with("lowest", 0)
                                        .with("highest", 1))));
    }

    @Test
    void metrics_of_one_name_are_all_said() {
        Metric<Classified> other = Metric.of("accuracy", (Classified outcomes) -> 0.5);
        Disparity<Classified> disparity = Disparity.difference("unfairness", List.of(accuracy(), other, other));

        assertThat(SliceClaim.of(LOANS.challenger(), Slicing.by("sex", Loans.Loan::sex), disparity, Threshold.atMost(1))
                        .contract()
                        .terms()
                        .get(Contract.METRICS))
                .asInstanceOf(InstanceOfAssertFactories.type(Term.Group.class))
                .satisfies(metrics -> assertThat(metrics.terms())
                        .containsOnlyKeys("accuracy", "accuracy, again", "accuracy, again, again"));
    }

    @Test
    void nonsense_is_refused() {
        Contract once = Contract.ofCheck("hold").with("limit", 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.with("limit", 2))
                .withMessageContaining("'limit'");
        assertThatIllegalArgumentException().isThrownBy(() -> once.with("share", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term.Quantities(List.of(1.0, Double.NaN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.Group.EMPTY.with("limit", 1).with("limit", 2))
                .withMessageContaining("'limit'");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Contract("check", List.of(), new Burden.Exact(), Map.of("a", new Term.Words(""))));
    }
}
