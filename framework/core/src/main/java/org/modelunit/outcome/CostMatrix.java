package org.modelunit.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;
import org.modelunit.text.NumberText;
import org.modelunit.text.PrintableText;

/**
 * What decisions cost, or what they gain: an amount in a named unit for each pair of a true label and the label decided for. A value:
 * immutable, safe for any thread.
 *
 * <pre>{@code
 * CostMatrix.costsIn("EUR")
 *         .amount("good", "bad", 120)                                // truly good, decided bad
 *         .amount("bad", "good", 800)
 *         .otherwise(0)
 * }</pre>
 *
 * <p>Costs and payoffs are its two directions, and each becomes the other with its signs changed: what asks for costs takes payoffs,
 * too. What is left out has no amount, and measuring without it is refused, unless {@link #otherwise} says what the rest amounts to.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class CostMatrix {

    private static final double LARGEST = 1e100; // whose squares can be summed over any number of examples

    private final boolean areCosts;
    private final String unit;
    private final Map<Cell, Double> cells;
    private final double otherwise; // NaN: nobody said it

    private CostMatrix(boolean areCosts, String unit, Map<Cell, Double> cells, double otherwise) {
        this.areCosts = areCosts;
        this.unit = unit;
        this.cells = cells;
        this.otherwise = otherwise;
    }

    /** A true label and the label decided for. */
    private record Cell(String truth, String decided) {
        @Override
        public String toString() {
            return "truly '" + truth + "' decided '" + decided + "'";
        }
    }

    /**
     * Begins costs in a unit, lower ones being better; none is given yet.
     *
     * @param unit the unit that an amount of 1 is, such as "EUR"
     */
    public static CostMatrix costsIn(String unit) {
        return in(unit, true);
    }

    /**
     * Begins payoffs in a unit, higher ones being better; none is given yet.
     *
     * @param unit the unit that an amount of 1 is, such as "EUR"
     */
    public static CostMatrix payoffsIn(String unit) {
        return in(unit, false);
    }

    private static CostMatrix in(String unit, boolean areCosts) {
        if (requireNonNull(unit, "the unit is null; name one, such as \"EUR\"").isBlank()) {
            throw new IllegalArgumentException("amounts need a unit, such as \"EUR\" or \"minutes\"");
        }
        return new CostMatrix(areCosts, unit, Map.of(), Double.NaN);
    }

    /**
     * Returns the matrix with one more amount.
     *
     * @param truth the true label
     * @param decided the label decided for
     * @param amount what the decision costs, or gains; negative for the other direction, in the unit, within 1e100
     * @throws IllegalArgumentException if this decision has an amount already
     */
    public CostMatrix amount(String truth, String decided, double amount) {
        Cell cell = new Cell(
                requireNonNull(truth, "the true label is null; name one of the data"),
                requireNonNull(decided, "the label decided for is null; name one that the model knows"));
        requireSummable(cell.toString(), amount);
        Map<Cell, Double> more = new LinkedHashMap<>(cells);
        Double before = more.put(cell, 0 + amount); // no negative zeros
        if (before != null) {
            throw twoAmounts(cell.toString(), before, amount);
        }
        return new CostMatrix(areCosts, unit, Collections.unmodifiableMap(more), otherwise);
    }

    /**
     * Returns the matrix with an amount for all decisions that have none of their own.
     *
     * @param amount in the unit, within 1e100; 0 for decisions that change nothing
     * @throws IllegalArgumentException if they have an amount already
     */
    public CostMatrix otherwise(double amount) {
        String others = "every other decision";
        requireSummable(others, amount);
        if (!Double.isNaN(otherwise)) {
            throw twoAmounts(others, otherwise, amount);
        }
        return new CostMatrix(areCosts, unit, cells, 0 + amount);
    }

    private IllegalArgumentException twoAmounts(String what, double before, double amount) {
        return new IllegalArgumentException(PrintableText.of(what + " has two amounts, " + NumberText.plain(before)
                + " and " + NumberText.plain(amount) + " " + unit));
    }

    private void requireSummable(String what, double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException(
                    PrintableText.of(what + " must have a finite amount, but has " + amount + " " + unit));
        }
        if (Math.abs(amount) > LARGEST) {
            throw new IllegalArgumentException(PrintableText.of(what + " has " + amount + " " + unit
                    + ", whose sums and squares no number can hold; give amounts within 1e100, in a larger unit"));
        }
    }

    /** Returns the same amounts as costs: what is gained is a cost, with the sign changed. */
    public CostMatrix asCosts() {
        return areCosts ? this : negated();
    }

    /** Returns the same amounts as payoffs: what is paid is a loss, with the sign changed. */
    public CostMatrix asPayoffs() {
        return areCosts ? negated() : this;
    }

    private CostMatrix negated() {
        Map<Cell, Double> negated = new LinkedHashMap<>();
        cells.forEach((cell, amount) -> negated.put(cell, 0 - amount)); // no negative zeros
        return new CostMatrix(!areCosts, unit, Collections.unmodifiableMap(negated), 0 - otherwise);
    }

    /** Tells whether amounts are costs, or else payoffs. */
    public boolean areCosts() {
        return areCosts;
    }

    /** Returns the lowest amount that a decision can have; positive infinity where none has one. */
    @API(status = Status.INTERNAL, since = "0.1")
    public double lowest() {
        return possible().min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the highest amount that a decision can have; negative infinity where none has one. */
    @API(status = Status.INTERNAL, since = "0.1")
    public double highest() {
        return possible().max().orElse(Double.NEGATIVE_INFINITY);
    }

    private DoubleStream possible() {
        DoubleStream given = cells.values().stream().mapToDouble(amount -> amount);
        return Double.isNaN(otherwise) ? given : DoubleStream.concat(given, DoubleStream.of(otherwise));
    }

    /** Returns the unit, such as "EUR". */
    public String unit() {
        return unit;
    }

    /** Returns every amount by its decision and unit: "truly 'bad' decided 'good', in EUR". */
    @API(status = Status.INTERNAL, since = "0.1")
    public Map<String, Double> byDecision() {
        Map<String, Double> all = new TreeMap<>();
        cells.forEach((cell, amount) -> all.put(cell + ", in " + unit, amount));
        if (!Double.isNaN(otherwise)) {
            all.put("otherwise, in " + unit, otherwise);
        }
        return all;
    }

    /**
     * Returns the amounts for the labels of a model: the true label {@code t} decided as {@code d} stands at
     * {@code t * labels.size() + d}, both by their codes.
     *
     * @param labels the labels that the model knows
     * @throws IllegalArgumentException if a pair of labels has no amount, or an amount was given for a label that the model does not
     *     know
     */
    public double[] table(Labels labels) {
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
                        PrintableText.of("there is no amount for " + cell + "; add .amount(\"" + cell.truth() + "\", \""
                                + cell.decided() + "\", …), or say what all others amount to by .otherwise(0)"));
            }
        }
        return table;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CostMatrix that
                && areCosts == that.areCosts
                && unit.equals(that.unit)
                && cells.equals(that.cells)
                && Double.compare(otherwise, that.otherwise) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(areCosts, unit, cells, otherwise);
    }

    /** Returns whether these are costs or payoffs, and the unit with every amount, in the order in which they were given. */
    @Override
    public String toString() {
        return (areCosts ? "costs in " : "payoffs in ") + amounts();
    }

    /** The unit with every amount. */
    String amounts() {
        String rest = Double.isNaN(otherwise) ? "" : "otherwise " + NumberText.plain(otherwise);
        String given = cells.entrySet().stream()
                .map(entry -> entry.getKey() + " " + NumberText.plain(entry.getValue()))
                .collect(Collectors.joining(", "));
        return PrintableText.of(unit + " (" + given + (given.isEmpty() || rest.isEmpty() ? "" : ", ") + rest + ")");
    }
}
