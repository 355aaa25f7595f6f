package org.modelunit.error;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** Finds null among a user's values, and says which one it is. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NoNulls {

    private NoNulls() {}

    /**
     * Returns an unmodifiable copy.
     *
     * @param values the user's values
     * @param one what one of them is, up to its number: "the label at index "
     * @param remedy what to do about a null
     * @throws IllegalArgumentException if one is null; the message names the first, and how many there are
     */
    public static <T> List<T> copyOf(Collection<? extends T> values, String one, String remedy) {
        require(values, one, remedy);
        return List.copyOf(values);
    }

    /**
     * Throws where a value is null, and says which one.
     *
     * @param values the user's values
     * @param one what each is, as the words before its index
     * @param remedy what to do
     */
    public static void require(Collection<?> values, String one, String remedy) {
        requireNonNull(values, "the list is null, not a value in it");
        int index = 0;
        int first = -1;
        int nulls = 0;
        for (@Nullable Object value : values) {
            if (value == null) {
                first = nulls++ == 0 ? index : first;
            }
            index++;
        }
        if (nulls > 0) {
            String more = nulls == 1 ? "" : ", and so are " + (nulls - 1) + " more of " + values.size();
            throw new IllegalArgumentException(one + first + " is null" + more + "; " + remedy);
        }
    }
}
