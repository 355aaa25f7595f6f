package org.modelunit.gate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.evidence.strictness.WeakenedAspect;
import org.modelunit.statistics.Side;

/** Every planted weakening of every kind of claim is found, and nothing else. */
class ContractDiffTest {

    private static final Map<String, ContractClaim> SIGNED = SignedClaims.all();

    private static Stream<Arguments> planted(List<ClaimChange> changes) {
        return changes.stream().flatMap(change -> SIGNED.entrySet().stream()
                .filter(claim -> change.suits().test(claim.getValue()))
                .map(claim -> Arguments.of(change.name() + ": " + claim.getKey(), change, claim.getValue())));
    }

    static Stream<Arguments> weakenings() {
        return planted(Weakenings.all());
    }

    static Stream<Arguments> refactorings() {
        return planted(Refactorings.all());
    }

    private static List<Weakening> diff(Collection<ContractClaim> now) {
        return ContractDiff.of(SIGNED.values(), now);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weakenings")
    void a_planted_weakening_is_found_and_nothing_else(String name, ClaimChange change, ContractClaim claim) {
        List<ContractClaim> now =
                SignedClaims.replaced(SIGNED.values(), claim, change.change().apply(claim));

        assertThat(diff(now))
                .allSatisfy(weakening -> assertThat(weakening.claim()).isEqualTo(claim))
                .extracting(Weakening::aspect)
                .contains(change.aspect());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weakenings")
    void a_weakening_is_found_in_a_test_that_was_renamed_and_moved(
            String name, ClaimChange change, ContractClaim claim) {
        List<ContractClaim> moved = change.change().apply(claim).stream()
                .map(one -> SignedClaims.by(one, "org.bank:risk", SignedClaims.test("elsewhere")))
                .toList();
        List<ContractClaim> now = SignedClaims.replaced(SIGNED.values(), claim, moved);

        assertThat(diff(now)).isNotEmpty().allSatisfy(weakening -> assertThat(weakening.claim())
                .isEqualTo(claim));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refactorings")
    void a_refactoring_is_silent(String name, ClaimChange change, ContractClaim claim) {
        List<ContractClaim> now =
                SignedClaims.replaced(SIGNED.values(), claim, change.change().apply(claim));

        assertThat(diff(now)).isEmpty();
    }

    @Test
    void at_least_sixty_of_each_are_planted_and_each_has_a_name_of_its_own() {
        for (Stream<Arguments> planted : List.of(weakenings(), refactorings())) {
            assertThat(planted.map(arguments -> arguments.get()[0]))
                    .hasSizeGreaterThanOrEqualTo(60)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_order_of_tests_says_nothing() {
        List<ContractClaim> reversed = new ArrayList<>(SIGNED.values());
        Collections.reverse(reversed);

        assertThat(diff(reversed)).isEmpty();
        assertThat(ContractDiff.of(reversed, SIGNED.values())).isEmpty();
    }

    @Test
    void against_nothing_nothing_is_weaker_and_of_nothing_everything_is() {
        assertThat(ContractDiff.of(List.of(), SIGNED.values())).isEmpty();
        assertThat(diff(List.of()))
                .hasSameSizeAs(SIGNED.values())
                .extracting(Weakening::aspect)
                .containsOnly(WeakenedAspect.REMOVED);
    }

    @Test
    void two_claims_that_differ_by_one_term_are_approved_one_by_one() {
        ContractClaim shown = SIGNED.get("shown");
        ContractClaim elsewhere =
                SignedClaims.with(shown, Contract.OPERATING_POINT, new Term.Words("cut-off 'bad' at 0.4"));

        assertThat(ContractDiff.of(List.of(shown, elsewhere), List.of()))
                .extracting(Weakening::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void what_changes_has_an_id_that_a_renamed_test_keeps_and_another_bar_does_not() {
        ContractClaim shown = SIGNED.get("shown");
        Map<String, String> ids = new LinkedHashMap<>();
        for (double by : List.of(0.1, 0.2)) {
            ContractClaim lower = SignedClaims.with(shown, List.of(new Bar(Side.AT_LEAST, 0.8 - by)));
            String id = diff(SignedClaims.replaced(SIGNED.values(), shown, List.of(lower)))
                    .get(0)
                    .id();
            ContractClaim renamed = SignedClaims.by(lower, "org.bank:risk", SignedClaims.test("renamed"));
            assertThat(diff(SignedClaims.replaced(SIGNED.values(), shown, List.of(renamed))))
                    .extracting(Weakening::id)
                    .containsExactly(id);
            ids.put("by " + by, id);
        }
        assertThat(ids.values()).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id)
                .matches("[0-9a-f]{12}"));
    }
}
