package org.modelunit.counterexample;

import java.awt.image.BufferedImage;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.figure.Change;
import org.modelunit.privacy.ShownValues;
import org.modelunit.text.PrintableText;

/**
 * Something in which two inputs differ.
 *
 * @param place where: "component 'age'", "word 3 of 12"
 * @param column the column whose values these are, as {@code modelunit.rows.columns} names it; "*" where there is none
 * @param before what was there; empty if nothing, null for null
 * @param after what is there
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record PairDifference(
        String place,
        String column,
        @Nullable Object before,
        @Nullable Object after) {

    /** Returns what was there and what is, as far as values of rows may be shown in a message; empty where that tells nothing. */
    @API(status = Status.INTERNAL, since = "0.1")
    public String inWords(ShownValues shown) {
        Change change = change(shown);
        boolean tellsNothing = !shown.isShown(column) && change.before().equals(change.after());
        return tellsNothing ? "" : change.before() + " -> " + change.after();
    }

    /** Returns it as a part of a picture, as far as values of rows may be shown. */
    @API(status = Status.INTERNAL, since = "0.1")
    public Change change(ShownValues shown) {
        return new Change(place, inWords(shown, before), inWords(shown, after));
    }

    private String inWords(ShownValues shown, @Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof BufferedImage) {
            return ShownValues.kind(value);
        }
        return value.equals("") ? "nothing" : PrintableText.of(shown.value(column, value));
    }

    /** Returns the place, and no values. */
    @Override
    public String toString() {
        return place;
    }
}
