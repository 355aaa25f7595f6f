package org.modelunit.outcome;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;

/**
 * What decisions cost: an amount for each pair of a true label and the label decided for, in a named unit; lower ones are better.
 * A value: immutable, safe for any thread.
 *
 * <pre>{@code
 * Costs.in("EUR")
 *         .truly("good").decided("bad", 120)
 *         .truly("bad").decided("good", 800)
 *         .otherwise(0)
 * }</pre>
 *
 * <p>What is left out has no amount, and measuring without it is refused, unless {@link #otherwise} says what the rest amounts to.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Costs implements Amounts {

    private final AmountTable amounts;

    private Costs(AmountTable amounts) {
        this.amounts = amounts;
    }

    /**
     * Begins costs in a unit; none is given yet.
     *
     * @param unit the unit that an amount of 1 is, such as "EUR"
     */
    public static Costs in(String unit) {
        return new Costs(AmountTable.in(unit));
    }

    /**
     * Begins the cost of an example that truly has a label; {@link Truly#decided} completes it.
     *
     * @param label the true label
     */
    public Truly truly(String label) {
        return new Truly(this, label);
    }

    /**
     * Returns these costs with one for all decisions that have none of their own.
     *
     * @param amount in the unit, finite; 0 for decisions that change nothing
     */
    public Costs otherwise(double amount) {
        return new Costs(amounts.otherwise(amount));
    }

    /** Returns the same amounts as payoffs: what is paid is a loss, with the sign changed. */
    public Payoffs asPayoffs() {
        return Payoffs.of(amounts.negated());
    }

    static Costs of(AmountTable amounts) {
        return new Costs(amounts);
    }

    @Override
    public String unit() {
        return amounts.unit();
    }

    @Override
    public double[] table(Labels labels) {
        return amounts.over(labels);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Costs that && amounts.equals(that.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }

    /** Returns the unit with every amount. */
    @Override
    public String toString() {
        return amounts.toString();
    }

    /** Costs that wait for the decision about an example of a true label. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Truly {

        private final Costs others;
        private final String truth;

        private Truly(Costs others, String truth) {
            this.others = others;
            this.truth = truth;
        }

        /**
         * Returns the costs with one more.
         *
         * @param label the label decided for
         * @param amount what the decision costs; negative for a gain, in the unit, finite
         * @throws IllegalArgumentException if this decision has an amount already
         */
        public Costs decided(String label, double amount) {
            return new Costs(others.amounts.with(truth, label, amount));
        }
    }
}
