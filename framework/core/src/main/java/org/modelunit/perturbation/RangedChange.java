package org.modelunit.perturbation;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * A ready-made change whose strength has a unit and an upper end. Immutable.
 *
 * @param <I> the type of the input
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class RangedChange<I> implements DrawnChange<I> {

    private static final long serialVersionUID = 1L;

    private final String unit;
    private final double most;
    private final DrawnChange<I> change;

    private RangedChange(String unit, double most, DrawnChange<I> change) {
        this.unit = unit;
        this.most = most;
        this.change = requireNonNull(change, "change");
    }

    /**
     * Returns a perturbation by such a change.
     *
     * @param name what people call it
     * @param strength how strong it is unless told otherwise
     * @param unit what its strength is, in words: "a share of the image's side"
     * @param most the greatest strength; may be infinite
     * @param change what it does
     * @param <I> the type of the input
     */
    public static <I> Perturbation<I> graded(
            String name, double strength, String unit, double most, DrawnChange<I> change) {
        return Perturbation.graded(name, strength, new RangedChange<>(unit, most, change));
    }

    /** Finds out a strength that is too great before anything is changed. */
    @Override
    public void checkStrength(double strength) {
        if (!(strength > 0 && strength <= most)) {
            throw new IllegalArgumentException("the strength is " + unit + ", above 0"
                    + (Double.isFinite(most) ? " and at most " + Numbers.plain(most) : "") + ", but was "
                    + Numbers.plain(strength)
                    + Numbers.percentHint(strength, hundredth -> hundredth > 0 && hundredth <= most));
        }
    }

    @Override
    public I of(I input, Draw draw) {
        checkStrength(draw.strength()); // it may be told through another perturbation
        return change.of(input, draw);
    }
}
