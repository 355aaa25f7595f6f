package org.modelunit.law.function;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.tensor.Tolerance;

/**
 * A law that a function before or after a model obeys. A value: immutable, and safe for any thread where its functions are. The laws are made by
 * {@code Laws}.
 *
 * <pre>{@code
 * assertThat(Laws.threshold(service::approves, 0.27).probe("scores", List.of(0.1, 0.9))).isObeyed();
 * }</pre>
 *
 * <p>Probing calls the functions on a thread of their own, for each value some times. What they throw is told as a broken law, and so is a
 * function that gives no answer within the deadline, 30 seconds for each value unless another is said.
 *
 * @param <I> the type of the values that it is probed with
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class FunctionLaw<I> {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Tolerance EXACT = Tolerance.absolute(0);

    private final Terms terms;
    private final Checks<I> checks;
    private final Tolerance tolerance;
    private final Duration deadline;

    /**
     * What a law says.
     *
     * @param property what it is about
     * @param requirement what is required of values, in words that follow "to"
     * @param functions the code of the functions
     * @param fewest how many values it needs to say anything
     * @param hasTolerance whether it compares numbers
     * @param table a digest of what the functions should give; empty where nobody has said it
     */
    record Terms(
            String property, String requirement, String functions, int fewest, boolean hasTolerance, String table) {

        static Terms of(String property, String requirement, Object... functions) {
            return new Terms(property, requirement, code(functions), 1, false, "");
        }

        private static String code(Object... functions) {
            return Stream.of(functions)
                    .map(function -> function.getClass().getName().replaceAll("\\$\\$Lambda.*", ""))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        Terms comparing() {
            return new Terms(property, requirement, functions, fewest, true, table);
        }

        Terms needing(int count) {
            return new Terms(property, requirement, functions, count, hasTolerance, table);
        }

        Terms withTable(String digest) {
            return new Terms(property, requirement, functions, fewest, hasTolerance, digest);
        }
    }

    /** Looks whether values obey the law, within a tolerance. */
    @FunctionalInterface
    interface Checks<I> {
        FunctionCheck<I> within(Tolerance tolerance);
    }

    private FunctionLaw(Terms terms, Checks<I> checks, Tolerance tolerance, Duration deadline) {
        this.terms = terms;
        this.checks = checks;
        this.tolerance = tolerance;
        this.deadline = deadline;
    }

    static <I> FunctionLaw<I> of(Terms terms, Checks<I> checks) {
        return new FunctionLaw<>(terms, checks, EXACT, DEADLINE);
    }

    /**
     * Returns this law with a tolerance for numbers: alone, in lists, arrays and tensors.
     *
     * @param other how close they have to be
     * @throws IllegalStateException if the law compares no numbers
     */
    public FunctionLaw<I> within(Tolerance other) {
        requireNonNull(other, "tolerance");
        if (!terms.hasTolerance) {
            throw new IllegalStateException(
                    "the law of " + terms.property + " compares no numbers, so no tolerance can hold for it");
        }
        return new FunctionLaw<>(terms, checks, other, deadline);
    }

    /**
     * Returns this law with another deadline.
     *
     * @param limit how long the functions may take for one value, above 0
     */
    public FunctionLaw<I> withDeadline(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("the deadline must be above 0, but was " + limit);
        }
        return new FunctionLaw<>(terms, checks, tolerance, limit);
    }

    /**
     * Calls the functions with values.
     *
     * @param name what the values are called, which the claim is about: "applicants"
     * @param values the values, one or more
     * @throws org.modelunit.error.DataException if there are too few to say anything, or one is null
     */
    public ProbedFunction probe(String name, Collection<? extends I> values) {
        List<I> inputs = new ArrayList<>(values);
        return new FunctionProbe<>(this, Dataset.<I, I>of(name, inputs, inputs)).probed();
    }

    /**
     * Calls the functions with the inputs of a data set.
     *
     * @param dataset the inputs; their truth counts for nothing
     * @throws org.modelunit.error.DataException if there are too few to say anything
     */
    public ProbedFunction probe(Dataset<? extends I, ?> dataset) {
        return new FunctionProbe<I>(this, requireNonNull(dataset, "dataset")).probed();
    }

    Terms terms() {
        return terms;
    }

    FunctionCheck<I> check() {
        return checks.within(tolerance);
    }

    Duration deadline() {
        return deadline;
    }

    /** What is required, in words that follow "to". */
    String requirement() {
        return terms.requirement + (tolerance.equals(EXACT) ? "" : ", within " + tolerance);
    }

    /** Returns what the law is about. */
    @Override
    public String toString() {
        return "law of " + terms.property;
    }
}
