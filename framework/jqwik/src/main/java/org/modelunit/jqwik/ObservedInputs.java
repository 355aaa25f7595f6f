package org.modelunit.jqwik;

import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.error.DataException;
import org.modelunit.junit.fixture.TypeText;

/**
 * The inputs of a data set, and how they vary.
 *
 * @param dataset what people call the data set
 * @param inputs the inputs
 * @param part how they vary
 * @param typical the input that is least odd, the first of several
 */
record ObservedInputs(String dataset, List<?> inputs, ObservedPart part, Object typical) {

    static ObservedInputs of(Dataset<?, ?> dataset) {
        List<?> inputs = dataset.inputs();
        if (inputs.isEmpty()) {
            throw new DataException("no input can be like those of '" + dataset.name() + "', which has no examples");
        }
        ObservedPart part = ObservedParts.of(inputs);
        return new ObservedInputs(dataset.name(), inputs, part, typical(inputs, part));
    }

    private static Object typical(List<?> inputs, ObservedPart part) {
        Object typical = inputs.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Object input : inputs) {
            double oddity = part.oddity(input);
            if (oddity < least) {
                typical = input;
                least = oddity;
            }
        }
        return typical;
    }

    /** Returns the first input that a parameter cannot take; null if it takes all. */
    @Nullable
    Object misfit(Class<?> parameter) {
        for (Object input : inputs) {
            if (!parameter.isInstance(input)) {
                return input;
            }
        }
        return null;
    }

    /** Returns what an input differs in from a typical one: names of components, never values. */
    List<String> oddParts(Object input) {
        boolean isOurs = input.getClass() == typical.getClass();
        return isOurs && part instanceof ObservedComposite composite
                ? composite.differences(input, typical)
                : List.of();
    }

    /** Says that a parameter cannot take the inputs. */
    DataException misfits(String where, Type wanted, Object input) {
        return new DataException(where + " asks for " + TypeText.of(wanted) + ", but the inputs of '" + dataset
                + "' are of type " + TypeText.of(input.getClass()));
    }
}
