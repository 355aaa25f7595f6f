package org.modelunit.evidence.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.evidence.summary.ChangedClaim.Kind;
import org.modelunit.statistics.Side;

class ContractChangeTest {

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

    @Test
    void the_same_is_no_change() {
        Contract contract =
                contract(new Burden.Shown(0.95), new Bar(Side.AT_LEAST, 0.7)).with(Contract.SLICING, "age");

        assertThat(ContractChange.of(contract, contract)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.72, 0.62, WEAKENED",
        "AT_LEAST, 0.62, 0.72, EDITED",
        "AT_MOST, 0.05, 0.06, WEAKENED",
        "AT_MOST, 0.06, 0.05, EDITED",
        "AT_LEAST, 0.72, 0.7199999999999999, WEAKENED"
    })
    void a_bar_that_is_easier_to_meet_asks_for_less(Side side, double was, double is, Kind kind) {
        Burden burden = new Burden.Shown(0.95);
        ContractChange change = ContractChange.of(
                        contract(burden, new Bar(side, was)), contract(burden, new Bar(side, is)))
                .orElseThrow();

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.was()).startsWith(side.words()).isNotEqualTo(change.is());
    }

    @ParameterizedTest
    @CsvSource({
        "shown 0.95, shown 0.9, WEAKENED",
        "shown 0.95, shown 0.99, EDITED",
        "shown 0.95, estimated, WEAKENED",
        "shown 0.95, guard 0.95 0.1, WEAKENED",
        "guard 0.95 0.1, shown 0.95, EDITED",
        "guard 0.95 0.1, guard 0.99 0.1, WEAKENED",
        "guard 0.95 0.1, guard 0.95 0.2, WEAKENED",
        "guard 0.95 0.1, guard 0.9 0.05, EDITED",
        "guard 0.95 0.1, estimated, WEAKENED",
        "estimated, guard 0.95 0.1, WEAKENED",
        "none 0.05, none 0.01, WEAKENED",
        "none 0.01, none 0.05, EDITED"
    })
    void a_burden_that_proves_less_asks_for_less(String was, String is, Kind kind) {
        Bar bar = new Bar(Side.AT_LEAST, 0.7);

        assertThat(ContractChange.of(contract(burden(was), bar), contract(burden(is), bar))
                        .orElseThrow()
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void one_end_of_a_range_that_is_gone_asks_for_less() {
        Burden burden = new Burden.PointEstimate();
        Bar low = new Bar(Side.AT_LEAST, 0.9);
        Bar high = new Bar(Side.AT_MOST, 1.1);

        assertThat(ContractChange.of(contract(burden, low, high), contract(burden, low))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.WEAKENED);
        assertThat(ContractChange.of(contract(burden), contract(burden, low)).orElseThrow())
                .isEqualTo(new ContractChange(Kind.EDITED, "no bar", "at least 0.9"));
    }

    @Test
    void terms_are_told_by_name_and_a_larger_least_size_or_margin_asks_for_less() {
        Contract none = contract(new Burden.Shown(0.95));

        assertThat(ContractChange.of(none, none.with(Contract.LEAST_SIZE, 30)).orElseThrow())
                .isEqualTo(new ContractChange(Kind.WEAKENED, "no least size", "least size 30"));
        assertThat(ContractChange.of(none.with(Contract.MARGIN, 0.05), none.with(Contract.MARGIN, 0.01))
                        .orElseThrow())
                .isEqualTo(new ContractChange(Kind.EDITED, "margin 0.05", "margin 0.01"));
        assertThat(ContractChange.of(
                                none.with(Contract.SLICES, List.of("a", "b")), none.with(Contract.SLICES, List.of("a")))
                        .orElseThrow())
                .isEqualTo(new ContractChange(Kind.EDITED, "slices a, b", "slices a"));
    }
}
