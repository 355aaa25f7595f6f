package org.modelunit.metric;

import org.modelunit.outcome.CostMatrix;

/** CostMatrix for tests: of the labels that sample outcomes have, and as golden values write them, {@code EUR|bad>good=-800|*=0}. */
final class SampleCosts {

    private SampleCosts() {}

    static CostMatrix payoffs(String bad, String good) {
        return CostMatrix.payoffsIn("EUR")
                .amount(good, good, 120)
                .amount(bad, good, -800)
                .otherwise(0);
    }

    static CostMatrix costs(String bad, String good) {
        return CostMatrix.costsIn("EUR")
                .amount(good, bad, 120)
                .amount(bad, good, 800)
                .otherwise(0);
    }

    /** With the signs as they are written. */
    static CostMatrix parsed(String text, boolean areCosts) {
        String[] parts = text.split("\\|");
        CostMatrix amounts = areCosts ? CostMatrix.costsIn(parts[0]) : CostMatrix.payoffsIn(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] cell = parts[i].split("[>=]");
            amounts = cell[0].equals("*")
                    ? amounts.otherwise(Double.parseDouble(cell[1]))
                    : amounts.amount(cell[0], cell[1], Double.parseDouble(cell[2]));
        }
        return amounts;
    }
}
