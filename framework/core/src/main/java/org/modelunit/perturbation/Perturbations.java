package org.modelunit.perturbation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.claim.Term.Group;
import org.modelunit.provenance.UserCode;

/** The ways to come by a perturbation of one's own. */
abstract sealed class Perturbations permits Perturbation {

    Perturbations() {}

    /**
     * Returns a perturbation of one's own that draws nothing.
     *
     * @param name what people call it, "a year older"; part of each claim
     * @param change returns a changed copy
     * @param <I> the type of an input
     */
    public static <I> Perturbation<I> of(String name, InputChange<I> change) {
        requireNonNull(change, "change");
        return new Perturbation<>(Recipe.of(name, (input, draw) -> change.of(input), UserCode.firstIn(change)));
    }

    /**
     * Returns a perturbation of one's own that draws at random.
     *
     * @param name what people call it; part of each claim, and of what is drawn
     * @param change returns a changed copy, drawing from {@link Draw#random()} alone
     * @param <I> the type of an input
     */
    public static <I> Perturbation<I> drawn(String name, DrawnChange<I> change) {
        requireNonNull(change, "change");
        return new Perturbation<>(Recipe.of(name, change, UserCode.firstIn(change)));
    }

    /**
     * Returns a perturbation of one's own that has a strength, for {@link Perturbation#at} and {@link Perturbation#along}.
     *
     * @param name what people call it
     * @param strength how strong it is unless told otherwise: finite, above 0, in units of its own
     * @param change returns a changed copy, by {@link Draw#strength()}
     * @param <I> the type of an input
     */
    public static <I> Perturbation<I> graded(String name, double strength, DrawnChange<I> change) {
        requireNonNull(change, "change");
        return new Perturbation<>(
                Recipe.of(name, change, UserCode.firstIn(change)).withStrength(strength));
    }

    /**
     * Returns a perturbation of one component of a record, which needs no wither.
     *
     * <pre>{@code
     * Perturbation.component(Applicant.class, "duration", (Integer months) -> months + 12)
     * }</pre>
     *
     * @param type the class of records
     * @param component the component's name
     * @param change returns the component's new value for its old one
     * @param <R> the type of an input
     * @param <C> the type of the component
     * @throws IllegalArgumentException if there is no such component
     */
    public static <R extends Record, C> Perturbation<R> component(
            Class<R> type, String component, InputChange<C> change) {
        requireNonNull(change, "change");
        return component(type, component, (C value, Draw draw) -> change.of(value), UserCode.firstIn(change));
    }

    /**
     * Returns a perturbation of one component of a record that draws at random.
     *
     * @param type the class of records
     * @param component the component's name
     * @param change returns the component's new value for its old one
     * @param <R> the type of an input
     * @param <C> the type of the component
     * @throws IllegalArgumentException if there is no such component
     */
    public static <R extends Record, C> Perturbation<R> component(
            Class<R> type, String component, DrawnChange<C> change) {
        requireNonNull(change, "change");
        return component(type, component, change, UserCode.firstIn(change));
    }

    private static <R extends Record, C> Perturbation<R> component(
            Class<R> type, String component, DrawnChange<C> change, String code) {
        return new Perturbation<>(
                Recipe.of("another " + component, new ComponentChange<>(type, component, change), code)
                        .with(Group.EMPTY.with("component", component)));
    }

    /**
     * Returns one of several perturbations, drawn for each copy of each input with equal chances.
     *
     * @param some two or more
     * @param <I> the type of an input
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // is only read
    public static <I> Perturbation<I> anyOf(Perturbation<I>... some) {
        List<Perturbation<I>> all = List.of(some);
        if (all.size() < 2) {
            throw new IllegalArgumentException("anyOf needs two perturbations or more, but got " + all.size());
        }
        String name = all.stream().map(Perturbation::name).collect(Collectors.joining(" or "));
        return new Perturbation<>(
                Recipe.joined(name, all.stream().map(Perturbation::recipe).toList(), (input, draw) -> {
                    int chosen = draw.random().nextInt(all.size());
                    return all.get(chosen).recipe().apply(input, draw, chosen + 1);
                }));
    }
}
