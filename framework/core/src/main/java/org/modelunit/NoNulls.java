package org.modelunit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses null among values of a user's, and says which one it is. */
final class NoNulls {

    private NoNulls() {}

    /**
     * Returns an unmodifiable copy.
     *
     * @param values the user's values
     * @param one what one of them is, up to its number: "the label at index "
     * @param remedy what to do about a null
     * @throws IllegalArgumentException if one is null; the message names the first, and how many there are
     */
    static <T> List<T> copyOf(Collection<? extends T> values, String one, String remedy) {
        List<@Nullable T> copy = new ArrayList<>(requireNonNull(values, "there is null in place of a list"));
        int first = copy.indexOf(null);
        if (first >= 0) {
            long nulls = copy.stream().filter(value -> value == null).count();
            throw new IllegalArgumentException(one + first + " is null"
                    + (nulls == 1 ? "" : ", and so are " + (nulls - 1) + " more of " + copy.size()) + "; " + remedy);
        }
        return List.copyOf(values);
    }
}
