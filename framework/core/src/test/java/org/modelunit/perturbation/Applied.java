package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.modelunit.integrity.InputContent;

/** Applies perturbations to one input, and sees on the way that they keep it as it is and give the same each time. */
public final class Applied {

    private Applied() {}

    public static <I> I to(I input, Perturbation<I> perturbation) {
        return to(input, perturbation, 42);
    }

    public static <I> I to(I input, Perturbation<I> perturbation, long seed) {
        Recipe<I> recipe = perturbation.recipe();
        long content = InputContent.hash(input);
        I changed = recipe.change().of(input, new Draw(seed, recipe.strength(), Set.of()));
        I again = recipe.change().of(input, new Draw(seed, recipe.strength(), Set.of()));
        assertThat(InputContent.areSame(changed, again))
                .as("the same each time")
                .isTrue();
        assertThat(InputContent.hash(input)).as("the input as it was").isEqualTo(content);
        return changed;
    }

    /** What is kept of one that was sent to another machine. */
    public static <I> Perturbation<I> sent(Perturbation<I> perturbation) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(perturbation.recipe());
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            Recipe<I> recipe = (Recipe<I>) in.readObject();
            return new Perturbation<>(recipe);
        }
    }

    public static boolean hasStrength(Perturbation<?> perturbation) {
        return perturbation.recipe().hasStrength();
    }
}
