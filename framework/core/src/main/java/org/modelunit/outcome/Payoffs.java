package org.modelunit.outcome;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.column.Labels;

/**
 * What decisions gain: an amount for each pair of a true label and the label decided for, in a named unit; higher ones are better.
 * A value: immutable, safe for any thread.
 *
 * <pre>{@code
 * Payoffs.in("EUR")
 *         .truly("good").decided("good", 120)
 *         .truly("bad").decided("good", -800)
 *         .otherwise(0)
 * }</pre>
 *
 * <p>What is left out has no amount, and measuring without it is refused, unless {@link #otherwise} says what the rest amounts to.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Payoffs implements Amounts {

    private final AmountTable amounts;

    private Payoffs(AmountTable amounts) {
        this.amounts = amounts;
    }

    /**
     * Begins payoffs in a unit; none is given yet.
     *
     * @param unit the unit that an amount of 1 is, such as "EUR"
     */
    public static Payoffs in(String unit) {
        return new Payoffs(AmountTable.in(unit));
    }

    /**
     * Begins the payoff of an example that truly has a label; {@link Truly#decided} completes it.
     *
     * @param label the true label
     */
    public Truly truly(String label) {
        return new Truly(this, label);
    }

    /**
     * Returns these payoffs with one for all decisions that have none of their own.
     *
     * @param amount in the unit, finite; 0 for decisions that change nothing
     */
    public Payoffs otherwise(double amount) {
        return new Payoffs(amounts.otherwise(amount));
    }

    /** Returns the same amounts as costs: what is gained is a cost, with the sign changed. */
    public Costs asCosts() {
        return Costs.of(amounts.negated());
    }

    static Payoffs of(AmountTable amounts) {
        return new Payoffs(amounts);
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
        return other instanceof Payoffs that && amounts.equals(that.amounts);
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

    /** Payoffs that wait for the decision about an example of a true label. */
    @API(status = Status.EXPERIMENTAL, since = "0.1")
    public static final class Truly {

        private final Payoffs others;
        private final String truth;

        private Truly(Payoffs others, String truth) {
            this.others = others;
            this.truth = truth;
        }

        /**
         * Returns the payoffs with one more.
         *
         * @param label the label decided for
         * @param amount what the decision gains; negative for a loss, in the unit, finite
         * @throws IllegalArgumentException if this decision has an amount already
         */
        public Payoffs decided(String label, double amount) {
            return new Payoffs(others.amounts.with(truth, label, amount));
        }
    }
}
