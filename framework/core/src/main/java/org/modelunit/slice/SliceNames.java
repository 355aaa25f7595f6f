package org.modelunit.slice;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modelunit.error.DataException;
import org.modelunit.text.PrintableText;
import org.modelunit.text.SimilarText;

/**
 * Refuses slices whose names nobody could tell apart: a claim, a table and a test know a slice by its name alone. Names are alike if
 * they are equal but for Unicode normal forms, blanks of any kind, and characters that print nothing.
 */
final class SliceNames {

    private static final String OBJECT = "@[0-9a-f]{1,8}";

    private SliceNames() {}

    /** Returns the names as they are. */
    static List<String> requireApart(String slicing, List<String> names) {
        Map<String, String> byLook = new HashMap<>();
        for (String name : names) {
            String other = byLook.putIfAbsent(look(name), name);
            if (other != null) {
                throw new DataException(
                        "two slices of " + slicing + (other.equals(name) ? same(name) : alike(other, name)));
            }
        }
        return names;
    }

    private static String same(String name) {
        return " are called '" + PrintableText.of(name)
                + "', so they could not be told apart; give its keys texts that differ"
                + (name.equals(Slices.MISSING)
                        ? ": that is what the slice of missing keys is called"
                        : ", such as by(name, input -> …) that puts something else between the parts of a key");
    }

    private static String alike(String one, String other) {
        return " are called '" + PrintableText.of(one) + "' and '" + PrintableText.of(other)
                + "', so they could not be told apart" + SimilarText.hint(other, List.of(one))
                + "; make them one in the key, by strip() or Normalizer.normalize(…), or give its keys texts that differ";
    }

    /** What is seen of a name. */
    private static String look(String name) {
        StringBuilder look = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                look.append(look.isEmpty() || look.charAt(look.length() - 1) == ' ' ? "" : " ");
            } else if (!PrintableText.isHidden(character)) {
                look.appendCodePoint(character);
            }
        });
        return look.toString().strip();
    }

    /** The number of a slice that is called so, or looks so; -1 if there is none. */
    static int indexOf(List<String> names, String wanted) {
        int index = names.indexOf(wanted);
        String look = look(wanted);
        for (int slice = 0; slice < names.size() && index < 0; slice++) {
            index = look(names.get(slice)).equals(look) ? slice : -1;
        }
        return index;
    }

    /** Refuses a key whose text is where it lies in memory, which is another one in each run. */
    static String requireOwn(String slicing, Object key, String text) {
        String type = key.getClass().getName();
        if (text.startsWith(type) && text.substring(type.length()).matches(OBJECT)) {
            throw new DataException("the keys of the slicing '" + slicing + "' are of type "
                    + key.getClass().getTypeName() + ", which has no text to name a slice by; give " + slicing
                    + " a key that has one: a category, an enum, a record, or a text");
        }
        return text;
    }
}
