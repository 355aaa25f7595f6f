package org.modelunit.measuring;

import java.util.List;
import org.modelunit.error.ModelException;
import org.modelunit.error.NoNulls;

/** The inputs that a fresh virtual machine asks for. */
final class FreshInputs {

    private FreshInputs() {}

    static <I> List<I> of(InputRecipe<I> recipe) {
        List<I> inputs = recipe.read();
        if (inputs.isEmpty()) {
            throw new ModelException("a model is asked for at least one input, but the recipe of inputs gave none");
        }
        NoNulls.require(inputs, "input ", "leave out what no model can answer for");
        return inputs;
    }
}
