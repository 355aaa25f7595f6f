package org.modelunit.metric;

import org.modelunit.outcome.Costs;
import org.modelunit.outcome.Payoffs;

/** Amounts for tests: of the labels that sample outcomes have, and as golden values write them, {@code EUR|bad>good=-800|*=0}. */
final class SampleAmounts {

    private SampleAmounts() {}

    static Payoffs payoffs(String bad, String good) {
        return Payoffs.in("EUR")
                .truly(good)
                .decided(good, 120)
                .truly(bad)
                .decided(good, -800)
                .otherwise(0);
    }

    static Costs costs(String bad, String good) {
        return Costs.in("EUR")
                .truly(good)
                .decided(bad, 120)
                .truly(bad)
                .decided(good, 800)
                .otherwise(0);
    }

    static Payoffs payoffs(String text) {
        String[] parts = text.split("\\|");
        Payoffs payoffs = Payoffs.in(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] cell = parts[i].split("[>=]");
            payoffs = cell[0].equals("*")
                    ? payoffs.otherwise(Double.parseDouble(cell[1]))
                    : payoffs.truly(cell[0]).decided(cell[1], Double.parseDouble(cell[2]));
        }
        return payoffs;
    }

    /** The same amounts as costs, with their signs as they are written. */
    static Costs costs(String text) {
        String[] parts = text.split("\\|");
        Costs costs = Costs.in(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] cell = parts[i].split("[>=]");
            costs = cell[0].equals("*")
                    ? costs.otherwise(Double.parseDouble(cell[1]))
                    : costs.truly(cell[0]).decided(cell[1], Double.parseDouble(cell[2]));
        }
        return costs;
    }
}
