package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelunit.column.Labels;
import org.modelunit.text.NumberText;
import org.modelunit.text.PrintableText;

/** Amounts by true and decided label; what was left out is NaN, or what {@code otherwise} says. */
record AmountTable(String unit, Map<Cell, Double> cells, double otherwise) {

    /** A true label and the label decided for. */
    record Cell(String truth, String decided) {
        @Override
        public String toString() {
            return "truly '" + truth + "' decided '" + decided + "'";
        }
    }

    static AmountTable in(String unit) {
        if (unit.isBlank()) {
            throw new IllegalArgumentException("amounts need a unit, such as \"EUR\" or \"minutes\"");
        }
        return new AmountTable(unit, Map.of(), Double.NaN);
    }

    AmountTable with(String truth, String decided, double amount) {
        Cell cell = new Cell(requireNonNull(truth, "truth"), requireNonNull(decided, "decided"));
        requireFinite(cell.toString(), amount);
        Map<Cell, Double> more = new LinkedHashMap<>(cells);
        Double before = more.put(cell, amount);
        if (before != null) {
            throw new IllegalArgumentException(PrintableText.of(cell + " has two amounts, " + NumberText.plain(before)
                    + " and " + NumberText.plain(amount) + " " + unit));
        }
        return new AmountTable(unit, Collections.unmodifiableMap(more), otherwise);
    }

    AmountTable otherwise(double amount) {
        requireFinite("every other decision", amount);
        return new AmountTable(unit, cells, amount);
    }

    private void requireFinite(String what, double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException(
                    PrintableText.of(what + " must have a finite amount, but has " + amount + " " + unit));
        }
    }

    AmountTable negated() {
        Map<Cell, Double> negated = new LinkedHashMap<>();
        cells.forEach((cell, amount) -> negated.put(cell, 0 - amount)); // no negative zeros
        return new AmountTable(unit, Collections.unmodifiableMap(negated), 0 - otherwise);
    }

    double[] over(Labels labels) {
        for (Cell cell : cells.keySet()) {
            for (String label : new String[] {cell.truth(), cell.decided()}) {
                if (!labels.contains(label)) {
                    throw new IllegalArgumentException(PrintableText.of("there is an amount for " + cell
                            + ", but the model knows no '" + label + "'; its labels are " + labels));
                }
            }
        }
        int size = labels.size();
        double[] table = new double[size * size];
        for (int i = 0; i < table.length; i++) {
            Cell cell = new Cell(labels.get(i / size), labels.get(i % size));
            table[i] = cells.getOrDefault(cell, otherwise);
            if (Double.isNaN(table[i])) {
                throw new IllegalArgumentException(
                        PrintableText.of("there is no amount for " + cell + "; add .truly(\"" + cell.truth()
                                + "\").decided(\"" + cell.decided()
                                + "\", …), or say what all others amount to by .otherwise(0)"));
            }
        }
        return table;
    }

    /** The unit with every amount, in the order in which they were given. */
    @Override
    public String toString() {
        String rest = Double.isNaN(otherwise) ? "" : "otherwise " + NumberText.plain(otherwise);
        String given = cells.entrySet().stream()
                .map(entry -> entry.getKey() + " " + NumberText.plain(entry.getValue()))
                .collect(Collectors.joining(", "));
        return unit + " (" + given + (given.isEmpty() || rest.isEmpty() ? "" : ", ") + rest + ")";
    }
}
