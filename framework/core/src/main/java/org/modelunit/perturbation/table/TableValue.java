package org.modelunit.perturbation.table;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Dataset;
import org.modelunit.perturbation.Draw;
import org.modelunit.perturbation.DrawnChange;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.RangedChange;
import org.modelunit.text.Numbers;

/**
 * One value of each row of a table, and how it can be changed. What is missing stays so: null, NaN, an empty Optional, a cell that means
 * "missing". Immutable.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TableValue<I> {

    private static final int MOST_NAMED = 5;
    private static final String SHARE = "a share of the value";
    private static final String UNITS = "in units of the value";

    private final ValueSlot<I> slot;

    TableValue(ValueSlot<I> slot) {
        this.slot = slot;
    }

    private interface Amount extends Serializable {
        double of(double number, Draw draw);
    }

    /**
     * Returns a perturbation that moves a number by a share of itself at most, up or down, uniformly: measured or stated a little
     * differently. Whole numbers are rounded, and stay in the range of their type; cells keep no more digits than a double has. The
     * strength is the share, 0.05 unless told otherwise.
     */
    public Perturbation<I> jitter() {
        return added("jitter of ", 0.05, SHARE, (number, draw) -> number * draw.strength() * uniform(draw));
    }

    /**
     * Returns a perturbation that moves a number by some units at most, up or down, uniformly.
     *
     * @param units the strength: how far at most
     */
    public Perturbation<I> jitterInUnits(double units) {
        return added("jitter in units of ", units, UNITS, (number, draw) -> draw.strength() * uniform(draw));
    }

    /**
     * Returns a perturbation that adds normal noise to a number, with a share of the number as its standard deviation: the error of a
     * measurement. The strength is the share, 0.05 unless told otherwise.
     */
    public Perturbation<I> noise() {
        return added("noise of ", 0.05, SHARE, (number, draw) -> number * draw.strength() * draw.normal());
    }

    /**
     * Returns a perturbation that adds normal noise to a number.
     *
     * @param deviation the strength: the standard deviation, in units of the number
     */
    public Perturbation<I> noiseInUnits(double deviation) {
        return added("noise in units of ", deviation, UNITS, (number, draw) -> draw.strength() * draw.normal());
    }

    private static double uniform(Draw draw) {
        return 2 * draw.random().nextDouble() - 1;
    }

    private Perturbation<I> added(String name, double strength, String unit, Amount amount) {
        slot.requireNumber();
        ValueSlot<I> where = slot;
        return RangedChange.graded(
                name + slot.name(), strength, unit, Double.POSITIVE_INFINITY, numbers(where, amount));
    }

    private static <I> DrawnChange<I> numbers(ValueSlot<I> slot, Amount amount) {
        return (input, draw) -> {
            Object number = slot.number(input);
            return number == null
                    ? input
                    : slot.with(input, NumberForm.plus(number, amount.of(NumberForm.of(number), draw)));
        };
    }

    /**
     * Returns a perturbation that puts a number into another unit, as happens between systems.
     *
     * @param factor what it is multiplied by: 1000 from kilograms to grams; finite, not 0
     */
    public Perturbation<I> unit(double factor) {
        return unit(factor, 0);
    }

    /**
     * Returns a perturbation that puts a number into another unit. It is computed exactly, in decimals; whole types are rounded.
     *
     * @param factor what it is multiplied by: 1.8 from °C to °F; finite, not 0
     * @param offset what is added then: 32; finite
     */
    public Perturbation<I> unit(double factor, double offset) {
        if (!Double.isFinite(factor) || factor == 0 || !Double.isFinite(offset)) {
            throw new IllegalArgumentException(
                    "a unit needs a finite factor that is not 0, and a finite offset, but got " + factor + " and "
                            + offset);
        }
        slot.requireNumber();
        ValueSlot<I> where = slot;
        String plus = offset == 0 ? "" : " + " + Numbers.plain(offset);
        return Perturbation.drawn(slot.name() + " × " + Numbers.plain(factor) + plus, (input, draw) -> {
            Object number = where.number(input);
            return number == null ? input : where.with(input, NumberForm.times(number, factor, offset));
        });
    }

    /**
     * Returns a perturbation that takes the value away: null, NaN where the type is double or float, an empty Optional, in rows the first
     * text that means "missing" in their table. With {@link Perturbation#sometimes} for some rows alone.
     *
     * @throws IllegalArgumentException if the component's type has no such value, as int has none
     */
    public Perturbation<I> missing() {
        slot.requireCanBeMissing();
        ValueSlot<I> where = slot;
        return Perturbation.drawn("missing " + slot.name(), (input, draw) -> where.withMissing(input));
    }

    /**
     * Returns a perturbation that puts another one of some categories in place of the value, each with the same chance.
     *
     * @param categories the values to draw from, at least one; of the component's type, or the texts of cells
     */
    public Perturbation<I> swap(Object... categories) {
        List<Object> all = List.of(categories);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("name the categories of '" + slot.name() + "' to draw from");
        }
        String names = all.size() > MOST_NAMED
                ? all.size() + " categories"
                : Arrays.stream(categories).map(Object::toString).collect(Collectors.joining(", "));
        return drawn("swap of " + slot.name() + " among " + names, ValuePool.ofDistinct(all), false);
    }

    /**
     * Returns a perturbation that puts another one of the values that a data set has in place of the value, each different one with the
     * same chance, however often it occurs. Cells with the same number, such as 12.5 and 12.50, are no
     * different values, but digits alone, such as 01 and 1, are.
     *
     * @param dataset the data with the values
     */
    public Perturbation<I> swapAsIn(Dataset<? extends I, ?> dataset) {
        return drawn(
                "swap of " + slot.name() + " as in " + dataset.name(), ValuePool.ofDistinct(valuesIn(dataset)), true);
    }

    /**
     * Returns a perturbation that takes the value from another row of a data set, as often as it occurs there: what the model knows of it
     * is lost, while the column keeps its distribution. A row for which the data has no other value stays as it is. What is the same is told
     * as by {@link #swapAsIn}.
     *
     * @param dataset the data with the values; its order has no say
     */
    public Perturbation<I> permuted(Dataset<? extends I, ?> dataset) {
        return drawn(slot.name() + " of another row of " + dataset.name(), ValuePool.ofAll(valuesIn(dataset)), true);
    }

    private List<Object> valuesIn(Dataset<? extends I, ?> dataset) {
        requireNonNull(dataset, "dataset");
        List<Object> values = dataset.inputs().stream()
                .map(slot::value)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no row of " + dataset.name() + " has a '" + slot.name() + "'");
        }
        return values;
    }

    private Perturbation<I> drawn(String name, ValuePool pool, boolean isOfData) {
        ValueSlot<I> where = slot;
        return Perturbation.drawn(name, (input, draw) -> {
            Object value = where.value(input);
            if (value == null) {
                return input;
            }
            Object other = pool.other(value, draw);
            return other == null || isOfData && NumberForm.areSame(value, other) ? input : where.with(input, other);
        });
    }

    /** Returns which value it is. */
    @Override
    public String toString() {
        return slot.name();
    }
}
