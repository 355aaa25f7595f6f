package org.modelunit.evidence.strictness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.statistics.Side;

class ContractComparisonTest {

    private static Contract contract(Burden burden, Bar... bars) {
        return Contract.of("metric", List.of(bars), burden);
    }

    private static Burden burden(String text) {
        String[] words = text.split(" ", -1);
        double first = words.length > 1 ? Double.parseDouble(words[1]) : 0;
        return switch (words[0]) {
            case "estimated" -> new Burden.PointEstimate();
            case "shown" -> new Burden.Shown(first);
            case "guard" -> new Burden.NotRefuted(first, Double.parseDouble(words[2]));
            default -> new Burden.NoneFound(first);
        };
    }

    private static ContractDifference only(Contract was, Contract is) {
        List<ContractDifference> differences = ContractComparison.of(was, is);
        assertThat(differences).hasSize(1);
        return differences.get(0);
    }

    @Test
    void the_same_is_no_change() {
        Contract contract =
                contract(new Burden.Shown(0.95), new Bar(Side.AT_LEAST, 0.7)).with(Contract.SLICING, "age");

        assertThat(ContractComparison.of(contract, contract)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.72, 0.62, true",
        "AT_LEAST, 0.62, 0.72, false",
        "AT_MOST, 0.05, 0.06, true",
        "AT_MOST, 0.06, 0.05, false",
        "AT_LEAST, 0.72, 0.7199999999999999, true"
    })
    void a_bar_that_is_easier_to_meet_asks_for_less(Side side, double was, double is, boolean isWeaker) {
        Burden burden = new Burden.Shown(0.95);
        ContractDifference difference = only(contract(burden, new Bar(side, was)), contract(burden, new Bar(side, is)));

        assertThat(difference.aspect()).isEqualTo(WeakenedAspect.BAR);
        assertThat(difference.isWeaker()).isEqualTo(isWeaker);
        assertThat(difference.was()).startsWith(side.words()).isNotEqualTo(difference.is());
    }

    @ParameterizedTest
    @CsvSource({
        "shown 0.95, shown 0.9, true",
        "shown 0.95, shown 0.99, false",
        "shown 0.95, estimated, true",
        "shown 0.95, guard 0.95 0.1, true",
        "guard 0.95 0.1, shown 0.95, false",
        "guard 0.95 0.1, guard 0.99 0.1, true",
        "guard 0.95 0.1, guard 0.95 0.2, true",
        "guard 0.95 0.1, guard 0.9 0.05, false",
        "guard 0.95 0.1, estimated, true",
        "estimated, guard 0.95 0.1, true",
        "none 0.05, none 0.01, true",
        "none 0.01, none 0.05, false"
    })
    void a_burden_that_proves_less_asks_for_less(String was, String is, boolean isWeaker) {
        Bar bar = new Bar(Side.AT_LEAST, 0.7);

        ContractDifference difference = only(contract(burden(was), bar), contract(burden(is), bar));

        assertThat(difference.aspect()).isEqualTo(WeakenedAspect.BURDEN);
        assertThat(difference.isWeaker()).isEqualTo(isWeaker);
    }

    @Test
    void one_end_of_a_range_that_is_gone_asks_for_less() {
        Burden burden = new Burden.PointEstimate();
        Bar low = new Bar(Side.AT_LEAST, 0.9);
        Bar high = new Bar(Side.AT_MOST, 1.1);

        assertThat(only(contract(burden, low, high), contract(burden, low)))
                .isEqualTo(new ContractDifference(
                        WeakenedAspect.BAR, true, "at least 0.9 and at most 1.1", "at least 0.9"));
        assertThat(only(contract(burden), contract(burden, low)))
                .isEqualTo(new ContractDifference(WeakenedAspect.BAR, false, "no bar", "at least 0.9"));
    }

    @Test
    void of_a_least_size_and_a_margin_it_is_known_which_way_is_less() {
        Contract none = contract(new Burden.Shown(0.95));

        assertThat(only(none, none.with(Contract.LEAST_SIZE, 30)))
                .isEqualTo(new ContractDifference(WeakenedAspect.SLICES, true, "no least size", "least size 30"));
        assertThat(only(none.with(Contract.MARGIN, 0.05), none.with(Contract.MARGIN, 0.01)))
                .isEqualTo(new ContractDifference(WeakenedAspect.TERM, false, "margin 0.05", "margin 0.01"));
        assertThat(only(none.with(Contract.MARGIN, 0.05), none).isWeaker()).isTrue();
    }

    @Test
    void any_other_term_that_is_another_one_asks_for_less_as_nobody_can_tell() {
        Contract none = contract(new Burden.Shown(0.95));

        assertThat(only(none.with(Contract.SLICES, List.of("a", "b")), none.with(Contract.SLICES, List.of("a"))))
                .isEqualTo(new ContractDifference(WeakenedAspect.SLICES, true, "slices a, b", "slices a"));
        assertThat(only(none, none.with(Contract.FUNCTION, "com.example.Mine")))
                .isEqualTo(new ContractDifference(
                        WeakenedAspect.METRIC, true, "no function", "function com.example.Mine"));
        assertThat(only(none.with("of tomorrow", 1), none).isWeaker()).isTrue();
    }

    @Test
    void a_digest_that_nobody_knew_is_none_that_has_changed() {
        Contract none = contract(new Burden.Shown(0.95));
        String champion = ContractComparison.DIGEST_OF + "champion";

        assertThat(only(none, none.with(champion, "ab")).isWeaker()).isFalse();
        assertThat(only(none.with(champion, "ab"), none).isWeaker()).isTrue();
        assertThat(only(none.with(champion, "ab"), none.with(champion, "cd")).isWeaker())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'be close to the reference, within 2 ulps', 'be close to the reference, within 1 ulp', false",
        "'be close to the reference, within 1 ulp', 'be close to the reference, within 2 ulps', true",
        "'equal the reference', 'be close to the reference, within 1 ulp', true",
        "'be close to the reference, within 1 ulp', 'be somewhere', true"
    })
    void a_wider_tolerance_asks_for_less(String was, String is, boolean isWeaker) {
        Contract check = Contract.of("check", List.of(), new Burden.PointEstimate());

        assertThat(only(check.with(Contract.REQUIRED, was), check.with(Contract.REQUIRED, is)))
                .isEqualTo(new ContractDifference(
                        WeakenedAspect.TOLERANCE, isWeaker, "required " + was, "required " + is));
    }

    @Test
    void all_that_differs_is_told_and_a_claim_of_another_kind_is_less() {
        Contract was = contract(new Burden.Shown(0.95), new Bar(Side.AT_LEAST, 0.7));
        Contract is = Contract.of("user's", List.of(new Bar(Side.AT_LEAST, 0.8)), new Burden.Shown(0.9));

        assertThat(ContractComparison.of(was, is))
                .extracting(ContractDifference::aspect, ContractDifference::isWeaker)
                .containsExactly(
                        tuple(WeakenedAspect.METRIC, true),
                        tuple(WeakenedAspect.BAR, false),
                        tuple(WeakenedAspect.BURDEN, true));
    }

    @Test
    void a_pair_of_groups_is_judged_in_whatever_order_the_data_put_it() {
        assertThat(ContractComparison.ofSlices(
                        List.of("recall: male − female", "station / harbour", "a − b"),
                        List.of("recall: female − male", "harbour / station", "a − b")))
                .isEmpty();
    }

    /** Groups are called as users call them. */
    @Test
    void a_sign_in_the_name_of_a_group_does_not_hide_that_a_pair_is_the_same() {
        assertThat(ContractComparison.ofSlices(
                        List.of("recall: White − Black / African American", "sex: male − sex: female", "a − b − c"),
                        List.of("recall: Black / African American − White", "sex: female − sex: male", "c − a − b")))
                .isEmpty();
        assertThat(ContractComparison.ofSlices(List.of(" − ", "", " / : "), List.of(" / ", "a")))
                .hasSize(3);
    }

    @Test
    void a_pair_of_other_groups_or_of_another_rate_is_not_judged_any_more() {
        assertThat(ContractComparison.ofSlices(
                        List.of("recall: male − female", "a − b", "a / c", "from 30"),
                        List.of("precision: female − male", "a − c", "c − a", "30 from")))
                .extracting(ContractDifference::was)
                .containsExactly(
                        "'recall: male − female' judged", "'a − b' judged", "'a / c' judged", "'from 30' judged");
    }
}
