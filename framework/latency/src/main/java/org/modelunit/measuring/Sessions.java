package org.modelunit.measuring;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.Model;

/**
 * A recipe for fresh sessions of one model. Times of two sessions of one file differ by up to 3 %, so one session says little about a
 * model, however often it is asked.
 *
 * <pre>{@code
 * Sessions<Applicant> challengerSessions() { return Sessions.of("challenger", () -> model("challenger")); }
 * }</pre>
 *
 * <p>Timed is {@code predictAll} of one input, encoding and reading included. Immutable and safe for any thread, if the recipe is.
 *
 * @param <I> the type of an input
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Sessions<I> {

    private final String name;
    private final SessionRecipe<I> recipe;

    private Sessions(String name, SessionRecipe<I> recipe) {
        this.name = name;
        this.recipe = recipe;
    }

    /**
     * Returns a recipe for sessions of a model.
     *
     * @param name what the model is called, "challenger" for instance
     * @param recipe makes a fresh model each time
     * @param <I> the type of an input
     */
    public static <I> Sessions<I> of(String name, SessionRecipe<I> recipe) {
        return new Sessions<>(requireNonNull(name, "name"), requireNonNull(recipe, "recipe"));
    }

    /** Returns what the model is called. */
    public String name() {
        return name;
    }

    /** Returns a fresh session; whoever asks for it closes it. */
    Session<I> open() {
        Model<I, ?> model = recipe.open();
        return new Session<>(model);
    }
}
