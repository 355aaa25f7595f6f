package org.modelunit.law.function;

import java.math.BigDecimal;
import java.util.List;

/** Looks whether amounts in whole cents sum to the total of the exact ones. */
record CentsOfTotal<I>(ServedFunction<I, List<BigDecimal>> exact, ServedFunction<I, List<BigDecimal>> rounded)
        implements FunctionCheck.OfOne<I> {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Override
    public void look(I value, int row, Breaches breaches) {
        FunctionCall<List<BigDecimal>> wanted = FunctionCall.of(exact, value);
        FunctionCall<List<BigDecimal>> given = FunctionCall.of(rounded, value);
        if (!wanted.failure().isEmpty()) {
            breaches.add(row, "has no exact shares: the function " + wanted.failure());
        } else if (!given.failure().isEmpty()) {
            breaches.add(row, "is not rounded: the function " + given.failure());
        } else {
            String flaw = flaw(wanted.given(), given.given());
            if (!flaw.isEmpty()) {
                breaches.add(
                        row, flaw, ValueFacts.made("exact", wanted.given()), ValueFacts.made("rounded", given.given()));
            }
        }
    }

    /** What is wrong with rounded shares, as the end of a sentence; empty if nothing is. */
    private static String flaw(List<BigDecimal> exact, List<BigDecimal> rounded) {
        if (exact.size() != rounded.size()) {
            return "has " + exact.size() + " shares, but " + rounded.size() + " rounded ones";
        }
        for (int share = 0; share < exact.size(); share++) {
            BigDecimal cents = rounded.get(share);
            if (cents == null || exact.get(share) == null) {
                return "has null as share " + share;
            }
            if (cents.stripTrailingZeros().scale() > 2) {
                return "has a share that is no whole number of cents, share " + share;
            }
            if (cents.subtract(exact.get(share)).abs().compareTo(CENT) > 0) {
                return "has a share that is more than a cent off, share " + share;
            }
        }
        BigDecimal off = sum(rounded).subtract(sum(exact)).stripTrailingZeros();
        return off.abs().compareTo(HALF_A_CENT) > 0
                ? "has shares that sum to " + (off.signum() > 0 ? "more" : "less") + " than the total"
                : "";
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
