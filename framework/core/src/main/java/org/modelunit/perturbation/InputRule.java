package org.modelunit.perturbation;

import java.io.Serializable;
import org.modelunit.column.Attribute;
import org.modelunit.column.BooleanAttribute;

/**
 * What a changed input has to keep to count.
 *
 * @param name what it says
 * @param isKept tells whether an input keeps it
 */
record InputRule<I>(String name, BooleanAttribute<? super I> isKept) implements Serializable {

    InputRule {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a rule needs a name, such as validWhere(\"of age\", …)");
        }
    }

    /** The same rule of a part of something; where there is no part there is nothing to keep. */
    <J> InputRule<J> in(Attribute<? super J, ? extends I> part) {
        return new InputRule<>(name, whole -> {
            I input = part.of(whole);
            return input == null || isKept.of(input);
        });
    }
}
