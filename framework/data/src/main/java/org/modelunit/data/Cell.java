package org.modelunit.data;

import java.util.Set;

/**
 * The value that a line has in a column.
 *
 * @param kind what the file says it is
 * @param text the value; of arrays and objects as JSON writes them
 */
record Cell(Kind kind, String text) {

    static final Cell NULL = new Cell(Kind.NULL, "");
    static final Cell ABSENT = new Cell(Kind.ABSENT, "");

    /** What files tell apart. */
    enum Kind {
        /** All that there is in CSV. */
        PLAIN("a text"),
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("a boolean"),
        ARRAY("an array"),
        OBJECT("an object"),
        NULL("null"),
        ABSENT("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String inWords() {
            return words;
        }
    }

    boolean isNested() {
        return kind == Kind.ARRAY || kind == Kind.OBJECT;
    }

    boolean isMissing(Set<String> missing) {
        return switch (kind) {
            case NULL, ABSENT -> true;
            case PLAIN, TEXT, NUMBER -> missing.contains(text);
            case FLAG, ARRAY, OBJECT -> false;
        };
    }
}
