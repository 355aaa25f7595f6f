package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Model;
import org.modelunit.error.FixtureException;
import org.modelunit.text.PrintableText;

/**
 * A recipe for fresh sessions of one model. Times of two sessions of one file differ by up to 3 %, so one session says little about a
 * model, however often it is asked.
 *
 * <pre>{@code
 * Sessions<Applicant> challengerSessions() { return Sessions.of("challenger", () -> model("challenger")); }
 * }</pre>
 *
 * <p>Timed is {@code predictAll} of one input, encoding and reading included, or a call of any function. Immutable and safe for any thread, if the recipe is.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Sessions<I> {

    private final String name;
    private final SessionRecipe<I> recipe;
    private final boolean isFunction;

    private Sessions(String name, SessionRecipe<I> recipe, boolean isFunction) {
        this.name = requireNonNull(name, "name");
        this.recipe = requireNonNull(recipe, "recipe");
        this.isFunction = isFunction;
    }

    /**
     * Returns a recipe for sessions of a model.
     *
     * @param name what the model is called, "challenger" for instance
     * @param recipe makes a fresh model each time
     * @param <I> the type of an input
     */
    public static <I> Sessions<I> of(String name, SessionRecipe<I> recipe) {
        return new Sessions<>(name, recipe, false);
    }

    /**
     * Returns sessions of a function, which is the same in all of them: what is fresh in each pair is the moment alone.
     *
     * @param name what the function is called, "tokenizer" for instance
     * @param function the function
     * @param <I> the type of an input
     */
    public static <I> Sessions<I> ofFunction(String name, TimedFunction<? super I> function) {
        requireNonNull(function, "function");
        return new Sessions<>(name, () -> new AskedFunction<>(name, function), true);
    }

    /** Returns what the model is called. */
    public String name() {
        return name;
    }

    /** Returns whether a function is timed, and not a model. */
    boolean isFunction() {
        return isFunction;
    }

    /**
     * Returns a fresh session; whoever asks for it closes it.
     *
     * @throws FixtureException if the recipe gives null
     */
    TimedSession<I> open() {
        Model<I, ?> model = recipe.open();
        if (model == null) {
            throw new FixtureException("the sessions of " + PrintableText.of(name)
                    + " gave null instead of a model; let the recipe return a fresh one each time");
        }
        return new TimedSession<>(model);
    }

    /** How sessions are made, for another virtual machine. */
    SessionRecipe<I> recipe() {
        return recipe;
    }
}
