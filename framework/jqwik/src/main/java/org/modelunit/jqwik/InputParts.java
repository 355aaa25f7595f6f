package org.modelunit.jqwik;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What inputs are made of: the components of a record, the cells of a row, the elements of an array. */
interface InputParts {

    /** Returns what people call the inputs. */
    String typeName();

    /** Returns the names of the parts. */
    List<String> names();

    /** Returns the parts of an input, in the order of their names. */
    @Nullable
    Object[] partsOf(Object input);

    /**
     * Returns a new input.
     *
     * @param parts one for each name
     * @throws RuntimeException if a constructor refuses them
     */
    Object of(@Nullable Object[] parts);
}
